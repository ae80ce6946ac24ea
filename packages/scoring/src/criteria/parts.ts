import type { ByGroup, CriteriaSet, Input, Rule, Test } from './set'

/** The parts of a branch; a leaf has none. */
export const partsOf = (rule: Rule): readonly Rule[] =>
  'all' in rule ? rule.all : 'some' in rule ? rule.some : 'sum' in rule ? rule.sum : []

/** A rule and all rules under it, in the order of the decision. */
export const rulesUnder = (rule: Rule): readonly Rule[] => [rule, ...partsOf(rule).flatMap(rulesUnder)]

/** The lines under a rule that somebody assesses: the rule itself where it has no parts. */
export const leavesUnder = (rule: Rule): readonly Rule[] =>
  partsOf(rule).length === 0 ? [rule] : partsOf(rule).flatMap(leavesUnder)

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

/** The figures that a rule holds against its level: of a share first the part, then the whole. */
export const figuresOf = (rule: Rule): readonly string[] =>
  'input' in rule ? [rule.input] : 'percent' in rule ? rule.percent : []

/** The choice that tells which level counts. */
export const groupOf = (rule: Rule): readonly string[] =>
  'test' in rule && isByGroup(rule.test) ? [rule.test.by] : []

/** The inputs that a rule looks at by itself, in the order in which people are asked: group, whether it applies, figures. */
export const inputsOf = (rule: Rule): readonly string[] => [
  ...groupOf(rule),
  ...(rule.onlyIf === undefined ? [] : [rule.onlyIf]),
  ...figuresOf(rule),
]

const byId = new WeakMap<CriteriaSet, ReadonlyMap<string, Rule>>()

/** The rules of a set by id. Remembered, for a set never changes: every line of an explanation asks. */
export function rulesById(set: CriteriaSet): ReadonlyMap<string, Rule> {
  const known = byId.get(set)
  if (known) return known
  const rules = new Map(rulesUnder(set.pass).map((rule) => [rule.id, rule]))
  byId.set(set, rules)
  return rules
}

/** An input that the set itself declares, whatever its name. */
export const inputIn = (set: CriteriaSet, key: string): Input | undefined =>
  Object.hasOwn(set.inputs, key) ? set.inputs[key] : undefined
