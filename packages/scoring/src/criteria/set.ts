import type { ISODate } from '../calendar/day'
import type { CriteriaSubject } from '../terms'

/** A legal document, and how much of it somebody on our side has really read. */
export interface Source {
  readonly title: string
  readonly date: ISODate | null
  readonly url?: string
  readonly read: 'full' | 'extract' | 'secondary' | 'none'
  /** The last day on which a person looked and found it still in force. */
  readonly stillInForceOn?: ISODate
}

/** How sure we are of a number or a wording that nobody has verified yet. */
export const CONFIDENCES = [
  'read',
  'secondary',
  'recalledWell',
  'recalled',
  'recalledVaguely',
  'unknown',
] as const
export type Confidence = (typeof CONFIDENCES)[number]

/** Who compared a line with the paper decision, and when. */
export interface Verification {
  readonly by: string
  readonly on: ISODate
}

/** Where a rule stands written, and how far it may be trusted. */
export interface Cite {
  readonly source: string
  readonly clause?: string
  readonly confidence?: Confidence
  readonly verified: Verification | false
  readonly note?: string
}

/**
 * Something a person observes or measures. Without `min` a number cannot be negative; `step` is the smallest
 * amount recorded (0.001 when absent). Choices are written by key, with the label that people read.
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
  | { readonly label: string; readonly type: 'choice'; readonly choices: Readonly<Record<string, string>> }

/** What a number or an answer must be. 'unread': the decision has a level that nobody has read yet. */
export type Test =
  | { readonly atLeast: number }
  | { readonly atMost: number }
  | { readonly moreThan: number }
  | { readonly lessThan: number }
  /** Half-open, so that neighbouring levels never share a value. */
  | { readonly from: number; readonly below: number }
  | { readonly is: boolean }
  | { readonly oneOf: readonly string[] }
  | 'unread'

/** Other levels per commune group, region or kind of garden: `by` is the choice input that tells which. */
export interface ByGroup {
  readonly by: string
  readonly levels: Readonly<Record<string, Test | 'notApplicable'>>
}

/** "Từ 80 đến dưới 90: 3 điểm". Bands ascend and touch; only the last one may be open above. */
export interface Band {
  readonly from: number
  readonly below?: number
  readonly points: number
}

/** All or nothing, or the points of the band in which the number lies; below the first band nothing. */
export type Points = { readonly max: number } | { readonly bands: readonly Band[] }

/** A rule without parts. */
export type Leaf =
  | { readonly input: string; readonly test: Test | ByGroup; readonly points?: Points }
  | {
      /** Numerator and denominator, in the same unit; the test is in percent. */
      readonly percent: readonly [part: string, whole: string]
      readonly test: Test | ByGroup
      /** What an empty denominator means. It never passes; absent, it stays open. */
      readonly ifWholeIsZero?: 'NOT_MET' | 'NOT_APPLICABLE'
      readonly points?: Points
    }
  /** We hold neither level nor inputs: only a named person can settle it, against the paper. */
  | { readonly judged: true; readonly points?: Points }
  /** Other rules decide: of this set, or of `set` as it stands for the same unit. All of them must be met. */
  | {
      readonly linked: { readonly set?: string; readonly rules: readonly string[] | 'unread' }
      readonly points?: Points
    }

export type Branch =
  | { readonly all: readonly Rule[]; readonly points?: Points }
  | { readonly some: readonly Rule[]; readonly atLeast: number; readonly points?: Points }
  /**
   * A score sheet, or a heading inside one. `max` is the total that the paper states (điểm chuẩn): its parts must
   * add up to it, and bonus points never lift a score above it. Without `pass` it is a heading: met at full marks.
   */
  | { readonly sum: readonly Rule[]; readonly max: number; readonly pass?: number | 'unread' }

/** One numbered line of a decision. Its id is the number the paper gives it: '4', '4.1'. */
export type Rule = RuleHead & (Leaf | Branch)

export interface RuleHead {
  readonly id: string
  /** The decision's words, as far as we hold them. */
  readonly text: string
  /** The words of the only line of a criterion, where `text` is the criterion's name. */
  readonly asks?: string
  readonly cite: Cite
  /** A yes/no input: when the answer is no, the rule does not apply to this unit. */
  readonly onlyIf?: string
  /**
   * It must always hold: beside the criteria it is not counted in "4/5" nor forgiven by `some`; inside a score
   * sheet no amount of points makes up for it (điểm liệt).
   */
  readonly condition?: true
  /** Points on top of what the sheet states. */
  readonly bonus?: true
  /** One of the criteria that weigh double when a recognition is withdrawn. */
  readonly key?: true
  /** What the dossier must hold for this line. */
  readonly dossier?: readonly string[]
  readonly recheck?: Recheck
}

/** How long a finding holds, and what brings the next look forward. */
export interface Recheck {
  /** 'unread': it must be looked at again, nobody has read how often. */
  readonly months: number | 'unread'
  /** Events in words: "hàng rào chết", "dồn thôn". */
  readonly triggers?: readonly string[]
  readonly cite: Cite
}

/** A whole decision as plain data: it survives JSON unchanged, and once published it never changes. */
export interface CriteriaSet {
  readonly schema: 2
  readonly id: string
  /** As people quote it: '59/2015/QĐ-UBND'. */
  readonly version: string
  readonly title: string
  readonly subject: CriteriaSubject
  readonly inForce: { readonly from: ISODate | null; readonly to: ISODate | null }
  readonly sources: Readonly<Record<string, Source>>
  readonly inputs: Readonly<Record<string, Input>>
  readonly pass: Rule
  /** For every criterion that has no interval of its own. */
  readonly recheck?: Recheck
}
