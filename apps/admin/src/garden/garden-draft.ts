import type { GardenQuery } from '../generated/graphql'

export type RegisteredGarden = NonNullable<GardenQuery['garden']>

/** What a person may write down of a garden, as it stands in the fields of the form. */
export interface GardenFacts {
  label: string
  householdCode: string
  householderName: string
  areaSquareMetres: string | null
  note: string
}

export const FACTS = ['label', 'householdCode', 'householderName', 'areaSquareMetres', 'note'] as const

export interface GardenDraft extends GardenFacts {
  unitId: string | null
  /** The garden as it was when this was begun; null for a new one. */
  basis: (GardenFacts & { version: number }) | null
  /** What somebody else has written meanwhile into fields that were changed here too. */
  clashes: Partial<GardenFacts>
}

export function newDraft(garden: RegisteredGarden | null, unitId: string | null): GardenDraft {
  const facts = factsOf(garden)
  return {
    ...facts,
    unitId: garden?.unit.id ?? unitId,
    basis: garden && { ...facts, version: garden.version },
    clashes: {},
  }
}

function factsOf(garden: RegisteredGarden | null): GardenFacts {
  return {
    label: garden?.label ?? '',
    householdCode: garden?.householdCode ?? '',
    householderName: garden?.householderName ?? '',
    areaSquareMetres: garden?.areaSquareMetres ?? null,
    note: garden?.note ?? '',
  }
}

/**
 * The draft upon the garden as it is now: fields left alone take what others wrote; of a field that both changed
 * the draft keeps its own words, and the other's stand among the clashes.
 */
export function upon(garden: RegisteredGarden, draft: GardenDraft): GardenDraft {
  const { basis } = draft
  if (!basis || basis.version === garden.version) return draft
  const present = factsOf(garden)
  const merged: GardenDraft = { ...draft, basis: { ...present, version: garden.version }, clashes: {} }
  for (const field of FACTS) {
    const isOwn = draft[field] !== basis[field]
    const isTheirs = present[field] !== basis[field] || field in draft.clashes
    if (!isOwn) Object.assign(merged, { [field]: present[field] })
    else if (isTheirs && present[field] !== draft[field]) merged.clashes[field] = present[field] ?? ''
  }
  return merged
}
