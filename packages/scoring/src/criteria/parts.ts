import type { ByGroup, CriteriaSet, Input, Rule, Test } from './set'

/** The parts of a branch; a leaf has none. */
export const partsOf = (rule: Rule): readonly Rule[] =>
  'all' in rule ? rule.all : 'some' in rule ? rule.some : 'sum' in rule ? rule.sum : []

/** A rule and all rules under it, in the order of the decision. */
export const rulesUnder = (rule: Rule): readonly Rule[] => [rule, ...partsOf(rule).flatMap(rulesUnder)]

export const isByGroup = (test: Test | ByGroup): test is ByGroup => typeof test === 'object' && 'by' in test

/** Every level that a rule may hold a figure against, whichever group it is in. */
export const levelsOf = (rule: Rule): readonly (Test | 'notApplicable')[] =>
  !('test' in rule) ? [] : isByGroup(rule.test) ? Object.values(rule.test.levels) : [rule.test]

/** The paper must be read: neither figures nor other rules can settle this one alone. */
export const isUnread = (rule: Rule): boolean =>
  'judged' in rule ||
  levelsOf(rule).includes('unread') ||
  ('sum' in rule && rule.pass === 'unread') ||
  ('linked' in rule && rule.linked.rules === 'unread')

/** The inputs that a rule looks at by itself. */
export const inputsOf = (rule: Rule): readonly string[] => [
  ...('input' in rule ? [rule.input] : 'percent' in rule ? rule.percent : []),
  ...('test' in rule && isByGroup(rule.test) ? [rule.test.by] : []),
  ...(rule.onlyIf === undefined ? [] : [rule.onlyIf]),
]

/** An input that the set itself declares, whatever its name. */
export const inputIn = (set: CriteriaSet, key: string): Input | undefined =>
  Object.hasOwn(set.inputs, key) ? set.inputs[key] : undefined
