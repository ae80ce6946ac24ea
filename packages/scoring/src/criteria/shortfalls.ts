import type { Decimal } from '../decimal/decimal'
import type { Lang, Verdict } from '../terms'
import type { Result, Why } from './result'
import type { Cite, CriteriaSet } from './set'

/** One indicator that keeps the unit from passing, or that nobody has settled yet. */
export interface Shortfall {
  readonly id: string
  readonly text: string
  readonly verdict: Verdict
  readonly why?: Why
  /** With its unit; absent where there is no amount. */
  readonly short?: Decimal
  readonly unit?: string
  /** Labels of the inputs still to be supplied. */
  readonly needs: readonly string[]
  readonly cite: Cite
  /** The whole as one sentence. */
  readonly message: string
}

/** What is missing or not met, in the order of the decision. */
export function shortfalls(set: CriteriaSet, result: Result, lang: Lang = 'vi'): readonly Shortfall[] {
  void [set, result, lang]
  return []
}
