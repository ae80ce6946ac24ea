import fc from 'fast-check'
import { SHIPPED_SETS } from '../sets'
import { check } from './check'
import { compile } from './compile'
import { explain } from './explain'
import type { InputValue } from './result'
import type { CriteriaSet, Rule, Test } from './set'

const cite = { source: 's', verified: { by: 'Trưởng ban', on: '2021-01-01' } }
const head = (id: string) => ({ id, text: `Nội dung ${id}`, cite })
const roads = (test: Test): Rule => ({ ...head('2'), input: 'roads', test })
const good: CriteriaSet = {
  schema: 2,
  id: 't',
  version: '1',
  title: 'Bộ thử',
  subject: 'COMMUNE',
  inForce: { from: '2021-01-01', to: null },
  sources: { s: { title: 'QĐ 1', date: null, read: 'full' } },
  inputs: {
    roads: { label: 'Đường cứng hóa', type: 'number', unit: '%', max: 100, step: 0.1 },
    hedge: { label: 'Hàng rào', type: 'number', unit: 'm' },
    hedgeAll: { label: 'Tổng hàng rào', type: 'number', unit: 'm' },
    households: { label: 'Số hộ', type: 'number', unit: 'hộ', step: 1 },
    market: { label: 'Xã có chợ', type: 'yesNo' },
    group: { label: 'Nhóm xã', type: 'choice', choices: { a: 'Nhóm 1', b: 'Nhóm 2' } },
  },
  pass: roads({ atLeast: 80 }),
}
const codes = (data: unknown) => {
  const checked = check(data)
  return checked.ok ? [] : checked.problems.map(({ at, code }) => `${code} ${at}`)
}

const point = (id: string, max: number): Rule => ({
  ...head(id),
  input: 'market',
  test: { is: true },
  points: { max },
})
const bands = (...all: object[]) => ({
  ...head('1'),
  max: 2,
  sum: [{ ...roads({ atLeast: 1 }), points: { bands: all } }],
})

describe('check', () => {
  it.each<[string, unknown, string[]]>([
    ['null', null, ['SHAPE ']],
    ['a list', [], ['SHAPE ']],
    ['a field nobody knows', { ...good, colour: 'red' }, ['SHAPE colour']],
    [
      'a day that does not exist',
      { ...good, inForce: { from: '2021-02-29', to: null } },
      ['VALUE inForce.from'],
    ],
    [
      'a window that ends before it starts',
      { ...good, inForce: { from: '2021-02-02', to: '2021-01-01' } },
      ['EMPTY_WINDOW inForce'],
    ],
    ['a step of nothing', withInput({ step: 0 }), ['VALUE inputs.roads.step']],
    ['a step too fine to be exact', withInput({ step: 1e-7 }), ['VALUE inputs.roads.step']],
    ['a smallest number off the grid', withInput({ min: 0.05 }), ['OFF_GRID inputs.roads']],
    [
      'a largest number below the smallest',
      withInput({ min: 50, max: 10 }),
      ['EMPTY_RANGE inputs.roads', 'DEAD pass'],
    ],
    [
      'one choice only',
      {
        ...good,
        inputs: { ...good.inputs, group: { label: 'Nhóm', type: 'choice', choices: { a: 'Nhóm 1' } } },
      },
      ['NO_CHOICE inputs.group'],
    ],
    [
      'verified without a name',
      { ...good, pass: { ...good.pass, cite: { source: 's', verified: true } } },
      ['SHAPE pass.cite.verified'],
    ],
  ])('refuses %s', (_name, data, problems) => {
    expect(codes(data)).toEqual(problems)
  })

  it.each<[string, unknown, string[]]>([
    ['two tests in one', { ...roads({ atLeast: 1 }), test: { atLeast: 1, atMost: 2 } }, ['SHAPE pass.test']],
    ['a level in words', { ...roads({ atLeast: 1 }), test: { atLeast: '80' } }, ['VALUE pass.test.atLeast']],
    ['an unknown input', { ...head('1'), input: 'x', test: { atLeast: 1 } }, ['UNKNOWN_INPUT pass']],
    [
      'an input named like the machine',
      { ...head('1'), input: 'toString', test: { atLeast: 1 } },
      ['UNKNOWN_INPUT pass'],
    ],
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
    [
      'a choice that is none',
      { ...head('1'), input: 'group', test: { oneOf: ['z'] } },
      ['UNKNOWN_CHOICE pass'],
    ],
    ['an empty band', roads({ from: 5, below: 5 }), ['EMPTY_BAND pass']],
    [
      'units that do not fit',
      { ...head('1'), percent: ['hedge', 'households'], test: { atLeast: 80 } },
      ['UNITS_DIFFER pass'],
    ],
    [
      'a share above 100 %',
      { ...head('1'), percent: ['hedge', 'hedgeAll'], test: { atLeast: 180 } },
      ['PERCENT_OUT_OF_RANGE pass'],
    ],
    [
      'a share of itself',
      { ...head('1'), percent: ['hedge', 'hedge'], test: { atLeast: 80 } },
      ['DEAD pass'],
    ],
    ['a level that no figure reaches', roads({ moreThan: 100 }), ['DEAD pass']],
    ['a level that every figure keeps', roads({ atMost: 100 }), ['DEAD pass']],
    [
      'a choice that is always right',
      { ...head('1'), input: 'group', test: { oneOf: ['a', 'b'] } },
      ['DEAD pass'],
    ],
    [
      'a level for no group',
      {
        ...head('1'),
        input: 'roads',
        test: { by: 'group', levels: { a: 'notApplicable', b: 'notApplicable' } },
      },
      ['DEAD pass'],
    ],
    ['a branch without parts', { ...head('1'), all: [] }, ['EMPTY_BRANCH pass']],
    ['three of two', { ...head('1'), some: [roads({ atLeast: 1 })], atLeast: 3 }, ['ASKS_TOO_MANY pass']],
    ['the same number twice', { ...head('2'), all: [roads({ atLeast: 1 })] }, ['DUPLICATE_ID pass.all[0]']],
    [
      'a part of a sheet without points',
      { ...head('1'), sum: [roads({ atLeast: 1 })], max: 1 },
      ['POINTS_DO_NOT_ADD_UP pass', 'NO_POINTS pass.sum[0]'],
    ],
    ['points outside a sheet', point('1', 2), ['DEAD_POINTS pass']],
    [
      'points that do not add up',
      { ...head('1'), max: 10, sum: [point('1.1', 4), point('1.2', 5)] },
      ['POINTS_DO_NOT_ADD_UP pass'],
    ],
    ['a pass mark out of reach', { ...head('1'), max: 4, pass: 5, sum: [point('1.1', 4)] }, ['DEAD pass']],
    [
      'a line that earns nothing',
      { ...head('1'), max: 4, sum: [point('1.1', 4), point('1.2', 0)] },
      ['DEAD pass.sum[1]'],
    ],
    [
      'a group nobody declared',
      { ...roads({ atLeast: 1 }), test: { by: 'group', levels: { a: 'unread', b: 'unread', z: 'unread' } } },
      ['UNKNOWN_GROUP pass'],
    ],
    [
      'a group without a level',
      { ...roads({ atLeast: 1 }), test: { by: 'group', levels: { a: 'unread' } } },
      ['GROUP_WITHOUT_TEST pass'],
    ],
    [
      'bands out of order',
      bands({ from: 5, below: 6, points: 1 }, { from: 5, points: 2 }),
      ['BANDS_OUT_OF_ORDER pass.sum[0]'],
    ],
    [
      'bands that overlap',
      bands({ from: 5, below: 9, points: 1 }, { from: 8, points: 2 }),
      ['BANDS_OVERLAP pass.sum[0]'],
    ],
    [
      'an open band in the middle',
      bands({ from: 5, points: 1 }, { from: 8, points: 2 }),
      ['BANDS_OVERLAP pass.sum[0]'],
    ],
    [
      'a gap between bands',
      bands({ from: 5, below: 7, points: 1 }, { from: 8, points: 2 }),
      ['BANDS_GAP pass.sum[0]'],
    ],
    ['a rule that refers to nothing', { ...head('1'), linked: { rules: ['9'] } }, ['UNKNOWN_RULE pass']],
    [
      'a rule that refers to itself',
      { ...head('1'), all: [{ ...head('1.1'), linked: { rules: ['1'] } }] },
      ['CYCLE pass.all[0]'],
    ],
    [
      'two rules that refer to each other',
      {
        ...head('1'),
        all: [
          { ...head('1.1'), linked: { rules: ['1.2'] } },
          { ...head('1.2'), linked: { rules: ['1.1'] } },
        ],
      },
      ['CYCLE pass.all[0]', 'CYCLE pass.all[1]'],
    ],
    [
      'a link to its own set by name',
      { ...head('1'), linked: { set: 't', rules: ['1'] } },
      ['LINK_TO_OWN_SET pass'],
    ],
  ])('refuses %s', (_name, pass, problems) => {
    expect(codes({ ...good, pass })).toEqual(problems)
  })

  it('refuses rules that refer to each other step upon step, before anybody judges by them', () => {
    const links = (count: number): Rule[] =>
      Array.from({ length: count }, (_, i) => ({
        ...head(`1.${i + 1}`),
        linked: { rules: i === 0 ? ['2'] : [`1.${i}`, `1.${i}`] },
      }))
    const tower = (count: number) => ({ ...head('1'), all: [...links(count), roads({ atLeast: 1 })] })
    expect(codes({ ...good, pass: tower(10) })).toEqual([])
    // Each step asks the one below twice: at the thirteenth it is 12,287 looks; sixty would take longer than a life.
    expect(codes({ ...good, pass: tower(60) })).toEqual(['TOO_ENTANGLED pass.all[12]'])
  })

  it('refuses sheets within sheets within sheets', () => {
    const nested = (depth: number): Rule =>
      depth === 0 ? point('p', 1) : { ...head(`s${depth}`), max: 1, sum: [nested(depth - 1)] }
    expect(codes({ ...good, pass: nested(5) })).toEqual([])
    expect(codes({ ...good, pass: nested(30) })).toEqual([
      expect.stringMatching(/^TOO_ENTANGLED pass(\.sum\[0\]){21}$/),
    ])
  })

  it('refuses "verified" on a paper that nobody read', () => {
    const unread = { ...good, sources: { s: { title: 'QĐ 1', date: null, read: 'none' } } }
    expect(codes(unread)).toEqual(['VERIFIED_UNREAD pass'])
  })

  it('names the clause in Vietnamese', () => {
    const checked = check({ ...good, pass: { ...head('4.1'), input: 'x', test: 'unread' } })
    expect(checked.ok ? '' : checked.problems[0]?.message).toBe(
      'Mục 4.1 (Nội dung 4.1): số liệu “x” không có trong danh sách.',
    )
  })

  it('warns of what the set cannot settle', () => {
    const some: Rule = {
      ...head('1'),
      some: [
        { ...roads({ atLeast: 1 }), onlyIf: 'market' },
        { ...head('3'), input: 'hedge', test: 'unread' },
      ],
      atLeast: 1,
    }
    const checked = check({ ...good, pass: some })
    expect(checked.ok && checked.warnings.map(({ code, at }) => `${code} ${at}`)).toEqual([
      'UNUSED_INPUT inputs.hedgeAll',
      'UNUSED_INPUT inputs.households',
      'UNUSED_INPUT inputs.group',
      'N_OF_M_WITH_GAPS pass',
      'UNREAD pass.some[1]',
    ])
  })
})

const MUTATIONS = 1000

/** Every place in plain data, as the path that leads to it. */
function placesIn(value: unknown, path: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [path]
  return [path, ...Object.entries(value).flatMap(([key, each]) => placesIn(each, [...path, key]))]
}

type Change = (value: unknown) => unknown

function changedAt(value: unknown, [key, ...path]: readonly string[], change: Change): unknown {
  if (key === undefined) return change(value)
  const copy = (Array.isArray(value) ? [...value] : { ...(value as object) }) as Record<string, unknown>
  const next = changedAt(copy[key], path, change)
  if (next === GONE) delete copy[key]
  else copy[key] = next
  return copy
}

const GONE = Symbol('gone')
const odd = fc.oneof(
  fc.constantFrom(
    GONE,
    null,
    '',
    'unread',
    'pass',
    '1',
    0,
    -1,
    1e21,
    1e-7,
    NaN,
    Infinity,
    true,
    [],
    {},
    'constructor',
    '__proto__',
  ),
  fc.integer({ min: -200, max: 200 }),
  fc.string({ maxLength: 5 }),
  fc.constantFrom<object>(
    { atLeast: 5 },
    { oneOf: ['a'] },
    { by: 'gardenKind', levels: {} },
    { max: 3 },
    { is: false },
  ),
)

describe('a valid set with one thing changed', () => {
  it(`is refused with a placed fault or evaluates without a crash (${MUTATIONS} random mutations)`, () => {
    const counted = { refused: 0, evaluated: 0 }
    fc.assert(
      fc.property(
        fc.constantFrom(...SHIPPED_SETS),
        fc.nat(),
        odd,
        fc.infiniteStream(fc.nat()),
        (set, pick, value, picks) => {
          const places = placesIn(set)
          const mutant = changedAt(set, places[pick % places.length] ?? [], () => value)
          const checked = check(mutant)
          if (!checked.ok) {
            counted.refused++
            expect(checked.problems.length).toBeGreaterThan(0)
            for (const { at, message } of checked.problems)
              expect([typeof at, message.length > 0]).toEqual(['string', true])
            return
          }
          counted.evaluated++
          const inputs = Object.fromEntries(
            Object.keys(checked.set.inputs).map((key) => [key, oddValue(picks.next().value)]),
          )
          const result = compile(checked.set).evaluate(inputs)
          expect(explain(checked.set, result).length).toBeGreaterThan(1)
        },
      ),
      { numRuns: MUTATIONS },
    )
    expect(counted.refused + counted.evaluated).toBe(MUTATIONS)
    expect(counted.refused).toBeGreaterThan(0)
    expect(counted.evaluated).toBeGreaterThan(0)
  })
})

const ODD_VALUES: readonly InputValue[] = [
  0,
  1,
  80,
  '12.5',
  '1e9',
  true,
  false,
  null,
  NaN,
  -1,
  'adjoining',
  '__proto__',
]
const oddValue = (pick: number) => ODD_VALUES[pick % ODD_VALUES.length]

function withInput(more: object) {
  return { ...good, inputs: { ...good.inputs, roads: { ...good.inputs.roads, ...more } } }
}
