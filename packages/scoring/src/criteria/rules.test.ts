import { check } from './check'
import { compile } from './compile'
import { composeSet } from './compose'
import { explain } from './explain'
import { gardenDraft } from './fixtures/garden'
import type { CriteriaSet, Rule, Test } from './set'

const cite = { source: 's', verified: true }
const head = (id: string) => ({ id, text: `Nội dung ${id}`, cite })
const setOf = (pass: Rule, more: Partial<CriteriaSet> = {}): CriteriaSet => ({
  schema: 1,
  id: 't',
  version: '1',
  title: 'Bộ thử',
  subject: 'COMMUNE',
  inForce: { from: '2021-01-01', to: null },
  sources: { s: { title: 'QĐ 1', date: null, read: 'full' } },
  inputs: {
    roads: { label: 'Đường cứng hóa', type: 'number', unit: '%', max: 100, step: 0.1 },
    poor: { label: 'Hộ nghèo', type: 'number', unit: '%', max: 100 },
    market: { label: 'Xã có chợ theo quy hoạch', type: 'yesNo' },
    stalls: { label: 'Chợ đạt chuẩn', type: 'yesNo' },
  },
  pass,
  ...more,
})
const roads = (test: Test): Rule => ({ ...head('2'), input: 'roads', test })
const evaluate = (pass: Rule, inputs = {}, more: Partial<CriteriaSet> = {}, group?: string) =>
  compile(setOf(pass, more), { group }).evaluate(inputs)

describe('a number against its level', () => {
  it.each<[string, Test, [value: string, verdict: string, short?: string][]]>([
    [
      'ít nhất 80',
      { atLeast: 80 },
      [
        ['79.9', 'NOT_MET', '0.1'],
        ['80', 'MET'],
        ['80.1', 'MET'],
      ],
    ],
    [
      'trên 80',
      { moreThan: 80 },
      [
        ['79.9', 'NOT_MET', '0.2'],
        ['80', 'NOT_MET', '0.1'],
        ['80.1', 'MET'],
      ],
    ],
    [
      'không quá 5',
      { atMost: 5 },
      [
        ['4.9', 'MET'],
        ['5', 'MET'],
        ['5.1', 'NOT_MET', '0.1'],
      ],
    ],
    [
      'dưới 5',
      { lessThan: 5 },
      [
        ['4.9', 'MET'],
        ['5', 'NOT_MET', '0.1'],
        ['5.1', 'NOT_MET', '0.2'],
      ],
    ],
    [
      'từ 30 đến dưới 50',
      { from: 30, below: 50 },
      [
        ['29.9', 'NOT_MET', '0.1'],
        ['30', 'MET'],
        ['49.9', 'MET'],
        ['50', 'NOT_MET', '0.1'],
      ],
    ],
    [
      'mức lẻ hơn bước ghi',
      { atLeast: 24.25 },
      [
        ['24.2', 'NOT_MET', '0.1'],
        ['24.3', 'MET'],
      ],
    ],
  ])('%s', (_name, test, cases) => {
    for (const [value, verdict, short] of cases) {
      const { step } = evaluate(roads(test), { roads: value })
      expect([value, step.verdict, step.short]).toEqual([value, verdict, short])
    }
  })

  it.each(['100.1', '-0.1', '80.05', '1e2', '80,5', 'tám mươi'])('takes %s for no figure at all', (value) => {
    const { step, missing } = evaluate(roads({ atLeast: 80 }), { roads: value })
    expect(step).toMatchObject({ verdict: 'NOT_ASSESSED', why: 'OUT_OF_RANGE' })
    expect(missing).toEqual(['roads'])
  })

  it('says "too much" where less is asked', () => {
    const pass: Rule = { ...head('11'), input: 'poor', test: { atMost: 5 } }
    const lines = explain(setOf(pass), evaluate(pass, { poor: 6.25 }))
    expect(lines[1]).toBe('11 Nội dung 11: chưa đạt, 6,25 %, yêu cầu ≤ 5 %, vượt 1,25 % (QĐ 1).')
  })
})

describe('rules that do not apply', () => {
  const market: Rule = { ...head('7'), input: 'stalls', test: { is: true }, onlyIf: 'market' }
  const pass: Rule = { ...head('pass'), all: [roads({ atLeast: 80 }), market] }

  it.each([
    [{ market: false }, 'MET', 1, 1],
    [{ market: true, stalls: false }, 'NOT_MET', 1, 2],
    [{ market: true }, 'NOT_ASSESSED', 1, 2],
    [{ stalls: true }, 'NOT_ASSESSED', 1, 2],
  ])('counts neither way: %j', (inputs, verdict, met, of) => {
    expect(evaluate(pass, { roads: 90, ...inputs })).toMatchObject({ verdict, met, of })
  })

  it('takes the level of the commune group, and asks for the group when it is not chosen', () => {
    const byGroup: Rule = {
      ...head('2'),
      input: 'roads',
      test: { byGroup: { a: { atLeast: 90 }, b: { atLeast: 80 }, c: 'notApplicable' } },
    }
    const groups = { groups: { a: 'Nhóm 1', b: 'Nhóm 2', c: 'Nhóm 3' } }
    const verdictIn = (group?: string) => evaluate(byGroup, { roads: 85 }, groups, group).step
    expect(verdictIn('a')).toMatchObject({ verdict: 'NOT_MET', short: '5' })
    expect(verdictIn('b').verdict).toBe('MET')
    expect(verdictIn('c')).toMatchObject({ verdict: 'NOT_APPLICABLE', why: 'OTHER_GROUP' })
    expect(verdictIn()).toMatchObject({ verdict: 'NOT_ASSESSED', why: 'NO_GROUP' })
  })
})

describe('n of m', () => {
  const yes = (id: string, key: string): Rule => ({ ...head(id), input: key, test: { is: true } })
  const keys = ['a', 'b', 'c']
  const more = {
    inputs: Object.fromEntries(keys.map((key) => [key, { label: key, type: 'yesNo' as const }])),
  }
  const two: Rule = { ...head('pass'), some: keys.map((key) => yes(key, key)), atLeast: 2 }

  it.each([
    [{ a: true, b: true }, 'MET'],
    [{ a: false, b: false }, 'NOT_MET'],
    [{ a: true, b: false }, 'NOT_ASSESSED'],
  ])('two of three: %j', (inputs, verdict) => {
    expect(evaluate(two, inputs, more).verdict).toBe(verdict)
  })

  it('never forgives a condition', () => {
    const withCondition: Rule = {
      ...head('pass'),
      some: [yes('a', 'a'), yes('b', 'b'), { ...yes('c', 'c'), condition: true }],
      atLeast: 1,
    }
    expect(evaluate(withCondition, { a: true, b: true, c: false }, more).verdict).toBe('NOT_MET')
    expect(evaluate(withCondition, { a: true, b: false, c: true }, more)).toMatchObject({
      verdict: 'MET',
      met: 1,
      of: 2,
    })
  })
})

describe('a sheet of points', () => {
  const sheet: Rule = {
    ...head('pass'),
    pass: 8,
    sum: [
      {
        ...roads({ atLeast: 80 }),
        points: {
          bands: [
            { from: 50, points: 2 },
            { from: 80, points: 5.5 },
          ],
        },
      } as Rule,
      { ...head('7'), input: 'stalls', test: { is: true }, points: { max: 4.5 } },
    ],
  }
  it.each([
    [{}, 'NOT_ASSESSED', { low: '0', high: '10', max: '10' }],
    [{ roads: 80 }, 'NOT_ASSESSED', { low: '5.5', high: '10', max: '10' }],
    [{ roads: 79.9 }, 'NOT_MET', { low: '2', high: '6.5', max: '10' }],
    [{ roads: 10, stalls: true }, 'NOT_MET', { low: '4.5', high: '4.5', max: '10' }],
    [{ roads: 95, stalls: true }, 'MET', { low: '10', high: '10', max: '10' }],
  ])('is an interval until all is known: %j', (inputs, verdict, points) => {
    expect(evaluate(sheet, inputs).step).toMatchObject({ verdict, points })
  })

  it('says what is earned and what is needed', () => {
    expect(explain(setOf(sheet), evaluate(sheet, { roads: 80 }))[1]).toBe(
      'pass Nội dung pass: chưa đánh giá được, còn thiếu 2,5 điểm, từ 5,5 đến 10/10 điểm, cần 8 (QĐ 1).',
    )
  })
})

describe('provisional', () => {
  const firm = roads({ atLeast: 80 })
  const loose: Rule = {
    ...head('11'),
    cite: { source: 's', verified: false },
    input: 'poor',
    test: { atMost: 5 },
  }
  const both: Rule = { ...head('pass'), all: [firm, loose] }
  it('marks only what leans on a level that was not compared with the paper', () => {
    expect(evaluate(both, { roads: 90, poor: 1 })).toMatchObject({ verdict: 'MET', provisional: true })
    expect(evaluate(both, { roads: 10, poor: 9 })).toMatchObject({ verdict: 'NOT_MET', provisional: false })
    expect(evaluate(both, { roads: 90, poor: 9 })).toMatchObject({ verdict: 'NOT_MET', provisional: true })
    expect(evaluate(both, { roads: 90 })).toMatchObject({ verdict: 'NOT_ASSESSED', provisional: false })
  })
})

describe('check', () => {
  const good = setOf(roads({ atLeast: 80 }))
  const codes = (data: unknown) => {
    const checked = check(data)
    return checked.ok ? [] : checked.problems.map(({ at, code }) => `${code} ${at}`)
  }
  const withPass = (pass: unknown) => codes({ ...good, pass })

  it.each<[string, unknown, string[]]>([
    ['null', null, ['SHAPE ']],
    ['a list', [], ['SHAPE ']],
    ['a field nobody knows', { ...good, colour: 'red' }, ['SHAPE colour']],
    [
      'a day that does not exist',
      { ...good, inForce: { from: '2021-02-29', to: null } },
      ['SHAPE inForce.from'],
    ],
    [
      'a window that ends before it starts',
      { ...good, inForce: { from: '2021-02-02', to: '2021-01-01' } },
      ['EMPTY_WINDOW inForce'],
    ],
    [
      'a step of nothing',
      { ...good, inputs: { roads: { label: 'x', type: 'number', unit: 'm', step: 0 } } },
      ['SHAPE inputs.roads.step'],
    ],
  ])('refuses %s', (_name, data, problems) => {
    expect(codes(data)).toEqual(problems)
  })

  it.each<[string, unknown, string[]]>([
    ['two tests in one', { ...roads({ atLeast: 1 }), test: { atLeast: 1, atMost: 2 } }, ['SHAPE pass.test']],
    ['a level in words', { ...roads({ atLeast: 1 }), test: { atLeast: '80' } }, ['SHAPE pass.test.atLeast']],
    ['an unknown input', { ...head('1'), input: 'x', test: { atLeast: 1 } }, ['UNKNOWN_INPUT pass']],
    [
      'an unknown source',
      { ...roads({ atLeast: 1 }), cite: { source: 'x', verified: false } },
      ['UNKNOWN_SOURCE pass'],
    ],
    [
      'a number test on a yes or no',
      { ...head('1'), input: 'market', test: { atLeast: 1 } },
      ['WRONG_TEST pass'],
    ],
    ['a yes or no test on a number', roads({ is: true }), ['WRONG_TEST pass']],
    ['an empty band', roads({ from: 5, below: 5 }), ['EMPTY_BAND pass']],
    [
      'a share above 100 %',
      { ...head('1'), percent: ['roads', 'poor'], test: { atLeast: 180 } },
      ['PERCENT_OUT_OF_RANGE pass'],
    ],
    ['a branch without parts', { ...head('1'), all: [] }, ['EMPTY_BRANCH pass']],
    ['three of two', { ...head('1'), some: [roads({ atLeast: 1 })], atLeast: 3 }, ['ASKS_TOO_MANY pass']],
    ['the same number twice', { ...head('2'), all: [roads({ atLeast: 1 })] }, ['DUPLICATE_ID pass.all[0]']],
    [
      'a part of a sheet without points',
      { ...head('1'), sum: [roads({ atLeast: 1 })], pass: 1 },
      ['NO_POINTS pass.sum[0]'],
    ],
    [
      'a group nobody declared',
      { ...roads({ atLeast: 1 }), test: { byGroup: { z: 'unread' } } },
      ['UNKNOWN_GROUP pass'],
    ],
    [
      'bands out of order',
      {
        ...roads({ atLeast: 1 }),
        points: {
          bands: [
            { from: 5, points: 1 },
            { from: 5, points: 2 },
          ],
        },
      },
      ['BANDS_OUT_OF_ORDER pass'],
    ],
  ])('refuses %s', (_name, pass, problems) => {
    expect(withPass(pass)).toEqual(problems)
  })

  it('refuses "verified" on a paper that nobody read', () => {
    const unread = { ...good, sources: { s: { title: 'QĐ 1', date: null, read: 'none' } } }
    expect(codes(unread)).toEqual(['VERIFIED_UNREAD pass'])
  })

  it('names the clause in Vietnamese', () => {
    const checked = check(setOf({ ...head('4.1'), input: 'x', test: 'unread' }))
    expect(checked.ok ? '' : checked.problems[0]?.message).toBe(
      'Mục 4.1 (Nội dung 4.1): số liệu “x” không có trong danh sách.',
    )
  })
})

describe('composing a set from rows', () => {
  it('refuses one input declared in two ways', () => {
    const [first] = gardenDraft.criteria
    const other = { ...first?.indicators[0], inputs: { hasPlan: { label: 'Khác', type: 'yesNo' as const } } }
    const twice = { ...gardenDraft, criteria: [...gardenDraft.criteria, { ...first, indicators: [other] }] }
    expect(() => composeSet(twice as typeof gardenDraft)).toThrow(
      '“hasPlan” được khai theo hai cách khác nhau',
    )
  })
})
