import type { ByGroup, Input, Leaf, Test } from '@solang/scoring'
import { text, type Language } from '../i18n'
import { writtenNumber } from '../number-format'

type IndicatorRule = Leaf & { readonly onlyIf?: string }

/** The rule of an indicator as it was stored, and whether its number has been read. */
export const ruleOf = (indicator: { readonly rule: unknown }) => indicator.rule as IndicatorRule
export const isUnread = (indicator: { readonly rule: unknown }): boolean => {
  const rule = ruleOf(indicator)
  return 'judged' in rule || rule.test === 'unread'
}

/** The level that an indicator asks for, as one would say it: 'từ 80 % trở lên'. Null where nobody has read it. */
export function thresholdWords(
  indicator: { readonly rule: unknown; readonly inputs: unknown },
  language: Language,
): string | null {
  const rule = ruleOf(indicator)
  if ('judged' in rule || rule.test === 'unread') return null
  const inputs = (indicator.inputs ?? {}) as Readonly<Record<string, Input>>
  const unit = 'percent' in rule ? '%' : unitOf(inputs[rule.input])
  return isByGroup(rule.test) ? groupWords(rule.test, unit, language) : testWords(rule.test, unit, language)
}

const isByGroup = (test: Test | ByGroup): test is ByGroup => typeof test === 'object' && 'byGroup' in test
const unitOf = (input: Input | undefined) => (input?.type === 'number' ? input.unit : '')

function testWords(test: Test, unit: string, language: Language): string {
  if (test === 'unread') return text('criteria.unread')
  if ('is' in test) return text(test.is ? 'criteria.mustHave' : 'criteria.mustNotHave')
  const amount = (value: number) => `${writtenNumber(value, language)} ${unit}`.trim()
  if ('atLeast' in test) return text('criteria.atLeast', { amount: amount(test.atLeast) })
  if ('atMost' in test) return text('criteria.atMost', { amount: amount(test.atMost) })
  if ('moreThan' in test) return text('criteria.moreThan', { amount: amount(test.moreThan) })
  if ('lessThan' in test) return text('criteria.lessThan', { amount: amount(test.lessThan) })
  return text('criteria.between', { from: amount(test.from), below: amount(test.below) })
}

const groupWords = ({ byGroup }: ByGroup, unit: string, language: Language): string =>
  Object.entries(byGroup)
    .map(([group, test]) => {
      const level = test === 'notApplicable' ? text('criteria.notApplied') : testWords(test, unit, language)
      return text('criteria.ofGroup', { group, level })
    })
    .join('; ')

export interface Checked {
  readonly total: number
  readonly verified: number
  readonly unread: number
}

/** How much of a set was compared with the paper, counted in indicators. */
export function checkedOf(set: {
  readonly criteria: readonly {
    readonly indicators: readonly { readonly verified: boolean; readonly rule: unknown }[]
  }[]
}): Checked {
  const lines = set.criteria.flatMap(({ indicators }) => indicators)
  return {
    total: lines.length,
    verified: lines.filter(({ verified }) => verified).length,
    unread: lines.filter(isUnread).length,
  }
}
