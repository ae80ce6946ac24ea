import { compile } from './compile'
import { explain } from './explain'
import { VERDICTS } from './outcome'
import type { CriteriaSet, Rule, Test } from './set'

const verified = { by: 'Trưởng ban', on: '2021-01-01' }
const cite = { source: 's', verified }
const head = (id: string) => ({ id, text: `Nội dung ${id}`, cite })
const setOf = (pass: Rule, more: Partial<CriteriaSet> = {}): CriteriaSet => ({
  schema: 2,
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
    group: { label: 'Nhóm xã', type: 'choice', choices: { a: 'Nhóm 1', b: 'Nhóm 2', c: 'Nhóm 3' } },
  },
  pass,
  ...more,
})
const roads = (test: Test): Rule => ({ ...head('2'), input: 'roads', test })
const evaluate = (pass: Rule, inputs = {}, more: Partial<CriteriaSet> = {}) =>
  compile(setOf(pass, more)).evaluate(inputs)

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

  // A level may lie beyond what the input can be, and a figure beyond both: it decides nothing, whoever asks.
  it.each<[step: number, least: number, most: number, seats: number | string | boolean, verdict: string]>([
    [1, 20, 40, 29, 'NOT_ASSESSED'],
    [1, 20, 40, 30, 'MET'],
    [1, 20, 40, '30', 'MET'],
    [1, 20, 40, 30.5, 'NOT_ASSESSED'],
    [1, 20, 40, 41, 'NOT_MET'],
    [1, 20, 40, '50', 'NOT_MET'],
    [1, 20, 40, true, 'NOT_ASSESSED'],
    [1, 40, 60, 39, 'NOT_MET'],
    [1, 40, 60, 51, 'NOT_ASSESSED'],
    [5, 20, 40, 25, 'NOT_ASSESSED'],
    [5, 20, 40, 32, 'NOT_ASSESSED'],
    [5, 20, 40, 45, 'NOT_MET'],
    [5, 20, 40, 47, 'NOT_ASSESSED'],
    [5, 40, 60, '55', 'NOT_ASSESSED'],
  ])('counted by %p from 30 to 50, asked for %p to %p: %p is %s', (step, least, most, seats, verdict) => {
    const asks = (id: string, test: Test): Rule => ({ ...head(id), input: 'seats', test })
    const set = setOf(
      { ...head('all'), all: [asks('1', { atLeast: least }), asks('2', { atMost: most })] },
      { inputs: { seats: { label: 'Chỗ ngồi', type: 'number', unit: 'chỗ', min: 30, max: 50, step } } },
    )
    const { verdict: quick, put, verdictAt, evaluate } = compile(set)
    const row = new Float64Array(1)
    put({ inputs: { seats } }, row, 0)
    expect([quick({ inputs: { seats } }), VERDICTS[verdictAt(row, 0)], evaluate({ seats }).verdict]).toEqual([
      verdict,
      verdict,
      verdict,
    ])
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
    // The stalls are in order: whether the commune has a market at all no longer matters.
    [{ stalls: true }, 'MET', 1, 2],
  ])('counts neither way: %j', (inputs, verdict, met, of) => {
    expect(evaluate(pass, { roads: 90, ...inputs })).toMatchObject({ verdict, met, of })
  })

  it('takes the level of the commune group, and asks for the group when it is not chosen', () => {
    const byGroup: Rule = {
      ...head('2'),
      input: 'roads',
      test: { by: 'group', levels: { a: { atLeast: 90 }, b: { atLeast: 80 }, c: 'notApplicable' } },
    }
    const verdictIn = (group?: string) => evaluate(byGroup, { roads: 85, group }).step
    expect(verdictIn('a')).toMatchObject({ verdict: 'NOT_MET', short: '5' })
    expect(verdictIn('b').verdict).toBe('MET')
    expect(verdictIn('c')).toMatchObject({ verdict: 'NOT_APPLICABLE', why: 'OTHER_GROUP' })
    expect(verdictIn()).toMatchObject({ verdict: 'NOT_ASSESSED', why: 'NO_INPUT', needs: ['group'] })
  })
})

it('gives one verdict both ways where a criterion is met whether or not its last line applies', () => {
  const line = (id: string, input: string, test: Test): Rule => ({ ...head(id), input, test })
  const roadsOrStalls = [line('1.1', 'roads', { atLeast: 80 }), line('1.2', 'stalls', { is: true })]
  const pass: Rule = {
    ...head('pass'),
    all: [
      { ...head('1'), all: roadsOrStalls.map((rule, i) => (i === 1 ? { ...rule, onlyIf: 'market' } : rule)) },
      line('2', 'poor', { atMost: 5 }),
      { ...head('3'), judged: true },
    ],
  }
  const inputs = { roads: 80, stalls: true, poor: 5 }
  const { verdict, evaluate: explained } = compile(setOf(pass))
  expect([verdict({ inputs }), explained(inputs).verdict]).toEqual(['NO_BASIS', 'NO_BASIS'])
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
    max: 10,
    sum: [
      {
        ...roads({ atLeast: 80 }),
        points: {
          bands: [
            { from: 50, below: 80, points: 2 },
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

describe('a sheet with headings, conditions and a bonus', () => {
  const point = (id: string, key: string, max: number, more = {}): Rule => ({
    ...head(id),
    input: key,
    test: { is: true },
    points: { max },
    ...more,
  })
  const keys = ['a', 'b', 'c', 'd']
  const more = {
    inputs: Object.fromEntries(keys.map((key) => [key, { label: key, type: 'yesNo' as const }])),
  }
  const sheet: Rule = {
    ...head('pass'),
    max: 10,
    pass: 6,
    sum: [
      { ...head('1'), max: 6, sum: [point('1.1', 'a', 4), point('1.2', 'b', 2)] },
      point('2', 'c', 4, { condition: true }),
      point('3', 'd', 3, { bonus: true }),
    ],
  }

  it.each<[object, string, string, string]>([
    [
      { a: true, b: true, c: true, d: true },
      'MET',
      '10',
      'the bonus never lifts it above what the paper states',
    ],
    [{ a: true, b: true, c: false, d: true }, 'NOT_MET', '9', 'no points make up for a condition'],
    [{ a: false, b: true, c: true, d: false }, 'MET', '6', 'exactly the pass mark'],
    [{ a: false, b: false, c: true, d: false }, 'NOT_MET', '4', 'two points too few'],
    [{ a: true, b: true }, 'NOT_ASSESSED', '6', 'enough points, but the condition is open'],
    [{ b: true, c: true }, 'MET', '6', 'the rest no longer matters'],
  ])('%j is %s with %s points: %s', (inputs, verdict, low) => {
    expect(evaluate(sheet, inputs, more).step).toMatchObject({ verdict, points: { low } })
  })

  it('gives a heading full marks or none of its own verdict', () => {
    const headingOf = (inputs: object) => evaluate(sheet, inputs, more).step.steps?.[0]
    expect(headingOf({ a: true, b: true })).toMatchObject({ verdict: 'MET', points: { low: '6', max: '6' } })
    expect(headingOf({ a: true, b: false })).toMatchObject({ verdict: 'NOT_MET', points: { low: '4' } })
    expect(headingOf({ a: true })).toMatchObject({ verdict: 'NOT_ASSESSED', points: { low: '4', high: '6' } })
  })

  it('asks for a minimum per criterion where the sheet states one', () => {
    const [heading, ...others] = 'sum' in sheet ? sheet.sum : []
    const strict: Rule = {
      ...sheet,
      sum: [{ ...(heading as Rule), condition: true, pass: 4 } as Rule, ...others],
    }
    expect(evaluate(strict, { a: false, b: true, c: true, d: true }, more).step).toMatchObject({
      verdict: 'NOT_MET',
      points: { low: '9' },
    })
    expect(evaluate(strict, { a: true, b: false, c: true, d: false }, more).verdict).toBe('MET')
  })
})

describe('points by bands', () => {
  const graded = (roads: unknown, more = {}) =>
    evaluate(
      {
        ...head('pass'),
        max: 5,
        pass: 1,
        sum: [
          {
            ...head('2'),
            input: 'roads',
            test: { atLeast: 80 },
            points: {
              bands: [
                { from: 50, below: 80, points: 2 },
                { from: 80, below: 95, points: 5 },
              ],
            },
            ...more,
          },
        ],
      },
      { roads },
    ).step.points?.low
  it.each([
    [49.9, '0'],
    [50, '2'],
    [79.9, '2'],
    [80, '5'],
    [94.9, '5'],
    [95, '0'],
    [null, '0'],
  ])('gives for %s %% of roads %s points', (roads, points) => {
    expect(graded(roads)).toBe(points)
  })
})

describe('a rule that other rules decide', () => {
  const link = (linked: { set?: string; rules: readonly string[] | 'unread' }): Rule => ({
    ...head('9'),
    linked,
  })
  const withLink = (rule: Rule): Rule => ({ ...head('pass'), all: [roads({ atLeast: 80 }), rule] })

  it('repeats a rule of its own set', () => {
    const verdictOf = (value: unknown) =>
      evaluate(withLink(link({ rules: ['2'] })), { roads: value }).step.steps?.[1]
    expect(verdictOf(90)).toMatchObject({ verdict: 'MET', why: 'LINKED' })
    expect(verdictOf(70)?.verdict).toBe('NOT_MET')
    expect(verdictOf(null)?.verdict).toBe('NOT_ASSESSED')
  })

  it('asks another set, and waits until that one has been assessed', () => {
    const compiled = compile(setOf(withLink(link({ set: 'commune', rules: ['3', '4'] }))))
    const verdictWith = (verdicts: Record<string, 'MET' | 'NOT_MET' | 'NOT_APPLICABLE' | 'NO_BASIS'>) =>
      compiled.evaluate({ roads: 90 }, {}, { commune: verdicts }).verdict
    expect(compiled.evaluate({ roads: 90 }).verdict).toBe('NOT_ASSESSED')
    expect(verdictWith({ '3': 'MET' })).toBe('NOT_ASSESSED')
    expect(verdictWith({ '3': 'MET', '4': 'MET' })).toBe('MET')
    expect(verdictWith({ '3': 'MET', '4': 'NOT_APPLICABLE' })).toBe('MET')
    expect(verdictWith({ '3': 'NOT_MET' })).toBe('NOT_MET')
    expect(verdictWith({ '3': 'MET', '4': 'NO_BASIS' })).toBe('NO_BASIS')
  })
})

describe('a choice', () => {
  const rule: Rule = { ...head('5'), input: 'group', test: { oneOf: ['a', 'c'] } }
  it.each([
    ['a', 'MET'],
    ['b', 'NOT_MET'],
    ['z', 'NOT_ASSESSED'],
    ['constructor', 'NOT_ASSESSED'],
    [null, 'NOT_ASSESSED'],
  ])('%s is %s', (group, verdict) => {
    expect(evaluate(rule, { group }).verdict).toBe(verdict)
  })

  it('is explained by its labels', () => {
    expect(explain(setOf(rule), evaluate(rule, { group: 'b' }))[1]).toBe(
      '5 Nội dung 5: chưa đạt, Nhóm 2, yêu cầu Nhóm 1 hoặc Nhóm 3 (QĐ 1).',
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
