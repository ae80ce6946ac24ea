import type { GardenState } from '../generated/graphql'
import type { GardenQuery } from '../generated/graphql'

export type RegisteredGarden = NonNullable<GardenQuery['garden']>

export interface IncomeLine {
  year: string
  millionDong: string | null
}

/** What a person may write down of a garden, as it stands in the fields of the form. */
export interface GardenFields {
  label: string
  householdCode: string
  householderName: string
  areaSquareMetres: string | null
  state: GardenState | null
  hasOwner: 'yes' | 'no' | null
  crops: string
  incomes: IncomeLine[]
  planConfirmedOn: string | null
  planDocument: string
  latitude: string
  longitude: string
  note: string
}

export const FACTS = [
  'label',
  'householdCode',
  'householderName',
  'areaSquareMetres',
  'state',
  'hasOwner',
  'crops',
  'incomes',
  'planConfirmedOn',
  'planDocument',
  'latitude',
  'longitude',
  'note',
] as const satisfies readonly (keyof GardenFields)[]
export type Fact = (typeof FACTS)[number]

export interface GardenDraft extends GardenFields {
  unitId: string | null
  /** From which day the state is so; null: today. */
  stateOn: string | null
  /** The garden as it was when this was begun; null for a new one. */
  basis: (GardenFields & { version: number }) | null
  /** What somebody else has written meanwhile into fields that were changed here too; until one of both is chosen. */
  clashes: Partial<GardenFields>
}

export function newDraft(garden: RegisteredGarden | null, unitId: string | null): GardenDraft {
  return {
    ...fieldsOf(garden),
    unitId: garden?.unit.id ?? unitId,
    stateOn: null,
    basis: garden && { ...fieldsOf(garden), version: garden.version },
    clashes: {},
  }
}

const inDegrees = (degrees: number | undefined) =>
  degrees === undefined ? '' : String(degrees).replace('.', ',')

export function fieldsOf(garden: RegisteredGarden | null): GardenFields {
  const hasOwner = garden?.hasOwner ?? null
  return {
    label: garden?.label ?? '',
    householdCode: garden?.householdCode ?? '',
    householderName: garden?.householderName ?? '',
    areaSquareMetres: garden?.areaSquareMetres ?? null,
    state: garden?.state ?? null,
    hasOwner: hasOwner === null ? null : hasOwner ? 'yes' : 'no',
    crops: (garden?.crops ?? []).join(', '),
    incomes: (garden?.incomes ?? []).map(({ year, millionDong }) => ({ year: String(year), millionDong })),
    planConfirmedOn: garden?.planConfirmedOn ?? null,
    planDocument: garden?.planDocument ?? '',
    latitude: inDegrees(garden?.position?.latitude),
    longitude: inDegrees(garden?.position?.longitude),
    note: garden?.note ?? '',
  }
}

export const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)

/**
 * The draft upon the garden as it is now: fields left alone take what others wrote; of a field that both changed
 * the draft keeps its own words, and the other's stand among the clashes until somebody chooses.
 */
export function upon(garden: RegisteredGarden, draft: GardenDraft): GardenDraft {
  const { basis } = draft
  if (!basis || basis.version === garden.version) return draft
  const present = fieldsOf(garden)
  const merged: GardenDraft = { ...draft, basis: { ...present, version: garden.version }, clashes: {} }
  for (const field of FACTS) {
    const isOwn = !isSame(draft[field], basis[field])
    const isTheirs = !isSame(present[field], basis[field]) || field in draft.clashes
    if (!isOwn) Object.assign(merged, { [field]: present[field] })
    else if (isTheirs && !isSame(present[field], draft[field]))
      Object.assign(merged.clashes, { [field]: present[field] })
  }
  return merged
}

/** A clash is over: the register's words are taken, or one's own stand against them. */
export function chosen(draft: GardenDraft, field: Fact, isTheirs: boolean): GardenDraft {
  const { [field]: theirs, ...clashes } = draft.clashes
  return { ...draft, ...(isTheirs && { [field]: theirs }), clashes }
}
