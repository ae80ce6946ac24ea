import { judged, openedLine, sentLine, stepOf, turned, type EntryLine, type FormLine } from './entry-line'

type Target = FormLine['allocation']['target']

const lineOf = (line: Partial<FormLine> = {}, target: Partial<Target> = {}, goal: string | null = '2') =>
  ({
    previousTotal: '1.2',
    previousOn: '2021-05-12',
    usualDailyPace: '0.05',
    change: null,
    total: null,
    reason: null,
    note: null,
    remark: null,
    allocation: {
      id: 'hedge',
      baseline: null,
      denominator: null,
      target: { id: 't', name: 'Hàng rào xanh', kind: 'LENGTH', measureUnit: 'km', decimals: 3, ...target },
      progress: { state: 'BEHIND', goal, sentence: '' },
    },
    ...line,
  }) as FormLine
const typed = (entry: Partial<EntryLine>): EntryLine => ({
  mode: 'change',
  figure: null,
  reason: '',
  note: '',
  ...entry,
})
const today = '2021-05-13'

describe('a line of the report form', () => {
  it('adds to the last total, and is sent', () => {
    expect(judged(lineOf(), typed({ figure: '0.1' }), today)).toMatchObject({ total: '1.3', isSent: true })
  })
  it('is left out when nothing is typed, or the same total again', () => {
    expect(judged(lineOf(), typed({}), today).isSent).toBe(false)
    expect(judged(lineOf(), typed({ mode: 'total', figure: '1.2' }), today).isSent).toBe(false)
  })
  it('asks for a reason when the total falls', () => {
    const fallen = judged(lineOf(), typed({ mode: 'total', figure: '1.1' }), today)
    expect(fallen.needsReason).toBe(true)
    expect(fallen.problems).toHaveLength(1)
    const explained = judged(lineOf(), typed({ mode: 'total', figure: '1.1', reason: 'đo lại' }), today)
    expect(explained.problems).toEqual([])
  })
  it('asks again about more than three times the usual, and takes metres for a slip of the hand', () => {
    expect(judged(lineOf(), typed({ figure: '0.4' }), today).warnings).toHaveLength(1)
    expect(judged(lineOf(), typed({ figure: '400' }), today).problems).toHaveLength(1)
  })
  it('is never more than there is', () => {
    const gardens = lineOf({
      previousTotal: '38',
      allocation: { ...lineOf({}, { kind: 'SHARE', decimals: 0 }).allocation, denominator: '52' },
    })
    expect(judged(gardens, typed({ figure: '20' }), today).problems).toHaveLength(1)
  })
  it('tells the same the other way round, and keeps what it cannot read', () => {
    expect(turned(lineOf(), typed({ figure: '0.1' }), 'total', today)).toMatchObject({
      mode: 'total',
      figure: '1.3',
    })
    const unread = typed({ figure: '0.12345' })
    expect(turned(lineOf(), unread, 'total', today)).toBe(unread)
  })
  it('opens with the figures of a draft or of what was returned', () => {
    const returned = lineOf({ change: '0.4', total: '1.6', note: 'dọc kênh' })
    expect(openedLine(returned, 'change')).toMatchObject({ figure: '0.4', note: 'dọc kênh' })
    expect(openedLine(returned, 'total')).toMatchObject({ figure: '1.6' })
  })
  it('asks yes or no about a milestone, whatever the way of typing', () => {
    const road = lineOf({ previousTotal: null }, { kind: 'MILESTONE', decimals: 0 }, '1')
    expect(openedLine(road, 'change').mode).toBe('total')
    expect(judged(road, typed({ mode: 'total', figure: '0' }), today).isSent).toBe(true)
  })
  it('sends what was typed and a note alone as no change', () => {
    expect(sentLine(lineOf(), typed({ figure: '0.1' }))).toEqual({
      allocationId: 'hedge',
      change: '0.1',
      reason: null,
      note: null,
    })
    expect(sentLine(lineOf(), typed({ note: 'chờ giống' }))).toMatchObject({ change: '0', note: 'chờ giống' })
  })
  it.each([
    ['2', 3, '0.1'],
    ['0.5', 3, '0.01'],
    ['15', 0, '1'],
    ['715', 0, '10'],
    [null, 0, '1'],
  ])('of %s steps fit for the thumb', (goal, decimals, step) => {
    expect(stepOf(lineOf({}, { decimals }, goal))).toBe(step)
  })
})
