import {
  isByGroup,
  isUnread as isUnreadRule,
  type ByGroup,
  type Input,
  type Leaf,
  type Rule,
  type Test,
} from '@solang/scoring'
import { text, type Language } from '../i18n'
import { writtenNumber } from '../number-format'

type IndicatorRule = Leaf & { readonly onlyIf?: string }
interface Line {
  readonly rule: unknown
}
type Inputs = Readonly<Record<string, Input>>

/** The rule of an indicator as it was stored, and whether its number has been read. */
export const ruleOf = (indicator: Line) => indicator.rule as IndicatorRule
export const isUnread = (indicator: Line): boolean => isUnreadRule(indicator.rule as Rule)

/** The level that an indicator asks for, as one would say it: 'từ 80 % trở lên'. Null where nobody has read it. */
export function thresholdWords(
  indicator: Line & { readonly inputs: unknown },
  language: Language,
): string | null {
  const rule = ruleOf(indicator)
  if ('linked' in rule) return linkWords(rule.linked)
  if ('judged' in rule || rule.test === 'unread') return null
  const inputs = (indicator.inputs ?? {}) as Inputs
  const figure = inputs['percent' in rule ? rule.percent[0] : rule.input]
  const unit = 'percent' in rule ? '%' : figure?.type === 'number' ? figure.unit : ''
  const say = (test: Test) => testWords(test, unit, figure, language)
  return isByGroup(rule.test) ? groupWords(rule.test, inputs[rule.test.by], say) : say(rule.test)
}

const labelOf = (input: Input | undefined, choice: string) =>
  input?.type === 'choice' ? (input.choices[choice] ?? choice) : choice

function linkWords({ set, rules }: Extract<Leaf, { linked: unknown }>['linked']): string | null {
  if (rules === 'unread') return null
  const list = rules.join(', ')
  return set === undefined ? text('criteria.byLines', { list }) : text('criteria.byOtherSet', { set, list })
}

function testWords(test: Test, unit: string, figure: Input | undefined, language: Language): string {
  if (test === 'unread') return text('criteria.unread')
  if ('is' in test) return text(test.is ? 'criteria.mustHave' : 'criteria.mustNotHave')
  if ('oneOf' in test)
    return text('criteria.oneOf', { list: test.oneOf.map((each) => labelOf(figure, each)).join(', ') })
  const amount = (value: number) => `${writtenNumber(value, language)} ${unit}`.trim()
  if ('atLeast' in test) return text('criteria.atLeast', { amount: amount(test.atLeast) })
  if ('atMost' in test) return text('criteria.atMost', { amount: amount(test.atMost) })
  if ('moreThan' in test) return text('criteria.moreThan', { amount: amount(test.moreThan) })
  if ('lessThan' in test) return text('criteria.lessThan', { amount: amount(test.lessThan) })
  return text('criteria.between', { from: amount(test.from), below: amount(test.below) })
}

/** One level for each group; null where none of them has been read. */
function groupWords(
  { levels }: ByGroup,
  group: Input | undefined,
  say: (test: Test) => string,
): string | null {
  const all = Object.entries(levels)
  if (all.every(([, test]) => test === 'unread')) return null
  return all
    .map(([choice, test]) => {
      const level = test === 'notApplicable' ? text('criteria.notApplied') : say(test)
      return text('criteria.ofGroup', { group: labelOf(group, choice), level })
    })
    .join('; ')
}
