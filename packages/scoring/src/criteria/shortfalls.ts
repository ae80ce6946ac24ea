import type { Decimal } from '../decimal/decimal'
import type { Lang, Verdict } from '../terms'
import { explainStep, shortUnit } from './explain'
import { rulesById } from './parts'
import { flatten } from './present'
import type { Result, Step, Why } from './result'
import type { Cite, CriteriaSet, Rule } from './set'
import { englishWords, vietnameseWords } from './words'

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

/** What is missing or not met, in the order of the decision: indicators, and sheets that lack points. */
export function shortfalls(set: CriteriaSet, result: Result, lang: Lang = 'vi'): readonly Shortfall[] {
  const rules = rulesById(set)
  return flatten(result.step)
    .filter(({ steps, short }) => !steps || short !== undefined)
    .filter(({ verdict }) => verdict !== 'MET' && verdict !== 'NOT_APPLICABLE')
    .flatMap((step) => {
      const rule = rules.get(step.id)
      return rule ? [shortfallOf(set, rule, step, lang)] : []
    })
}

function shortfallOf(set: CriteriaSet, rule: Rule, step: Step, lang: Lang): Shortfall {
  const { verdict, why, short, needs = [] } = step
  const unit = shortUnit(set, rule, lang === 'vi' ? vietnameseWords : englishWords)
  return {
    id: rule.id,
    text: rule.text,
    verdict,
    ...(why && { why }),
    ...(short !== undefined && { short, unit }),
    needs: needs.map((key) => set.inputs[key]?.label ?? key),
    cite: rule.cite,
    message: explainStep(set, step, lang),
  }
}
