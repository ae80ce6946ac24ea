import { inputIn, inputsOf, isByGroup, rulesUnder } from '../criteria/parts'
import type { CriteriaSet, Input, Leaf, Rule, RuleHead, Test } from '../criteria/set'
import { replaceRule, withoutUnusedOf } from './edit'

type AmountTest = Exclude<Test, { is: boolean } | { oneOf: readonly string[] }>

/** What a line asks, as a form shows it: the figures and the level in one. */
export type Question =
  | { readonly kind: 'YES_NO'; readonly label: string; readonly test: { readonly is: boolean } | 'unread' }
  | { readonly kind: 'AMOUNT'; readonly label: string; readonly unit: string; readonly test: AmountTest }
  | {
      readonly kind: 'SHARE'
      readonly part: string
      readonly whole: string
      readonly unit: string
      /** In percent. */
      readonly test: AmountTest
    }
  | {
      readonly kind: 'CHOICE'
      readonly label: string
      readonly choices: Readonly<Record<string, string>>
      readonly test: { readonly oneOf: readonly string[] } | 'unread'
    }
  /** Neither figure nor level is known. */
  | { readonly kind: 'UNKNOWN' }

/** The question of a line, or null where no form can show it: parts, levels by group, links to other rules. */
export function questionOf(set: CriteriaSet, rule: Rule): Question | null {
  if ('judged' in rule) return { kind: 'UNKNOWN' }
  if (!('test' in rule) || isByGroup(rule.test)) return null
  return 'percent' in rule ? shareOf(set, rule, rule.test) : figureOf(inputIn(set, rule.input), rule.test)
}

function shareOf(
  set: CriteriaSet,
  { percent }: Extract<Leaf, { percent: unknown }>,
  test: Test,
): Question | null {
  const [part, whole] = percent.map((key) => inputIn(set, key))
  return part?.type === 'number' && whole?.type === 'number' && isAmountTest(test)
    ? { kind: 'SHARE', part: part.label, whole: whole.label, unit: part.unit, test }
    : null
}

function figureOf(input: Input | undefined, test: Test): Question | null {
  if (input?.type === 'number' && isAmountTest(test))
    return { kind: 'AMOUNT', label: input.label, unit: input.unit, test }
  if (input?.type === 'yesNo' && (test === 'unread' || 'is' in test))
    return { kind: 'YES_NO', label: input.label, test }
  if (input?.type === 'choice' && (test === 'unread' || 'oneOf' in test))
    return { kind: 'CHOICE', label: input.label, choices: input.choices, test }
  return null
}

const isAmountTest = (test: Test): test is AmountTest =>
  test === 'unread' || !('is' in test || 'oneOf' in test)

/**
 * The set with another question at a line, which then counts and stays provisional until somebody compares it with
 * the paper. Figures keep their keys and limits, so that what was measured before still answers; a figure that another
 * line asks for too is left to that line.
 */
export function withQuestion(set: CriteriaSet, id: string, question: Question): CriteriaSet {
  const rule = rulesUnder(set.pass).find((each) => each.id === id)
  if (!rule) return set
  const keys = new Keys(set, rule)
  const [leaf, inputs] = asked(question, keys)
  const next = replaceRule(set, id, (each) => ({ ...headOf(each), ...leaf }))
  return withoutUnusedOf({ ...next, inputs: { ...set.inputs, ...inputs } }, set)
}

type Asked = readonly [leaf: Leaf, inputs: Readonly<Record<string, Input>>]

function asked(question: Question, keys: Keys): Asked {
  switch (question.kind) {
    case 'UNKNOWN':
      return [{ judged: true }, {}]
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

function figure(keys: Keys, wanted: Input, test: Test): Asked {
  const [key, input] = keys.take(0, wanted)
  return [{ input: key, test }, { [key]: input }]
}

/** Which keys a line may write under: its own where nothing else uses them and the kind stays, or new ones. */
class Keys {
  private readonly own: readonly string[]
  readonly ifWholeIsZero: Pick<Extract<Leaf, { percent: unknown }>, 'ifWholeIsZero'>

  constructor(
    private readonly set: CriteriaSet,
    private readonly rule: Rule,
  ) {
    this.own = 'input' in rule ? [rule.input] : 'percent' in rule ? rule.percent : []
    this.ifWholeIsZero = 'percent' in rule && rule.ifWholeIsZero ? { ifWholeIsZero: rule.ifWholeIsZero } : {}
  }

  take(place: 0 | 1, wanted: Input): readonly [key: string, input: Input] {
    const key = this.own[place]
    const known = key === undefined ? undefined : inputIn(this.set, key)
    if (key === undefined || !known) return [this.fresh(place), wanted]
    if (isEqual(known, wanted)) return [key, known]
    if (this.isShared(key)) return [this.fresh(place), wanted]
    if (isSameMeasure(known, wanted)) return [key, { ...known, ...wanted }]
    return [this.fresh(place), wanted]
  }

  private isShared(key: string): boolean {
    return rulesUnder(this.set.pass).some((other) => other !== this.rule && inputsOf(other).includes(key))
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

const ASKED: ReadonlySet<string> = new Set(['input', 'test', 'percent', 'ifWholeIsZero', 'judged', 'linked'])

/** Everything of a line but what it asks; a level that changed has not been compared with the paper. */
const headOf = (rule: Rule): RuleHead => ({
  ...(Object.fromEntries(Object.entries(rule).filter(([field]) => !ASKED.has(field))) as unknown as RuleHead),
  cite: { ...rule.cite, verified: false },
})
