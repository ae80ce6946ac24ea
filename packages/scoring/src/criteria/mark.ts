import type { Outcome } from './outcome'
import type { Why } from './result'

/** Why a rule came out as it did, as marks keep it: the place in the list of reasons that results spell out. */
export const NO_INPUT = 1
export const WHOLE_IS_ZERO = 2
export const PART_ABOVE_WHOLE = 3
export const UNREAD = 4
export const JUDGED = 5
export const ATTESTED = 6
export const LINKED = 7
export const OTHER_GROUP = 8
export const DOES_NOT_APPLY = 9

export const WHYS: readonly (Why | null)[] = /* @__PURE__ */ Object.freeze([
  null,
  'NO_INPUT',
  'WHOLE_IS_ZERO',
  'PART_ABOVE_WHOLE',
  'UNREAD',
  'JUDGED',
  'ATTESTED',
  'LINKED',
  'OTHER_GROUP',
  'DOES_NOT_APPLY',
])

/** An integer on the grid of an input, or nothing: kept as null so that a mark stays a handful of small integers. */
export type Units = number | null

/** A row's "not known" as nothing. */
export const unitsAt = (kept: number): Units => (Number.isNaN(kept) ? null : kept)

/** What happened at one rule, as lean as an explanation allows. Words, decimals and units are put to it at the edge. */
export interface Mark {
  readonly outcome: Outcome
  readonly isProvisional: boolean
  readonly why: number
  readonly got: Units
  readonly whole: Units
  readonly short: Units
}

/** By the place of the rule in the decision. */
export type Marks = (Mark | undefined)[]

const OUTCOMES = 16
const PLAIN: readonly Mark[] = Array.from({ length: 2 * OUTCOMES * (DOES_NOT_APPLY + 1) }, (_, i) => {
  const [outcome, isProvisional] = [i % OUTCOMES, (i / OUTCOMES) % 2 >= 1]
  return { outcome, isProvisional, why: i >> 5, got: null, whole: null, short: null }
})

/** A mark without figures. There are few different ones, and most rules above others get one: they are shared. */
export const plainMark = (outcome: Outcome, isProvisional: boolean, why = 0): Mark =>
  PLAIN[OUTCOMES * (2 * why + (isProvisional ? 1 : 0)) + outcome]!

/** A mark of a rule that counts: parts, or points. */
export const countMark = (outcome: Outcome, isProvisional: boolean, short: Units): Mark => ({
  outcome,
  isProvisional,
  why: 0,
  got: null,
  whole: null,
  short,
})

/** Hundredths of points: earned already, still within reach, and the most there is to earn. */
export interface Score {
  readonly low: number
  readonly high: number
  readonly max: number
}

/** The mark of a rule that earns points. */
export interface ScoredMark extends Mark {
  readonly score: Score
}

export const scoreOf = (mark: Mark): Score | undefined =>
  'score' in mark ? (mark as ScoredMark).score : undefined
