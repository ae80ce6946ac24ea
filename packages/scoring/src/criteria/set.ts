import type { ISODate } from '../calendar/day'
import type { CriteriaSubject, Verdict } from '../terms'

/** A legal document, and how much of it somebody on our side has really read. */
export interface Source {
  readonly title: string
  readonly date: ISODate | null
  readonly url?: string
  readonly read: 'full' | 'extract' | 'secondary' | 'none'
  /** The last day on which a person looked and found it still in force. */
  readonly stillInForceOn?: ISODate
}

/** Where a rule stands written. `verified`: its number and words were compared with the paper. */
export interface Cite {
  readonly source: string
  readonly clause?: string
  readonly verified: boolean
  readonly note?: string
}

/**
 * Something a person observes or measures. Without `min` it cannot be negative; `step` is the smallest
 * amount recorded (0.001 when absent).
 */
export type Input =
  | { readonly label: string; readonly type: 'yesNo' }
  | {
      readonly label: string
      readonly type: 'number'
      readonly unit: string
      readonly min?: number
      readonly max?: number
      readonly step?: number
    }

/** What a number or an answer must be. 'unread': the decision has a level that nobody has read yet. */
export type Test =
  | { readonly atLeast: number }
  | { readonly atMost: number }
  | { readonly moreThan: number }
  | { readonly lessThan: number }
  /** Half-open, so that neighbouring bands never share a value. */
  | { readonly from: number; readonly below: number }
  | { readonly is: boolean }
  | 'unread'

/** Decisions that set other levels per zone or commune group. */
export interface ByGroup {
  readonly byGroup: Readonly<Record<string, Test | 'notApplicable'>>
}

/** All or nothing, or the points of the highest band reached; bands ascend by `from`. */
export type Points =
  { readonly max: number } | { readonly bands: readonly { readonly from: number; readonly points: number }[] }

/** A rule without parts. `judged`: we hold neither level nor inputs, only a named person can settle it. */
export type Leaf =
  | { readonly input: string; readonly test: Test | ByGroup; readonly points?: Points }
  | {
      /** Numerator and denominator, in the same unit; the test is in percent. */
      readonly percent: readonly [part: string, whole: string]
      readonly test: Test | ByGroup
      /** What an empty denominator means; NOT_ASSESSED when the decision does not say. */
      readonly ifWholeIsZero?: Verdict
      readonly points?: Points
    }
  | { readonly judged: true; readonly points?: Points }

export type Branch =
  | { readonly all: readonly Rule[]; readonly points?: Points }
  | { readonly some: readonly Rule[]; readonly atLeast: number; readonly points?: Points }
  | { readonly sum: readonly Rule[]; readonly pass: number | 'unread' }

/** One numbered line of a decision. Its id is the number the paper gives it: '4', '4.1'. */
export type Rule = RuleHead & (Leaf | Branch)

export interface RuleHead {
  readonly id: string
  readonly text: string
  readonly cite: Cite
  /** A yes/no input: when the answer is no, the rule does not apply to this unit. */
  readonly onlyIf?: string
  /**
   * A condition beside the criteria: it must always hold, is never among the ones that `some` forgives, and
   * "4/5 tiêu chí" does not count it.
   */
  readonly condition?: true
}

/** A whole decision as plain data: it survives JSON unchanged, and once published it never changes. */
export interface CriteriaSet {
  readonly schema: 1
  readonly id: string
  /** As people quote it: '59/2015/QĐ-UBND'. */
  readonly version: string
  readonly title: string
  readonly subject: CriteriaSubject
  readonly inForce: { readonly from: ISODate | null; readonly to: ISODate | null }
  readonly sources: Readonly<Record<string, Source>>
  readonly groups?: Readonly<Record<string, string>>
  readonly inputs: Readonly<Record<string, Input>>
  readonly pass: Rule
}
