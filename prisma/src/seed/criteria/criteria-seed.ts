import type { CriteriaSubject, Input, ISODate, Leaf } from '@solang/scoring'

/** What stands in `indicator.rule`: the scoring package's leaf, and the question that may switch it off. */
export type StoredRule = Leaf & { readonly onlyIf?: string }

export interface IndicatorSeed {
  readonly code: string
  readonly text: string
  readonly inputs?: Readonly<Record<string, Input>>
  readonly rule: StoredRule
  readonly note?: string
}

export interface CriterionSeed {
  readonly code: string
  readonly name: string
  /** It stands beside the numbered criteria and has no number in the decision. */
  readonly isCondition?: true
  readonly note?: string
  readonly indicators: readonly IndicatorSeed[]
}

export interface CriteriaSetSeed {
  readonly code: string
  readonly edition: string
  readonly title: string
  readonly subject: CriteriaSubject
  readonly decision: string
  readonly inForceFrom?: ISODate
  readonly inForceTo?: ISODate
  readonly passRule: { readonly all: true } | { readonly atLeast: number }
  readonly passRuleText: string
  readonly note: string
  readonly criteria: readonly CriterionSeed[]
}

/** Nobody here holds the level or the measure: a named person compares with the paper. */
export const judged = (code: string, text: string, note?: string): IndicatorSeed => ({
  code,
  text,
  rule: { judged: true },
  note,
})

export const yes = (code: string, text: string, key: string, note?: string): IndicatorSeed => ({
  code,
  text,
  inputs: { [key]: { label: text, type: 'yesNo' } },
  rule: { input: key, test: { is: true } },
  note,
})

/** A share that papers already state in percent, with at most two decimals. */
export const percent = (
  code: string,
  text: string,
  key: string,
  test: { readonly atLeast: number } | { readonly atMost: number },
  note?: string,
): IndicatorSeed => ({
  code,
  text,
  inputs: { [key]: { label: text, type: 'number', unit: '%', max: 100, step: 0.01 } },
  rule: { input: key, test },
  note,
})
