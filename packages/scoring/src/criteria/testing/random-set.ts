import fc from 'fast-check'
import { partsOf } from '../parts'
import type { Attestations, Inputs, InputValue } from '../result'
import type { CriteriaSet, Input, Leaf, Rule, Test } from '../set'

/** Small worlds of every kind of rule, in which all that is possible can be tried out. */
const MOST = 3
const cite = { source: 's', verified: { by: 'Trưởng ban', on: '2021-01-01' } }
const number = { label: 'Số', type: 'number', unit: 'm', max: MOST, step: 1 } as const
const answer: Input = { label: 'Có không', type: 'yesNo' }
const choice: Input = { label: 'Nhóm', type: 'choice', choices: { a: 'Nhóm A', b: 'Nhóm B', c: 'Nhóm C' } }

type Sketch =
  | { leaf: Test | 'answer' | 'judged' | 'choice' }
  | { share: Test }
  | { groups: readonly (Test | 'notApplicable')[] }
  | { all: Sketch[] }
  | { some: Sketch[]; atLeast: number; condition: boolean }
  | { sum: Sketch[]; pass: number; condition: boolean; bonus: boolean }
  | { guarded: Sketch }

const level = (min: number, max: number) => fc.integer({ min, max })
const rising = fc.oneof(
  level(1, MOST).map((atLeast): Test => ({ atLeast })),
  level(0, MOST - 1).map((moreThan): Test => ({ moreThan })),
)
const falling = fc.oneof(
  level(0, MOST - 1).map((atMost): Test => ({ atMost })),
  level(1, MOST).map((lessThan): Test => ({ lessThan })),
)
const window = level(1, MOST - 1).map((from): Test => ({ from, below: from + 1 }))
const kinds = fc.constantFrom('answer' as const, 'judged' as const, 'choice' as const)
const parts = (of: fc.Arbitrary<Sketch>) => fc.array(of, { minLength: 1, maxLength: 3 })

interface Kinds {
  /** Only rules whose verdict cannot fall when a figure improves. */
  readonly isMonotone: boolean
}

const sketches = ({ isMonotone }: Kinds) =>
  fc.letrec<{ tree: Sketch; leaf: Sketch; part: Sketch }>((tie) => {
    const tests = isMonotone ? fc.oneof(rising, falling) : fc.oneof(rising, falling, window)
    const plain: fc.Arbitrary<Sketch> = fc.oneof(
      fc.oneof(tests, kinds).map((leaf) => ({ leaf })),
      fc.constantFrom(40, 50, 75, 100).map((atLeast) => ({ share: { atLeast } })),
    )
    const special: fc.Arbitrary<Sketch> = fc.oneof(
      fc
        .tuple(rising, rising, fc.oneof(rising, fc.constant('notApplicable' as const)))
        .map((groups) => ({ groups })),
      plain.map((guarded) => ({ guarded })),
    )
    return {
      leaf: isMonotone ? plain : fc.oneof({ weight: 3, arbitrary: plain }, { weight: 1, arbitrary: special }),
      part: fc.oneof({ maxDepth: 2, depthIdentifier: 'tree' }, tie('leaf'), tie('tree')),
      tree: fc.oneof(
        parts(tie('part')).map((all) => ({ all })),
        fc
          .tuple(parts(tie('part')), fc.nat(2), fc.boolean())
          .map(([some, n, condition]) => ({ some, atLeast: 1 + (n % some.length), condition })),
        fc
          .tuple(parts(tie('leaf')), level(1, 6), fc.boolean(), fc.boolean())
          .map(([sum, pass, condition, bonus]) => ({ sum, pass, condition, bonus })),
      ),
    }
  })

/** Rules get their ids and their own inputs: no figure feeds two rules, so that all combinations are possible. */
class Builder {
  readonly inputs: Record<string, Input> = {}
  readonly judged: string[] = []

  build(sketch: Sketch, id = '1'): Rule {
    const head = { id, text: `Mục ${id}`, cite }
    const under = (all: readonly Sketch[]) => all.map((each, i) => this.build(each, `${id}.${i + 1}`))
    if ('all' in sketch) return { ...head, all: under(sketch.all) }
    if ('some' in sketch) return { ...head, ...this.some(sketch, under(sketch.some)) }
    if ('sum' in sketch) return { ...head, ...this.sum(sketch, under(sketch.sum)) }
    if ('guarded' in sketch)
      return { ...this.build(sketch.guarded, id), onlyIf: this.input(`g${id}`, answer) }
    return { ...head, ...this.leaf(sketch, id) }
  }

  private input(key: string, input: Input): string {
    this.inputs[key] = input
    return key
  }

  private leaf(
    sketch: Exclude<Sketch, { all: unknown } | { some: unknown } | { sum: unknown }>,
    id: string,
  ): Leaf {
    if ('share' in sketch) {
      const whole: Input = { ...number, min: 1 }
      return { percent: [this.input(`n${id}`, number), this.input(`d${id}`, whole)], test: sketch.share }
    }
    if ('groups' in sketch) {
      const [a = 'unread', b = 'unread', c = 'unread'] = sketch.groups
      const by = this.input(`by${id}`, choice)
      return { input: this.input(`i${id}`, number), test: { by, levels: { a, b, c } } }
    }
    const { leaf } = sketch as { leaf: Test | 'answer' | 'judged' | 'choice' }
    if (leaf === 'judged') {
      this.judged.push(id)
      return { judged: true }
    }
    if (leaf === 'answer') return { input: this.input(`i${id}`, answer), test: { is: true } }
    if (leaf === 'choice') return { input: this.input(`i${id}`, choice), test: { oneOf: ['b', 'c'] } }
    return { input: this.input(`i${id}`, number), test: leaf }
  }

  private some({ atLeast, condition }: Extract<Sketch, { some: unknown }>, some: readonly Rule[]) {
    const last = some.length - 1
    const isPossible = condition && last > 0 && atLeast <= last
    return {
      atLeast,
      some: isPossible
        ? some.map((rule, i) => (i === last ? { ...rule, condition: true as const } : rule))
        : some,
    }
  }

  /** Two points each; the last part may be a condition as well, the first a bonus. */
  private sum({ pass, condition, bonus }: Extract<Sketch, { sum: unknown }>, rules: readonly Rule[]) {
    const hasBonus = bonus && rules.length > 1
    const sum = rules.map((rule, i): Rule => ({
      ...rule,
      points: { max: 2 },
      ...(condition && i === rules.length - 1 && { condition: true }),
      ...(hasBonus && i === 0 && { bonus: true }),
    }))
    const max = 2 * (sum.length - (hasBonus ? 1 : 0))
    return { sum, max, pass: Math.min(pass, max) }
  }
}

export interface Trial {
  readonly set: CriteriaSet
  readonly full: Inputs
  /** The same case with some figures not supplied yet; the two parts of a share come together. */
  readonly kept: Inputs
  readonly words: Attestations
}

const CHOICES = ['a', 'b', 'c']
/** All that an input can say, in a world this small. */
export const valuesOf = (input: Input): readonly InputValue[] =>
  input.type === 'yesNo'
    ? [false, true]
    : input.type === 'choice'
      ? CHOICES
      : Array.from({ length: MOST + 1 }, (_, i) => i).filter((value) => value >= (input.min ?? 0))

const word = (verdict: 'MET' | 'NOT_MET') => ({ verdict, by: 'Trưởng ban', on: '2021-05-01', note: 'đã xem' })

export const aTrial = (kindsOfRules: Kinds = { isMonotone: false }): fc.Arbitrary<Trial> =>
  sketches(kindsOfRules).tree.chain((sketch) => {
    const builder = new Builder()
    const pass = builder.build(sketch)
    const { inputs, judged } = builder
    const set: CriteriaSet = {
      schema: 2,
      id: 't',
      version: '1',
      title: 'Thử',
      subject: 'VILLAGE',
      inForce: { from: '2021-01-01', to: null },
      sources: { s: { title: 'Văn bản', date: null, read: 'full' } },
      inputs,
      pass,
    }
    const each = Object.entries(inputs)
    const values = fc.record(
      Object.fromEntries(each.map(([key, input]) => [key, fc.constantFrom(...valuesOf(input))])),
    )
    const verdicts = fc.record(
      Object.fromEntries(judged.map((id) => [id, fc.constantFrom('MET' as const, 'NOT_MET' as const)])),
    )
    const hidden = fc.array(fc.boolean(), { minLength: each.length, maxLength: each.length })
    return fc.tuple(values, verdicts, hidden).map(([given, said, hide]) => {
      const full = withoutImpossibleShares(given)
      const isHidden = (key: string) =>
        hide[each.findIndex(([other]) => other === key.replace(/^d/, 'n'))] ?? false
      return {
        set,
        full,
        kept: Object.fromEntries(Object.entries(full).filter(([key]) => !isHidden(key))),
        words: Object.fromEntries(Object.entries(said).map(([id, verdict]) => [id, word(verdict)])),
      }
    })
  })

/** A part is never larger than its whole. */
export const withoutImpossibleShares = (inputs: Inputs): Inputs =>
  Object.fromEntries(
    Object.entries(inputs).map(([key, value]) => {
      const whole = key.startsWith('n') ? inputs[key.replace(/^n/, 'd')] : undefined
      return [key, typeof whole === 'number' ? Math.min(Number(value), whole) : value]
    }),
  )

/** One step in the direction that the rule asks for; null where there is none. */
export function better(set: CriteriaSet, key: string, inputs: Inputs): InputValue {
  const value = inputs[key]
  if (key.startsWith('d')) return null
  if (typeof value === 'boolean') return true
  if (typeof value === 'string') return 'b'
  const test = testOf(set.pass, key)
  if (test && ('atMost' in test || 'lessThan' in test)) return Math.max(0, Number(value) - 1)
  return Math.min(MOST, Number(value) + 1)
}

function testOf(rule: Rule, key: string): Exclude<Test, 'unread'> | undefined {
  if ('input' in rule && rule.input === key && typeof rule.test === 'object' && !('by' in rule.test))
    return rule.test
  return partsOf(rule)
    .map((part) => testOf(part, key))
    .find((test) => test !== undefined)
}
