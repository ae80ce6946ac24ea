import fc from 'fast-check'
import { addDays, daysInclusive, diffDays, isISODate, weekday, weekStart } from './day'
import { isoWeek, periodOf, periodsBetween } from './period'
import { formatDay, parseDay } from './written-day'

/** The Monday on which week 1 begins, and how many weeks the year has, from printed calendars. */
const YEARS: readonly (readonly [year: number, firstMonday: string, weeks: number])[] = [
  [2015, '2014-12-29', 53],
  [2016, '2016-01-04', 52],
  [2017, '2017-01-02', 52],
  [2018, '2018-01-01', 52],
  [2019, '2018-12-31', 52],
  [2020, '2019-12-30', 53],
  [2021, '2021-01-04', 52],
  [2022, '2022-01-03', 52],
  [2023, '2023-01-02', 52],
  [2024, '2024-01-01', 52],
  [2025, '2024-12-30', 52],
  [2026, '2025-12-29', 53],
  [2027, '2027-01-04', 52],
  [2028, '2028-01-03', 52],
  [2029, '2029-01-01', 52],
  [2030, '2029-12-31', 52],
  [2031, '2030-12-30', 52],
  [2032, '2031-12-29', 53],
  [2033, '2033-01-03', 52],
  [2034, '2034-01-02', 52],
  [2035, '2035-01-01', 52],
  [2036, '2035-12-31', 52],
  [2037, '2036-12-29', 53],
  [2038, '2038-01-04', 52],
  [2039, '2039-01-03', 52],
  [2040, '2040-01-02', 52],
]
const anyDay = fc.integer({ min: 0, max: 9496 }).map((days) => addDays('2015-01-01', days))

describe('weeks', () => {
  it.each(YEARS)('of %i begin on %s and are %i', (year, firstMonday, weeks) => {
    expect(isoWeek(firstMonday)).toEqual({ year, week: 1 })
    const last = addDays(firstMonday, 7 * weeks - 1)
    expect(isoWeek(last)).toEqual({ year, week: weeks })
    expect(isoWeek(addDays(last, 1))).toEqual({ year: year + 1, week: 1 })
    expect(isoWeek(`${year}-01-04`)).toEqual({ year, week: 1 })
  })

  it.each([
    ['2021-01-01', '2020-W53', '2020-12-28', '2021-01-03'],
    ['2021-01-04', '2021-W01', '2021-01-04', '2021-01-10'],
    ['2018-12-31', '2019-W01', '2018-12-31', '2019-01-06'],
    ['2021-05-13', '2021-W19', '2021-05-10', '2021-05-16'],
    ['2027-01-03', '2026-W53', '2026-12-28', '2027-01-03'],
  ])('%s lies in %s', (day, name, from, to) => {
    expect(periodOf('WEEK', day)).toEqual({ kind: 'WEEK', name, from, to })
  })

  it('begin on Monday, whatever the day', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const start = weekStart(day)
        expect([weekday(start), diffDays(start, day) >= 0, diffDays(start, day) < 7]).toEqual([1, true, true])
        expect(periodOf('WEEK', start)).toEqual(periodOf('WEEK', day))
      }),
    )
  })
})

describe('periods of the campaign', () => {
  it('are 93 days and 14 weeks', () => {
    expect(daysInclusive('2021-03-03', '2021-06-03')).toBe(93)
    expect(periodsBetween('DAY', '2021-03-03', '2021-06-03')).toHaveLength(93)
    const weeks = periodsBetween('WEEK', '2021-03-03', '2021-06-03')
    expect([weeks.length, weeks[0]?.from, weeks.at(-1)?.to]).toEqual([14, '2021-03-01', '2021-06-06'])
  })

  it('follow each other without gap or overlap', () => {
    fc.assert(
      fc.property(
        anyDay,
        fc.nat(400),
        fc.constantFrom('DAY' as const, 'WEEK' as const),
        (from, days, kind) => {
          const periods = periodsBetween(kind, from, addDays(from, days))
          const next = periods.slice(1).map((period) => period.from)
          expect(next).toEqual(periods.slice(0, -1).map((period) => addDays(period.to, 1)))
          expect(new Set(periods.map(({ name }) => name)).size).toBe(periods.length)
        },
      ),
    )
  })

  it('are none when the end lies before the start', () => {
    expect(periodsBetween('DAY', '2021-03-03', '2021-03-02')).toEqual([])
  })
})

describe('days', () => {
  it.each([
    ['2021-05-13', 21, '2021-06-03'],
    ['2020-02-28', 1, '2020-02-29'],
    ['2021-02-28', 1, '2021-03-01'],
    ['2021-01-01', -1, '2020-12-31'],
  ])('%s and %i days is %s', (day, days, other) => {
    expect(addDays(day, days)).toBe(other)
    expect(diffDays(day, other)).toBe(days)
  })

  it.each(['2021-02-29', '2021-13-01', '2021-00-10', '2021-1-1', '03/03/2021', '', null, 20210303])(
    '%p is none',
    (text) => {
      expect(isISODate(text)).toBe(false)
    },
  )

  it.each([
    ['3/3/2021', '2021-03-03'],
    ['03/03/2021', '2021-03-03'],
    [' 10-6-2021 ', '2021-06-10'],
    ['30.5.2021', '2021-05-30'],
    ['2021-05-30', '2021-05-30'],
    ['30/2/2021', null],
    ['3/3/21', null],
    ['3/3-2021', null],
    ['mai', null],
  ])('“%s” is read as %s', (text, day) => {
    expect(parseDay(text)).toBe(day)
  })

  it('are written dd/MM/yyyy and read back', () => {
    expect(formatDay('2021-03-03')).toBe('03/03/2021')
    fc.assert(fc.property(anyDay, (day) => expect(parseDay(formatDay(day))).toBe(day)))
  })
})
