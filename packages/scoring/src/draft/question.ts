import { figuresOf, inputIn, inputsOf, isByGroup, rulesById, rulesUnder } from '../criteria/parts'
import type { ByGroup, CriteriaSet, Input, Leaf, Rule, RuleHead, Test } from '../criteria/set'
import { replaceRule, withoutUnusedOf } from './edit'

export type AmountTest = Exclude<Test, { is: boolean } | { oneOf: readonly string[] }>
export type AnswerTest = { readonly is: boolean } | 'unread'
export type ChoiceTest = { readonly oneOf: readonly string[] } | 'unread'

/** One level for everybody, or another one for each choice of the group `by`. */
export type Levels<T extends Test> =
  T | { readonly by: string; readonly levels: Readonly<Record<string, T | 'notApplicable'>> }

/** What a line asks, as a form shows it: the figures and the level in one. */
export type Question =
  | { readonly kind: 'YES_NO'; readonly label: string; readonly test: Levels<AnswerTest> }
  | {
      readonly kind: 'AMOUNT'
      readonly label: string
      readonly unit: string
      readonly test: Levels<AmountTest>
    }
  | {
      readonly kind: 'SHARE'
      readonly part: string
      readonly whole: string
      readonly unit: string
      /** In percent. */
      readonly test: Levels<AmountTest>
    }
  | {
      readonly kind: 'CHOICE'
      readonly label: string
      readonly choices: Readonly<Record<string, string>>
      readonly test: Levels<ChoiceTest>
    }
  /** Other lines decide: of this set, or of `set` as it stands for the same unit. */
  | { readonly kind: 'LINKED'; readonly set?: string; readonly rules: readonly string[] | 'unread' }
  /** Neither figure nor level is known. */
  | { readonly kind: 'UNKNOWN' }

/** The question of a line; null where it has parts, or where its level does not fit its figure. */
export function questionOf(set: CriteriaSet, rule: Rule): Question | null {
  if ('judged' in rule) return { kind: 'UNKNOWN' }
  if ('linked' in rule) return { kind: 'LINKED', ...rule.linked }
  if (!('test' in rule)) return null
  return 'percent' in rule ? shareOf(set, rule, rule.test) : figureOf(inputIn(set, rule.input), rule.test)
}

function shareOf(
  set: CriteriaSet,
  { percent }: Extract<Leaf, { percent: unknown }>,
  test: Test | ByGroup,
): Question | null {
  const [part, whole] = percent.map((key) => inputIn(set, key))
  return part?.type === 'number' && whole?.type === 'number' && isAll(test, isAmountTest)
    ? { kind: 'SHARE', part: part.label, whole: whole.label, unit: part.unit, test }
    : null
}

function figureOf(input: Input | undefined, test: Test | ByGroup): Question | null {
  if (input?.type === 'number' && isAll(test, isAmountTest))
    return { kind: 'AMOUNT', label: input.label, unit: input.unit, test }
  if (input?.type === 'yesNo' && isAll(test, isAnswerTest))
    return { kind: 'YES_NO', label: input.label, test }
  if (input?.type === 'choice' && isAll(test, isChoiceTest))
    return { kind: 'CHOICE', label: input.label, choices: input.choices, test }
  return null
}

const isAmountTest = (test: Test): test is AmountTest =>
  test === 'unread' || !('is' in test || 'oneOf' in test)
const isAnswerTest = (test: Test): test is AnswerTest => test === 'unread' || 'is' in test
const isChoiceTest = (test: Test): test is ChoiceTest => test === 'unread' || 'oneOf' in test

const isAll = <T extends Test>(test: Test | ByGroup, fits: (test: Test) => test is T): test is Levels<T> =>
  isByGroup(test)
    ? Object.values(test.levels).every((level) => level === 'notApplicable' || fits(level))
    : fits(test)

/**
 * The set with another question at a line, which then counts and stays provisional until somebody compares it with
 * the paper. Figures keep their keys and limits, so that what was measured before still answers, and one that means
 * again what it meant in the `earlier` set gets its key back; a figure that another line asks for too is left to that
 * line.
 */
export function withQuestion(
  set: CriteriaSet,
  id: string,
  question: Question,
  earlier: CriteriaSet = set,
): CriteriaSet {
  const rule = rulesUnder(set.pass).find((each) => each.id === id)
  if (!rule) return set
  const keys = new Keys(set, rule, earlier)
  const [leaf, inputs] = asked(question, keys)
  const next = replaceRule(set, id, (each) => ({ ...headOf(each), ...leaf }))
  return withoutUnusedOf({ ...next, inputs: { ...set.inputs, ...inputs } }, set)
}

type Asked = readonly [leaf: Leaf, inputs: Readonly<Record<string, Input>>]

function asked(question: Question, keys: Keys): Asked {
  switch (question.kind) {
    case 'UNKNOWN':
      return [{ judged: true }, {}]
    case 'LINKED': {
      const { set, rules } = question
      return [{ linked: { ...(set !== undefined && { set }), rules } }, {}]
    }
    case 'YES_NO':
      return figure(keys, { label: question.label, type: 'yesNo' }, question.test)
    case 'AMOUNT':
      return figure(keys, { label: question.label, type: 'number', unit: question.unit }, question.test)
    case 'CHOICE':
      return figure(keys, { label: question.label, type: 'choice', choices: question.choices }, question.test)
    case 'SHARE': {
      const { unit, test } = question
      const [part, partInput] = keys.take(0, { label: question.part, type: 'number', unit })
      const [whole, wholeInput] = keys.take(1, { label: question.whole, type: 'number', unit })
      return [
        { percent: [part, whole], test, ...keys.ifWholeIsZero },
        { [part]: partInput, [whole]: wholeInput },
      ]
    }
  }
}

function figure(keys: Keys, wanted: Input, test: Test | ByGroup): Asked {
  const [key, input] = keys.take(0, wanted)
  return [{ input: key, test }, { [key]: input }]
}

/** Which keys a line may write under: its own where nothing else uses them and the kind stays, or others. */
class Keys {
  private readonly own: readonly string[]
  readonly ifWholeIsZero: Pick<Extract<Leaf, { percent: unknown }>, 'ifWholeIsZero'>

  constructor(
    private readonly set: CriteriaSet,
    private readonly rule: Rule,
    private readonly earlier: CriteriaSet,
  ) {
    this.own = figuresOf(rule)
    this.ifWholeIsZero = 'percent' in rule && rule.ifWholeIsZero ? { ifWholeIsZero: rule.ifWholeIsZero } : {}
  }

  take(place: 0 | 1, wanted: Input): readonly [key: string, input: Input] {
    const key = this.own[place]
    const known = key === undefined ? undefined : inputIn(this.set, key)
    if (key !== undefined && known && isEqual(known, wanted)) return [key, known]
    if (key !== undefined && known && isSameMeasure(known, wanted) && !this.isShared(key))
      return [key, { ...known, ...wanted }]
    return this.former(place, wanted) ?? [this.fresh(place), wanted]
  }

  private isShared(key: string): boolean {
    return rulesUnder(this.set.pass).some((other) => other !== this.rule && inputsOf(other).includes(key))
  }

  private former(place: 0 | 1, wanted: Input): readonly [key: string, input: Input] | undefined {
    const rule = rulesById(this.earlier).get(this.rule.id)
    const key = rule && figuresOf(rule)[place]
    const known = key === undefined ? undefined : inputIn(this.earlier, key)
    return key !== undefined && known && isSameMeasure(known, wanted) && !Object.hasOwn(this.set.inputs, key)
      ? [key, { ...known, ...wanted }]
      : undefined
  }

  private fresh(place: 0 | 1): string {
    const stem = `line${this.rule.id.replace(/[^0-9A-Za-z]+/g, '_')}${place === 0 ? '' : 'Whole'}`
    for (let n = 1; ; n++) {
      const key = n === 1 ? stem : `${stem}_${n}`
      if (!Object.hasOwn(this.set.inputs, key)) return key
    }
  }
}

/** What was measured still means the same: a number in its unit, a yes or no, a choice among the same keys. */
const isSameMeasure = (a: Input, b: Input): boolean =>
  a.type === b.type &&
  (a.type !== 'number' || b.type !== 'number' || a.unit === b.unit) &&
  (a.type !== 'choice' ||
    b.type !== 'choice' ||
    Object.keys(a.choices).join('\n') === Object.keys(b.choices).join('\n'))

const isEqual = (known: Input, wanted: Input): boolean =>
  isSameMeasure(known, wanted) && JSON.stringify({ ...known, ...wanted }) === JSON.stringify(known)

const ASKED: ReadonlySet<string> = new Set([
  'input',
  'test',
  'percent',
  'ifWholeIsZero',
  'judged',
  'linked',
  'all',
  'some',
  'atLeast',
  'sum',
  'max',
  'pass',
])

/** Everything of a line but what it asks, or which parts it needs; what changed has not been compared with the paper. */
export const headOf = (rule: Rule): RuleHead => ({
  ...without(rule, ASKED),
  cite: { ...rule.cite, verified: false },
})

export const without = (rule: Rule | RuleHead, dropped: ReadonlySet<string>): RuleHead =>
  Object.fromEntries(Object.entries(rule).filter(([field]) => !dropped.has(field))) as unknown as RuleHead
