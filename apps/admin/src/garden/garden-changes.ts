import { cropsOf, parseDegrees, type GardenFacts } from '@solang/scoring'
import { FACTS, fieldsOf, isSame, type Fact, type GardenDraft, type IncomeLine } from './garden-draft'

type Writable<T> = { -readonly [K in keyof T]: T[K] }

/** What was changed and nothing else, so that nobody else's words are sent back as one's own. */
export function changesOf(draft: GardenDraft): GardenFacts {
  const basis = draft.basis ?? fieldsOf(null)
  const isChanged = (...fields: Fact[]) => fields.some((field) => !isSame(draft[field], basis[field]))
  const facts: Writable<GardenFacts> = {}
  if (isChanged('label')) facts.label = draft.label.trim()
  if (isChanged('householdCode')) facts.householdCode = draft.householdCode.trim()
  if (isChanged('householderName')) facts.householderName = draft.householderName.trim() || null
  if (isChanged('areaSquareMetres')) facts.areaSquareMetres = draft.areaSquareMetres
  if (isChanged('state')) facts.state = draft.state
  if (isChanged('hasOwner')) facts.hasOwner = draft.hasOwner === null ? null : draft.hasOwner === 'yes'
  if (isChanged('state', 'hasOwner') && draft.stateOn) facts.stateOn = draft.stateOn
  if (isChanged('crops')) facts.crops = cropsOf(draft.crops)
  if (isChanged('incomes')) facts.incomes = changedIncomes(draft.incomes, basis.incomes)
  if (isChanged('planConfirmedOn')) facts.planConfirmedOn = draft.planConfirmedOn
  if (isChanged('planDocument')) facts.planDocument = draft.planDocument.trim() || null
  if (isChanged('latitude', 'longitude')) facts.position = positionOf(draft)
  if (isChanged('note')) facts.note = draft.note.trim() || null
  return facts
}

export const hasChanges = (draft: GardenDraft): boolean => {
  const basis = draft.basis ?? fieldsOf(null)
  return FACTS.some((field) => !isSame(draft[field], basis[field]))
}

function changedIncomes(lines: readonly IncomeLine[], before: readonly IncomeLine[]) {
  const written = lines.filter(({ year, millionDong }) => year !== '' && millionDong !== null)
  const gone = before.filter(({ year }) => !written.some((line) => line.year === year))
  return [
    ...written
      .filter((line) => !before.some((earlier) => isSame(earlier, line)))
      .map(({ year, millionDong }) => ({ year: Number(year), millionDong })),
    ...gone.map(({ year }) => ({ year: Number(year), millionDong: null })),
  ]
}

export type PositionFault = 'half' | 'unread'

/** What is wrong with the two fields of a place; null when they can be read, or are both empty. */
export function positionFault({ latitude, longitude }: GardenDraft): PositionFault | null {
  const texts = [latitude, longitude].map((text) => text.trim())
  if (texts.every((text) => text === '')) return null
  if (texts.some((text) => text === '')) return 'half'
  return texts.some((text) => parseDegrees(text) === null) ? 'unread' : null
}

function positionOf(draft: GardenDraft): GardenFacts['position'] {
  const [latitude, longitude] = [parseDegrees(draft.latitude), parseDegrees(draft.longitude)]
  return latitude === null || longitude === null ? null : { latitude, longitude }
}
