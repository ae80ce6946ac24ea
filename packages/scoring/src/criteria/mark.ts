import type { Outcome } from './outcome'
import type { Why } from './result'

/** Why a rule came out as it did; the place of a reason in this list is what a mark keeps. */
export const WHYS: readonly (Why | null)[] = Object.freeze([
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
export const whyCode = (why: Why): number => WHYS.indexOf(why)

/** An integer on the grid of an input, or nothing: kept as null so that a mark stays a handful of small integers. */
export type Units = number | null

/** A row's "not known" as nothing. */
export const unitsAt = (kept: number | undefined): Units =>
  kept === undefined || Number.isNaN(kept) ? null : kept

/** What happened at one rule, as lean as an explanation allows. Words, decimals and units are put to it at the edge. */
export class Mark {
  constructor(
    readonly outcome: Outcome,
    readonly isProvisional: boolean,
    readonly why: number,
    readonly got: Units,
    readonly whole: Units,
    readonly short: Units,
  ) {}
}

/** A mark without figures. */
export const plainMark = (outcome: Outcome, isProvisional: boolean, why = 0): Mark =>
  new Mark(outcome, isProvisional, why, null, null, null)

/** Hundredths of points: earned already, still within reach, and the most there is to earn. */
export interface Score {
  readonly low: number
  readonly high: number
  readonly max: number
}

/** The mark of a rule that earns points. */
export class ScoredMark extends Mark {
  constructor(
    mark: Mark,
    readonly score: Score,
  ) {
    super(mark.outcome, mark.isProvisional, mark.why, mark.got, mark.whole, mark.short)
  }
}

export const scoreOf = (mark: Mark): Score | undefined =>
  mark instanceof ScoredMark ? mark.score : undefined
