import fc from 'fast-check'
import { addDays } from '../calendar/day'
import { TargetKind } from '../terms'
import type { TargetFacts } from './facts'
import { progressOf } from './progress'
import { sumProgress } from './rollup'

const hedge: TargetFacts = {
  kind: 'LENGTH',
  what: 'hàng rào xanh',
  unit: 'km',
  decimals: 3,
  quantity: '2',
  baseline: null,
  denominator: null,
  reported: null,
  accepted: null,
  weekAgo: null,
  startOn: '2021-03-03',
  dueOn: '2021-06-03',
}
const day = '2021-05-13'
const done = (total: string): Partial<TargetFacts> => ({
  reported: { total, on: day },
  accepted: { total, on: day },
})
const at = (facts: Partial<TargetFacts>, today = day) => progressOf({ ...hedge, ...facts }, today)

describe('progress of thôn Nậy', () => {
  it('gives every figure of the sentence, exact', () => {
    expect(at({ ...done('1.2'), weekAgo: '1.025' })).toEqual({
      kind: 'LENGTH',
      what: 'hàng rào xanh',
      unit: 'km',
      verdict: 'NOT_MET',
      state: 'BEHIND',
      done: '1.2',
      goal: '2',
      remaining: '0.8',
      percent: 60,
      baseline: null,
      denominator: null,
      startOn: '2021-03-03',
      dueOn: '2021-06-03',
      isSoftDue: false,
      daysLeft: 21,
      daysToStart: 0,
      neededPerDay: '0.038',
      lastWeekPerDay: '0.025',
      expectedByToday: '1.548',
      provisional: false,
      ifAccepted: null,
    })
  })

  it.each([
    ['on the straight line', { ...done('1.549') }, day, 'ON_PACE'],
    ['just under it', { ...done('1.548'), weekAgo: '1.548' }, day, 'BEHIND'],
    ['under it, but last week’s pace suffices', { ...done('1.2'), weekAgo: '0.933' }, day, 'ON_PACE'],
    ['in the first days, nothing due yet', { ...done('0.1') }, '2021-03-04', 'ON_PACE'],
    ['one metre short on the last day', { ...done('1.999') }, '2021-06-03', 'BEHIND'],
    ['one metre short the day after', { ...done('1.999') }, '2021-06-04', 'OVERDUE'],
    ['reached, long after', { ...done('2') }, '2022-01-01', 'MET'],
    ['exceeded', { ...done('2.5') }, day, 'MET'],
    ['a nil report', { ...done('0'), weekAgo: '0' }, day, 'BEHIND'],
  ])('%s', (_name, facts, today, state) => {
    expect(at(facts, today).state).toBe(state)
  })

  it('never fails what was never reported', () => {
    expect(at({})).toMatchObject({ verdict: 'NOT_ASSESSED', state: 'NOT_STARTED', done: null, percent: null })
    expect(at({}, '2021-07-01')).toMatchObject({ verdict: 'NOT_ASSESSED', state: 'OVERDUE' })
  })

  it('counts only what is accepted, and says what acceptance would change', () => {
    const waiting = at({ reported: { total: '2', on: day } })
    expect(waiting).toMatchObject({ verdict: 'NOT_ASSESSED', done: null, provisional: true, state: 'BEHIND' })
    expect(waiting.ifAccepted).toEqual({ done: '2', verdict: 'MET', state: 'MET' })
  })

  it('takes everything for last week in the first days of the window', () => {
    expect(at(done('0.3'), '2021-03-05')).toMatchObject({ lastWeekPerDay: '0.1' })
  })
})

describe('kinds that need another figure', () => {
  it.each<[string, Partial<TargetFacts>, object]>([
    [
      'a share reached exactly',
      { kind: 'SHARE', quantity: '80', denominator: '40', decimals: 0, ...done('32') },
      { verdict: 'MET', goal: '32', percent: 80 },
    ],
    [
      'a share one short',
      { kind: 'SHARE', quantity: '80', denominator: '41', decimals: 0, ...done('32') },
      { verdict: 'NOT_MET', goal: '33', percent: 78 },
    ],
    [
      'a share without a denominator',
      { kind: 'SHARE', quantity: '100', ...done('32') },
      { verdict: 'NOT_ASSESSED', state: 'NOT_MEASURABLE', why: 'NO_DENOMINATOR', done: '32' },
    ],
    [
      'a share of an empty register',
      { kind: 'SHARE', quantity: '100', denominator: '0', ...done('0') },
      { verdict: 'NOT_ASSESSED', why: 'NO_DENOMINATOR' },
    ],
    [
      'nothing left to remove',
      { kind: 'REDUCE_TO_ZERO', baseline: '0', ...done('0') },
      { verdict: 'MET', percent: 100 },
    ],
    [
      'an unknown number to remove',
      { kind: 'REDUCE_TO_ZERO', ...done('3') },
      { state: 'NOT_MEASURABLE', why: 'NO_BASELINE', done: '3' },
    ],
    [
      'an inherited figure nobody holds',
      { kind: 'INHERITED', quantity: null, ...done('0.6') },
      { state: 'NOT_MEASURABLE', why: 'NO_QUANTITY', verdict: 'NOT_ASSESSED' },
    ],
    [
      'an inherited figure that was found',
      { kind: 'INHERITED', quantity: '0.5', ...done('0.6') },
      { state: 'MET', verdict: 'MET' },
    ],
    [
      'a status held so far',
      { kind: 'KEEP_STATUS', decimals: 0, quantity: null, ...done('1') },
      { verdict: 'MET', state: 'ON_PACE', neededPerDay: null },
    ],
    [
      'a status lost',
      { kind: 'KEEP_STATUS', decimals: 0, quantity: null, ...done('0') },
      { verdict: 'NOT_MET', state: 'BEHIND' },
    ],
  ])('%s', (_name, facts, expected) => {
    expect(at(facts)).toMatchObject(expected)
  })
})

describe('progress of anything', () => {
  const kinds = fc.constantFrom(...Object.values(TargetKind).filter((kind) => !/STATUS|MILESTONE/.test(kind)))
  it('never gets worse when more is done on the same day', () => {
    const rank = { NOT_MEASURABLE: 0, NOT_STARTED: 0, OVERDUE: 0, BEHIND: 1, ON_PACE: 2, MET: 3 }
    fc.assert(
      fc.property(kinds, fc.nat(60), fc.nat(60), fc.nat(120), (kind, total, more, days) => {
        const facts = {
          ...hedge,
          kind,
          decimals: 0,
          quantity: '50',
          baseline: '50',
          denominator: '100',
          weekAgo: '0',
        }
        const on = (count: number) =>
          progressOf({ ...facts, ...done(String(count)) }, addDays('2021-03-03', days))
        expect(rank[on(total + more).state]).toBeGreaterThanOrEqual(rank[on(total).state])
      }),
    )
  })
})

describe('the same target over all villages', () => {
  const part = (label: string, facts: Partial<TargetFacts>) => ({ label, progress: at(facts) })

  it('adds kilometres, and names the village that has not reported', () => {
    const parts = [
      part('Nậy', { quantity: '2', ...done('1.2') }),
      part('Trung Mỹ', { quantity: '3', ...done('0.3') }),
      part('Phúc Thịnh', { quantity: '3' }),
    ]
    expect(sumProgress(parts, '10')).toMatchObject({
      by: 'SUM',
      unit: 'km',
      done: '1.5',
      goal: '8',
      percent: 30,
      allocated: '8',
      unallocated: '2',
      metCount: 0,
      partCount: 3,
      unreported: ['Phúc Thịnh'],
      unmeasurable: [],
    })
  })

  it('recomputes a share from its parts instead of averaging', () => {
    const share = (denominator: string, total: string) => ({
      kind: 'SHARE' as const,
      quantity: '100',
      decimals: 0,
      denominator,
      ...done(total),
    })
    expect(sumProgress([part('A', share('10', '10')), part('B', share('90', '0'))]).percent).toBe(10)
  })

  it('counts villages that hold, not their ones and zeros', () => {
    const status = { kind: 'KEEP_STATUS' as const, quantity: null, decimals: 0 }
    const parts = [
      part('A', { ...status, ...done('1') }),
      part('B', { ...status, ...done('0') }),
      part('C', status),
    ]
    expect(sumProgress(parts, '6')).toMatchObject({
      by: 'COUNT',
      done: '1',
      goal: '3',
      percent: 50,
      unallocated: '3',
      unreported: ['C'],
    })
  })

  it('does not take an unknown figure for zero', () => {
    const parts = [
      part('Nậy', done('1')),
      part('Hưng Thịnh', { kind: 'INHERITED', quantity: null, ...done('0.5') }),
    ]
    expect(sumProgress(parts)).toMatchObject({
      done: '1.5',
      goal: '2',
      percent: 50,
      unmeasurable: ['Hưng Thịnh'],
    })
    expect(sumProgress([])).toMatchObject({ done: null, goal: null, percent: null, partCount: 0 })
  })

  it('is exact and free of order for any metres', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(5000), { minLength: 1, maxLength: 19 }), (metres) => {
        const parts = metres.map((m, i) => part(`Thôn ${i}`, done((m / 1000).toFixed(3))))
        const total = metres.reduce((sum, m) => sum + m, 0)
        expect(Number(sumProgress(parts).done) * 1000).toBeCloseTo(total, 6)
        expect(sumProgress([...parts].reverse()).done).toBe(sumProgress(parts).done)
      }),
    )
  })
})
