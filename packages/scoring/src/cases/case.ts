import type { Decimal } from '../decimal/decimal'
import type { Attestations, Inputs, LinkedVerdicts } from '../criteria/result'
import { Verdict } from '../terms'

/** One row of a case file: what is known of a unit, and what must come of one rule. */
export interface CriteriaCase {
  /** Where it stands in the file, counted from 1. */
  readonly line: number
  readonly name: string
  /** The rule it is about; the topmost rule of the set for a conclusion. */
  readonly rule: string
  /** What the decision says, as the file quotes it. */
  readonly quote: string
  readonly inputs: Inputs
  readonly attestations: Attestations
  readonly linked: LinkedVerdicts
  readonly expected: Expectation
}

export interface Expectation {
  readonly verdict: Verdict
  /** A part of the explanation. */
  readonly why?: string
  readonly points?: Score
}

/** Points earned already, still within reach, and the most there is to earn. */
export interface Score {
  readonly low: Decimal
  readonly high: Decimal
  readonly max: Decimal
}

export interface CaseProblem {
  readonly line: number
  /** One Vietnamese sentence. */
  readonly message: string
}

/** How a case file writes verdicts. */
export const VERDICT_WORDS: Readonly<Record<Verdict, string>> = {
  MET: 'đạt',
  NOT_MET: 'chưa đạt',
  NOT_ASSESSED: 'chưa đánh giá',
  NO_BASIS: 'chưa đủ căn cứ',
  NOT_APPLICABLE: 'không áp dụng',
}

export const verdictInWords = (word: string): Verdict | undefined =>
  Object.values(Verdict).find((verdict) => VERDICT_WORDS[verdict] === word.toLowerCase())
