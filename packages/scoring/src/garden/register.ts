import type { Decimal } from '../decimal/decimal'
import type { GardenState } from '../terms'

/** How many gardens of a unit share a state, an owner and a recognition. */
export interface GardenTally {
  readonly state: GardenState | null
  readonly hasOwner: boolean | null
  readonly isModel: boolean
  readonly count: number
}

/** What the register counts, in gardens. */
export interface GardenRegister {
  readonly total: number
  readonly unimproved: number
  readonly abandoned: number
  readonly improved: number
  readonly productive: number
  /** Nobody has written down how they are. */
  readonly unknown: number
  /** Recognised, and not revoked or lost since. */
  readonly model: number
  readonly withOwner: number
  readonly withoutOwner: number
  readonly ownerUnknown: number
  /** With an owner, and improved or productive. */
  readonly ownedImproved: number
  /** With an owner and not known to be improved. */
  readonly toImprove: number
}

type Owned = Pick<GardenRegister, 'withOwner' | 'ownedImproved'>

/** Improved: đã cải tạo, and sản xuất hiệu quả, which nobody reaches without it. */
export const isImproved = (state: GardenState | null): boolean =>
  state === 'IMPROVED' || state === 'PRODUCTIVE'

/** Counts the register of a unit from its tallies; each garden stands in exactly one of them. */
export function gardenRegister(tallies: readonly GardenTally[]): GardenRegister {
  const count = (isIn: (tally: GardenTally) => boolean) =>
    tallies.reduce((sum, tally) => sum + (isIn(tally) ? tally.count : 0), 0)
  return {
    total: count(() => true),
    unimproved: count(({ state }) => state === 'UNIMPROVED'),
    abandoned: count(({ state }) => state === 'ABANDONED'),
    improved: count(({ state }) => state === 'IMPROVED'),
    productive: count(({ state }) => state === 'PRODUCTIVE'),
    unknown: count(({ state }) => state === null),
    model: count(({ isModel }) => isModel),
    withOwner: count(({ hasOwner }) => hasOwner === true),
    withoutOwner: count(({ hasOwner }) => hasOwner === false),
    ownerUnknown: count(({ hasOwner }) => hasOwner === null),
    ownedImproved: count(({ hasOwner, state }) => hasOwner === true && isImproved(state)),
    toImprove: count(({ hasOwner, state }) => hasOwner === true && !isImproved(state)),
  }
}

/**
 * Share of gardens with an owner that are improved, 0–100 with one decimal, rounded down, so that 100 means every one.
 * Null when the register holds no garden with an owner: nothing is not everything.
 */
export const improvedPercent = ({ withOwner, ownedImproved }: Owned): number | null =>
  withOwner === 0 ? null : Math.floor((ownedImproved * 1000) / withOwner) / 10

/** What a unit reported of the same gardens. */
export interface ReportedGardens {
  readonly done: Decimal | null
  readonly denominator: Decimal | null
}

/** Where the register and the reports disagree; an empty register contradicts nothing. */
export interface RegisterContradiction {
  readonly isDoneOther: boolean
  readonly isDenominatorOther: boolean
}

export function contradictionOf(register: Owned, reported: ReportedGardens): RegisterContradiction {
  const differs = (value: Decimal | null, counted: number) =>
    register.withOwner > 0 && value !== null && Number(value) !== counted
  return {
    isDoneOther: differs(reported.done, register.ownedImproved),
    isDenominatorOther: differs(reported.denominator, register.withOwner),
  }
}
