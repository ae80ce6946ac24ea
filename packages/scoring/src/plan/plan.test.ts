import fc from 'fast-check'
import { compile } from '../criteria/compile'
import { flatten } from '../criteria/present'
import { partsOf } from '../criteria/parts'
import type { CriteriaSet, Rule } from '../criteria/set'
import { aTrial } from '../criteria/testing/random-set'
import type { Inputs } from '../criteria/result'
import { haTinhGarden2015 } from '../sets'
import { dakLakCommuneCriterion1 } from '../sets/dak-lak-commune-criterion-1'
import { planOf } from './plan'
import { costBy } from './price'
import { sayPlan } from './say-plan'

const { evaluate } = compile(haTinhGarden2015)
const word = { verdict: 'MET', by: 'Công chức', on: '2021-05-13', note: 'đã xem' } as const
const attested = { '4.2': word, '4.3': word, '4.4': word, '5': word }
const good: Inputs = {
  hasPlan: true,
  followsPlan: true,
  hasIrrigation: true,
  otherTechniques: 1,
  isSafeProduce: true,
  mainProductValue: 45,
  productValue: 60,
  hedgeGreen: 80,
  hedgeAll: 100,
}
const plan = (inputs: Inputs, words = {}, cost?: Parameters<typeof planOf>[2]) =>
  planOf(haTinhGarden2015, evaluate(inputs, words), cost)

describe('the shortest list of work', () => {
  it('is empty for a garden that passes', () => {
    expect(plan(good, attested)).toEqual({
      work: [],
      cost: 0,
      assess: [],
      attest: [],
      blockedBy: [],
    })
  })

  it('names what is short with its amount, what is to be measured, and what waits for the paper', () => {
    expect(plan({ ...good, hedgeGreen: 62, otherTechniques: null, hasPlan: false }, { '4.3': word })).toEqual(
      {
        work: [
          { rule: '1.1', cost: null },
          { rule: '4.1', short: '18', cost: null },
        ],
        cost: null,
        assess: ['2.2'],
        attest: ['4.2', '4.4', '5'],
        blockedBy: [],
      },
    )
  })

  it('is said in sentences, in both languages', () => {
    const result = evaluate(
      { ...good, hedgeGreen: 62, otherTechniques: null, hasPlan: false },
      { '4.3': word },
    )
    const said = (lang: 'vi' | 'en') => {
      const { work, assess, attest } = sayPlan(
        haTinhGarden2015,
        result,
        planOf(haTinhGarden2015, result),
        lang,
      )
      return [...work, ...assess, ...attest.slice(-1)].map(({ sentence }) => sentence)
    }
    expect(said('vi')).toEqual([
      '1.1 Có bản vẽ hoặc sơ đồ quy hoạch, thiết kế vườn được UBND xã xác nhận: làm cho đạt.',
      '4.1 Tỷ lệ hàng rào xanh: làm thêm 18 m.',
      '2.2 Ứng dụng tiến bộ kỹ thuật, công nghệ khác trong sản xuất, thu hoạch, bảo quản, chế biến: đo và ghi: ' +
        'Số ứng dụng kỹ thuật khác.',
      '5 Thu nhập từ kinh tế vườn: đối chiếu bản giấy rồi xác nhận.',
    ])
    const scheme = compile(dakLakCommuneCriterion1)
    const total = scheme.evaluate({})
    expect(sayPlan(scheme.set, total, planOf(scheme.set, total)).attest[0]?.sentence).toBe(
      'Tổng điểm tiêu chí 1: đối chiếu bản giấy rồi xác nhận.',
    )
    expect(said('en')[1]).toBe('4.1 Tỷ lệ hàng rào xanh: do 18 m more.')
  })

  it('reckons prices by what is missing, the nearest first, and knows no sum while one of them is not known', () => {
    const cost = costBy([
      { rule: '4.1', amount: '45.5' },
      { rule: '4.1', amount: '99' },
    ])
    const fence = { rule: '4.1', short: '18', cost: 819 }
    expect(plan({ ...good, hedgeGreen: 62 }, attested, cost)).toMatchObject({ work: [fence], cost: 819 })
    const both = plan({ ...good, hedgeGreen: 62, hasPlan: false }, attested, cost)
    expect(both).toMatchObject({ work: [{ rule: '1.1', cost: null }, fence], cost: null })
    const priced = costBy([
      { rule: '1.1', amount: '500' },
      { rule: '4.1', amount: '45.5' },
    ])
    expect(plan({ ...good, hedgeGreen: 62, hasPlan: false }, attested, priced).cost).toBe(1319)
  })

  it('takes the cheapest points that reach the mark', () => {
    const cite = { source: 's', verified: false } as const
    const line = (id: string, max: number): Rule => ({
      id,
      text: id,
      cite,
      input: id,
      test: { is: true },
      points: { max },
    })
    const sheet: CriteriaSet = {
      ...haTinhGarden2015,
      sources: { s: { title: 'QĐ', date: null, read: 'full' } },
      inputs: Object.fromEntries(['a', 'b', 'c'].map((key) => [key, { label: key, type: 'yesNo' as const }])),
      pass: {
        id: 'pass',
        text: 'Bảng điểm',
        cite,
        max: 10,
        pass: 5,
        sum: [line('a', 5), line('b', 3), line('c', 2)],
      },
    }
    const none = compile(sheet).evaluate({ a: false, b: false, c: false })
    const costs: Record<string, number> = { a: 9, b: 4, c: 4 }
    expect(planOf(sheet, none, (rule) => costs[rule] ?? null).work.map(({ rule }) => rule)).toEqual([
      'b',
      'c',
    ])
    expect(planOf(sheet, none).work.map(({ rule }) => rule)).toEqual(['a'])
    // One that could be done has no price: what it costs beside the others nobody can say, so the fewest count.
    const unpriced = planOf(sheet, none, (rule) => (rule === 'a' ? 9 : rule === 'b' ? 4 : null))
    expect(unpriced).toMatchObject({ work: [{ rule: 'a', cost: 9 }], cost: 9 })
  })
})

const RUNS = 2000

describe(`a plan for any set (${RUNS} random sets and cases)`, () => {
  it('is as short as the shortest that trying all finds, leads to "met", and needs every item', () => {
    let compared = 0
    fc.assert(
      fc.property(aTrial({ isMonotone: true }), ({ set, full, words }) => {
        const result = compile(set).evaluate(full, words)
        const failing = flatten(result.step).filter(({ steps, verdict }) => !steps && verdict === 'NOT_MET')
        if (failing.length > 8) return
        const found = planOf(set, result)
        if (found.blockedBy.length > 0) return
        compared++
        const ids = failing.map(({ id }) => id)
        const passing = subsets(ids).filter((mended) => passes(set, full, words, mended))
        expect(found.work).toHaveLength(Math.min(...passing.map((each) => each.length)))
        const work = found.work.map(({ rule }) => rule)
        expect(passes(set, full, words, work)).toBe(true)
        for (const left of work) {
          const others = work.filter((rule) => rule !== left)
          expect(passes(set, full, words, others)).toBe(false)
        }
      }),
      { numRuns: RUNS },
    )
    expect(compared).toBeGreaterThan(RUNS / 2)
  })
})

const subsets = (all: readonly string[]): readonly (readonly string[])[] =>
  all.reduce<readonly (readonly string[])[]>(
    (sets, each) => [...sets, ...sets.map((set) => [...set, each])],
    [[]],
  )

/** Mends a rule by giving its inputs what it asks for. */
function passes(
  set: CriteriaSet,
  full: Inputs,
  words: Parameters<typeof evaluate>[1],
  mended: readonly string[],
) {
  const rules = leaves(set.pass).filter(({ id }) => mended.includes(id))
  const inputs = Object.assign({}, full, ...rules.map((rule) => goodFigures(rule))) as Inputs
  const said = Object.fromEntries(rules.filter((rule) => 'judged' in rule).map(({ id }) => [id, word]))
  return compile(set).evaluate(inputs, { ...words, ...said }).verdict === 'MET'
}

const leaves = (rule: Rule): readonly Rule[] =>
  partsOf(rule).length === 0 ? [rule] : partsOf(rule).flatMap(leaves)

function goodFigures(rule: Rule): Inputs {
  if ('percent' in rule) return { [rule.percent[0]]: 3, [rule.percent[1]]: 3 }
  if (!('input' in rule) || typeof rule.test !== 'object') return {}
  if ('is' in rule.test) return { [rule.input]: true }
  if ('oneOf' in rule.test) return { [rule.input]: 'b' }
  return { [rule.input]: 'atMost' in rule.test || 'lessThan' in rule.test ? 0 : 3 }
}
