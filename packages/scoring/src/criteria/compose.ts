import type { Cite, CriteriaSet, Input, Leaf, Rule, RuleHead, Source } from './set'

export interface IndicatorDraft {
  readonly code: string
  readonly text: string
  readonly cite: Cite
  readonly inputs?: Readonly<Record<string, Input>>
  readonly leaf: Leaf
  readonly onlyIf?: string
}

export interface CriterionDraft {
  readonly code: string
  readonly name: string
  readonly cite: Cite
  readonly indicators: readonly IndicatorDraft[]
  /** A condition beside the criteria, not counted in "4/5". */
  readonly condition?: true
}

export interface SetDraft {
  readonly id: string
  readonly version: string
  readonly title: string
  readonly subject: CriteriaSet['subject']
  readonly inForce: CriteriaSet['inForce']
  readonly sources: Readonly<Record<string, Source>>
  readonly groups?: Readonly<Record<string, string>>
  readonly criteria: readonly CriterionDraft[]
  /** Without `atLeast`, all criteria must be met. */
  readonly passRule: { readonly text: string; readonly cite: Cite; readonly atLeast?: number }
}

/**
 * A criteria set from the flat rows in which a decision is entered: criteria, each with its indicators.
 * Rule ids are the codes. A criterion is met when all its indicators are; one without indicators can only be
 * judged by a person. A sole indicator with the criterion's own code is the criterion itself.
 */
export function composeSet(draft: SetDraft): CriteriaSet {
  const { criteria, passRule, ...head } = draft
  const rules = criteria.map(criterionRule)
  const { text, cite, atLeast } = passRule
  return {
    schema: 1,
    ...head,
    inputs: gatherInputs(criteria.flatMap(({ indicators }) => indicators)),
    pass: { id: 'pass', text, cite, ...(atLeast === undefined ? { all: rules } : { some: rules, atLeast }) },
  }
}

/** Indicators may share an input, but then they must mean the same by it. */
function gatherInputs(indicators: readonly IndicatorDraft[]): CriteriaSet['inputs'] {
  const gathered: Record<string, Input> = {}
  for (const [key, input] of indicators.flatMap(({ inputs }) => Object.entries(inputs ?? {}))) {
    const known = gathered[key]
    if (known && JSON.stringify(known) !== JSON.stringify(input)) {
      throw new Error(`Số liệu “${key}” được khai theo hai cách khác nhau.`)
    }
    gathered[key] = input
  }
  return gathered
}

function criterionRule({ code, name, cite, indicators, condition }: CriterionDraft): Rule {
  const head: RuleHead = { id: code, text: name, cite, ...(condition && { condition }) }
  const [first, ...others] = indicators
  if (!first) return { ...head, judged: true }
  if (first.code === code && others.length === 0)
    return { ...indicatorRule(first), ...head, cite: first.cite }
  return { ...head, all: indicators.map(indicatorRule) }
}

function indicatorRule({ code, text, cite, leaf, onlyIf }: IndicatorDraft): Rule {
  return { id: code, text, cite, ...(onlyIf !== undefined && { onlyIf }), ...leaf }
}
