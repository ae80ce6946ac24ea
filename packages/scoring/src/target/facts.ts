import type { ISODate } from '../calendar/day'
import type { Decimal } from '../decimal/decimal'
import type { PaceState, TargetKind, Verdict } from '../terms'

/** A cumulative total and the last day it covers. */
export interface Standing {
  readonly total: Decimal
  readonly on: ISODate
}

/**
 * What is known about one target of one unit. `total` means, by kind:
 * - AT_LEAST_COUNT, LENGTH, INHERITED: done in the window; INCREMENT: added since the baseline;
 * - SHARE: the numerator; `quantity` is the percentage to reach, `denominator` e.g. the owned gardens;
 * - REDUCE_TO_ZERO: removed so far; `baseline` is how many there were, `quantity` is not used;
 * - KEEP_STATUS: 1 held, 0 lost; MILESTONE: 1 done, 0 not yet; `quantity` is not used;
 * - COMPOSITE_MINIMUM: parts of the cluster at standard; `quantity` is the least number of parts.
 */
export interface TargetFacts {
  readonly kind: TargetKind
  /** What is counted or built, as the plan says it: 'hàng rào xanh'. */
  readonly what: string
  /** Unit of `total`: 'km', 'vườn', 'hệ thống'; for a share the unit of the numerator, not '%'. */
  readonly unit: string
  /** Decimals with which totals are recorded, 0–3. */
  readonly decimals: number
  /** Null: the plan names no figure, or refers to one we do not hold. */
  readonly quantity: Decimal | null
  readonly baseline: Decimal | null
  readonly denominator: Decimal | null
  /** Latest total sent, accepted or not. */
  readonly reported: Standing | null
  /** Latest total accepted: the only one that counts. */
  readonly accepted: Standing | null
  /** The accepted total as of seven days before today. */
  readonly weekAgo: Decimal | null
  readonly startOn: ISODate | null
  /** Last day, counted. */
  readonly dueOn: ISODate | null
  /** The plan names no deadline and `dueOn` is the end of the campaign. */
  readonly isSoftDue?: boolean
}

export type NotMeasurableWhy = 'NO_QUANTITY' | 'NO_BASELINE' | 'NO_DENOMINATOR'

/** Where a target stands today; totals in its unit, rates in its unit per day with three decimals. */
export interface Progress {
  readonly kind: TargetKind
  readonly what: string
  readonly unit: string
  /** Of the accepted total, today: NOT_MET reads "chưa đạt", whether or not the deadline has passed. */
  readonly verdict: Verdict
  readonly state: PaceState
  readonly why?: NotMeasurableWhy
  /** Accepted; null when nothing was ever accepted. */
  readonly done: Decimal | null
  /** In the unit of `done`; for a share the numerator that reaches the percentage, rounded up. */
  readonly goal: Decimal | null
  readonly remaining: Decimal | null
  /** Of the goal (a share: of the denominator), rounded down, so 100 means reached. May exceed 100. */
  readonly percent: number | null
  readonly baseline: Decimal | null
  readonly denominator: Decimal | null
  readonly startOn: ISODate | null
  readonly dueOn: ISODate | null
  readonly isSoftDue: boolean
  /** Days after today up to and including the due day: 0 on the due day, negative when overdue. */
  readonly daysLeft: number | null
  /** Days until the window opens; 0 once it has. */
  readonly daysToStart: number
  readonly neededPerDay: Decimal | null
  readonly lastWeekPerDay: Decimal | null
  /** What an even pace from the first day would have reached by the end of today. */
  readonly expectedByToday: Decimal | null
  /** A later total was sent and is not accepted yet. */
  readonly provisional: boolean
  /** What the figures become if that total is accepted as sent. */
  readonly ifAccepted: { readonly done: Decimal; readonly state: PaceState; readonly verdict: Verdict } | null
}
