import fc from 'fast-check'
import { check } from './check'
import { compile } from './compile'
import type { Attestations, Inputs } from './result'
import type { CriteriaSet, Input, Rule, Test } from './set'

const cite = { source: 's', verified: true }
const number: Input = { label: 'Số', type: 'number', unit: 'm', min: 0, max: 10, step: 1 }
const answer: Input = { label: 'Có không', type: 'yesNo' }

const rising: fc.Arbitrary<Test> = fc
  .tuple(fc.constantFrom('atLeast', 'moreThan'), fc.integer({ min: 1, max: 9 }))
  .map(([key, limit]) => (key === 'atLeast' ? { atLeast: limit } : { moreThan: limit }))

/** Leaves get their ids and inputs afterwards, so that every input feeds one rule only. */
type Sketch =
  | { leaf: Test | 'answer' | 'judged' }
  | { all: Sketch[] }
  | { some: Sketch[]; atLeast: number }
  | { sum: Sketch[]; pass: number }

const { tree } = fc.letrec<{ tree: Sketch; leaf: Sketch; parts: Sketch[] }>((tie) => ({
  leaf: fc
    .oneof(rising, fc.constant('answer' as const), fc.constant('judged' as const))
    .map((leaf) => ({ leaf })),
  parts: fc.array(fc.oneof({ maxDepth: 2, depthIdentifier: 'tree' }, tie('leaf'), tie('tree')), {
    minLength: 1,
    maxLength: 3,
  }),
  tree: fc.oneof(
    tie('parts').map((all) => ({ all })),
    tie('parts').chain((some) =>
      fc.integer({ min: 1, max: some.length }).map((atLeast) => ({ some, atLeast })),
    ),
    fc
      .tuple(fc.array(tie('leaf'), { minLength: 1, maxLength: 3 }), fc.integer({ min: 1, max: 6 }))
      .map(([sum, pass]) => ({ sum, pass })),
  ),
}))

function build(sketch: Sketch, inputs: Record<string, Input>, judged: string[], id = '1'): Rule {
  const head = { id, text: `Mục ${id}`, cite, points: { max: 2 } }
  const parts = (sketches: readonly Sketch[]) =>
    sketches.map((each, i) => build(each, inputs, judged, `${id}.${i + 1}`))
  if ('all' in sketch) return { ...head, all: parts(sketch.all) }
  if ('some' in sketch) return { ...head, some: parts(sketch.some), atLeast: sketch.atLeast }
  if ('sum' in sketch) return { id, text: head.text, cite, sum: parts(sketch.sum), pass: sketch.pass }
  if (sketch.leaf === 'judged') {
    judged.push(id)
    return { ...head, judged: true }
  }
  inputs[`i${id}`] = sketch.leaf === 'answer' ? answer : number
  return { ...head, input: `i${id}`, test: sketch.leaf === 'answer' ? { is: true } : sketch.leaf }
}

interface Trial {
  set: CriteriaSet
  full: Inputs
  kept: Inputs
  words: Attestations
}

/** A set, a complete case, and the same case with some inputs not supplied yet. */
const trial: fc.Arbitrary<Trial> = tree.chain((sketch) => {
  const inputs: Record<string, Input> = {}
  const judged: string[] = []
  const pass = build(sketch, inputs, judged)
  const set: CriteriaSet = {
    schema: 1,
    id: 't',
    version: '1',
    title: 'Thử',
    subject: 'VILLAGE',
    inForce: { from: '2021-01-01', to: null },
    sources: { s: { title: 'Văn bản', date: null, read: 'full' } },
    inputs,
    pass,
  }
  const valueOf = (input: Input) => (input.type === 'yesNo' ? fc.boolean() : fc.integer({ min: 0, max: 10 }))
  const values = fc.record(
    Object.fromEntries(Object.entries(inputs).map(([key, input]) => [key, valueOf(input)])),
  )
  const verdicts = fc.record(Object.fromEntries(judged.map((id) => [id, fc.constantFrom('MET', 'NOT_MET')])))
  const hidden = fc.array(fc.boolean(), { minLength: 40, maxLength: 40 })
  return fc.tuple(values, verdicts, hidden).map(([full, said, hide]) => ({
    set,
    full,
    kept: Object.fromEntries(Object.entries(full).filter((_, i) => !hide[i])),
    words: Object.fromEntries(
      Object.entries(said).map(([id, verdict]) => [
        id,
        {
          verdict: verdict === 'MET' ? 'MET' : 'NOT_MET',
          by: 'Trưởng ban',
          on: '2021-05-01',
          note: 'đã xem',
        },
      ]),
    ),
  }))
})

const order = { NOT_MET: 0, NOT_ASSESSED: 1, MET: 2, NOT_APPLICABLE: 2 } as const
const runs = { numRuns: 1500 }

describe('any criteria set', () => {
  it('is accepted by check and survives JSON together with its case and result', () => {
    fc.assert(
      fc.property(trial, ({ set, kept, words }) => {
        expect(check(set).ok).toBe(true)
        const copy = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T
        const result = compile(set).evaluate(kept, words)
        expect(compile(copy(set)).evaluate(copy(kept), copy(words))).toEqual(result)
        expect(copy(result)).toEqual(result)
      }),
      { numRuns: 300 },
    )
  })

  it('never turns a settled verdict over when a missing input arrives', () => {
    fc.assert(
      fc.property(trial, ({ set, full, kept, words }) => {
        const { evaluate } = compile(set)
        const early = evaluate(kept, words).verdict
        if (early !== 'NOT_ASSESSED') expect(evaluate(full, words).verdict).toBe(early)
      }),
      runs,
    )
  })

  it('never turns a settled verdict over when a person attests what was open', () => {
    fc.assert(
      fc.property(trial, ({ set, kept, words }) => {
        const { evaluate } = compile(set)
        const early = evaluate(kept).verdict
        if (early !== 'NOT_ASSESSED') expect(evaluate(kept, words).verdict).toBe(early)
      }),
      runs,
    )
  })

  it('is settled once every input and every word is there', () => {
    fc.assert(
      fc.property(trial, ({ set, full, words }) => {
        const { verdict, missing, unread } = compile(set).evaluate(full, words)
        expect([verdict === 'NOT_ASSESSED', missing, unread]).toEqual([false, [], []])
      }),
      runs,
    )
  })

  it('never falls when one number rises or one answer turns to yes', () => {
    fc.assert(
      fc.property(trial, fc.nat(), ({ set, kept, words }, pick) => {
        const keys = Object.keys(kept)
        const key = keys[pick % Math.max(1, keys.length)]
        if (key === undefined) return
        const value = kept[key]
        const better = typeof value === 'number' ? Math.min(10, value + 1) : true
        const { evaluate } = compile(set)
        const before = order[evaluate(kept, words).verdict]
        expect(order[evaluate({ ...kept, [key]: better }, words).verdict]).toBeGreaterThanOrEqual(before)
      }),
      runs,
    )
  })

  it('does not depend on the order of its parts', () => {
    const turned = (rule: Rule): Rule => {
      if ('all' in rule) return { ...rule, all: [...rule.all].reverse().map(turned) }
      if ('some' in rule) return { ...rule, some: [...rule.some].reverse().map(turned) }
      return 'sum' in rule ? { ...rule, sum: [...rule.sum].reverse().map(turned) } : rule
    }
    fc.assert(
      fc.property(trial, ({ set, kept, words }) => {
        const { verdict, met, of, provisional } = compile(set).evaluate(kept, words)
        const other = compile({ ...set, pass: turned(set.pass) }).evaluate(kept, words)
        expect(other).toMatchObject({ verdict, met, of, provisional })
      }),
      runs,
    )
  })

  it('stays open exactly while both outcomes can still come about', () => {
    fc.assert(
      fc.property(trial, ({ set, kept, words }) => {
        const missing = Object.keys(set.inputs).filter((key) => !(key in kept))
        if (missing.length > 6) return
        const { evaluate } = compile(set)
        const reachable = new Set(
          Array.from({ length: 2 ** missing.length }, (_, bits) => {
            const supplied = missing.map((key, i) => {
              const isHigh = ((bits >> i) & 1) === 1
              return [key, set.inputs[key]?.type === 'yesNo' ? isHigh : isHigh ? 10 : 0] as const
            })
            return evaluate({ ...kept, ...Object.fromEntries(supplied) }, words).verdict
          }),
        )
        expect(evaluate(kept, words).verdict === 'NOT_ASSESSED').toBe(reachable.size === 2)
      }),
      runs,
    )
  })
})

describe('a share at its limit', () => {
  const share = (percent: number): CriteriaSet => ({
    schema: 1,
    id: 't',
    version: '1',
    title: 'Thử',
    subject: 'GARDEN',
    inForce: { from: null, to: null },
    sources: { s: { title: 'Văn bản', date: null, read: 'full' } },
    inputs: {
      part: { label: 'Phần', type: 'number', unit: 'm', step: 0.1 },
      whole: { label: 'Tổng', type: 'number', unit: 'm', step: 0.1 },
    },
    pass: { id: '1', text: 'Tỷ lệ', cite, percent: ['part', 'whole'], test: { atLeast: percent } },
  })
  const tenths = (units: bigint) => `${units / 10n}.${units % 10n}`

  it('passes at the limit, fails one step below, and says how far', () => {
    const amounts = fc.bigInt({ min: 1n, max: 10n ** 11n })
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1000 }), amounts, (permille, whole) => {
        const { evaluate } = compile(share(permille / 10))
        const least = (BigInt(permille) * whole + 999n) / 1000n
        const at = (part: bigint) => evaluate({ part: tenths(part), whole: tenths(whole) }).step
        expect(at(least).verdict).toBe('MET')
        expect(at(least - 1n)).toMatchObject({ verdict: 'NOT_MET', short: '0.1' })
      }),
      runs,
    )
  })
})
