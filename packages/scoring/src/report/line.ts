import type { Decimal } from '../decimal/decimal'
import type { TargetKind } from '../terms'

/** What is known about a target before a report line is typed. */
export interface LineFacts {
  readonly kind: TargetKind
  readonly unit: string
  /** Decimals allowed, 0–3. */
  readonly decimals: number
  /** Last total sent; null when this is the first report. */
  readonly previous: Decimal | null
  /** A share's denominator, or the baseline of a reduction: the total cannot exceed it. */
  readonly whole: Decimal | null
  /** The goal in the unit of the total, when it is known. */
  readonly goal: Decimal | null
  /** Above this a total is taken for a slip of the hand and refused. */
  readonly cap: Decimal | null
  /** Pace of the past weeks in units per day, when there is one. */
  readonly usualPerDay: Decimal | null
  /** Days since the previous total, at least 1. */
  readonly daysSince: number
}

/** What a person typed: the change, the new total, or both; decimal strings as parseDecimal gives them. */
export interface LineEntry {
  readonly change?: Decimal | null
  readonly total?: Decimal | null
  /** Why a cumulative total falls. */
  readonly reason?: string | null
}

export type LineProblemCode =
  | 'NOTHING_ENTERED'
  | 'NOT_A_NUMBER'
  | 'TOO_MANY_DECIMALS'
  | 'CHANGE_AND_TOTAL_DISAGREE'
  | 'NEGATIVE_TOTAL'
  | 'NOT_YES_OR_NO'
  | 'ABOVE_WHOLE'
  | 'ABOVE_CAP'
  | 'FALL_WITHOUT_REASON'
export type LineWarningCode = 'FASTER_THAN_USUAL' | 'ABOVE_GOAL'

export interface LineRemark<Code extends string> {
  readonly code: Code
  readonly at: 'change' | 'total' | 'reason'
  readonly message: string
}
export type LineProblem = LineRemark<LineProblemCode>
export type LineWarning = LineRemark<LineWarningCode>

/** Both figures, exact, once they are known; a line with problems must not be stored as sent. */
export interface ResolvedLine {
  readonly change: Decimal | null
  readonly total: Decimal | null
  readonly problems: readonly LineProblem[]
  readonly warnings: readonly LineWarning[]
}
