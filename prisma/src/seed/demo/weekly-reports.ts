import { addDays, type ISODate } from '@solang/scoring'
import { vietnamTime } from '../calendar'
import { COMMUNE, NAMED_VILLAGES } from '../plan/units'
import { draw, drawBelow } from './draw'
import { WEEKLY_WORK, type WeeklyWork } from './reported-work'
import { headOf, reviewerAt, thousandths, type SentLine, type SentReport } from './sent-report'

const FIRST_MONDAY: ISODate = '2021-03-01'
/** The week of 03/5 to 09/5 is the last whole one before the demo's today. */
const LAST_WEEK = 10
const MISSING_SHARE = 0.08
const LATE_SHARE = 0.15
const WAITING: readonly string[] = ['trung-my', 'gieng-thi']
const OWING = 'duc-thinh'

/** Totals of slow work; a village's week without a report is made up for in the next. */
export const weeklyReports = (): SentReport[] =>
  ([...NAMED_VILLAGES.map(({ key }) => key), COMMUNE] as const).flatMap((unit) =>
    reportsOf(unit, WEEKLY_WORK[unit]),
  )

function reportsOf(unit: string, work: readonly WeeklyWork[]): SentReport[] {
  const said = new Map<string, number>()
  return Array.from({ length: LAST_WEEK }, (_, index) => index + 1)
    .filter((week) => !isMissing(unit, week))
    .map((week) =>
      weekReport(
        unit,
        week,
        work.flatMap((each) => lineOf(each, week, said)),
      ),
    )
}

const isMissing = (unit: string, week: number) =>
  week === LAST_WEEK ? unit === OWING : unit !== COMMUNE && draw('missing-week', unit, week) < MISSING_SHARE

function lineOf(
  { target, from = 1, totals }: WeeklyWork,
  week: number,
  said: Map<string, number>,
): SentLine[] {
  const total = totals[Math.min(week - from, totals.length - 1)]
  const before = said.get(target)
  if (total === undefined || total === before) return []
  said.set(target, total)
  return [{ target, change: thousandths(total - (before ?? 0)) }]
}

function weekReport(unit: string, week: number, lines: readonly SentLine[]): SentReport {
  const from = addDays(FIRST_MONDAY, 7 * (week - 1))
  const sunday = addDays(from, 6)
  const monday = addDays(from, 7)
  const isLate = draw('late-week', unit, week) < LATE_SHARE
  const minute = 10 + drawBelow(50, 'minute-week', unit, week)
  return {
    unit,
    kind: 'WEEK',
    from,
    to: sunday,
    status: week === LAST_WEEK && WAITING.includes(unit) ? 'SUBMITTED' : 'ACCEPTED',
    author: unit === COMMUNE ? 'dia-chinh' : headOf(unit),
    reviewer: unit === COMMUNE ? 'thuongtruc' : reviewerAt(drawBelow(4, 'reviewer-week', unit, week)),
    writtenAt: isLate ? vietnamTime(monday, `07:${minute}`) : vietnamTime(sunday, `19:${minute}`),
    reviewedAt: vietnamTime(monday, '09:15'),
    isLate,
    lines,
  }
}
