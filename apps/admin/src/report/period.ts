import { isoWeek, periodOf } from '@solang/scoring'
import { shortDay, writtenDay } from '../date-format'
import type { PeriodKind } from '../generated/graphql'
import { text } from '../i18n'

interface Period {
  readonly periodKind: PeriodKind
  readonly periodStart: string
}

const week = (start: string) => ({
  week: isoWeek(start).week,
  from: shortDay(start),
  to: writtenDay(periodOf('WEEK', start).to),
})

/** 'Báo cáo ngày 13/05/2021', 'Báo cáo tuần 19 (10/05–16/05/2021)'. */
export const reportTitle = ({ periodKind, periodStart }: Period): string =>
  periodKind === 'DAY'
    ? text('report.ofDay', { day: writtenDay(periodStart) })
    : text('report.ofWeek', week(periodStart))

/** 'Ngày 13/05/2021', 'Tuần 19 (10/05–16/05/2021)'. */
export const periodName = ({ periodKind, periodStart }: Period): string =>
  periodKind === 'DAY'
    ? text('report.day', { day: writtenDay(periodStart) })
    : text('report.week', week(periodStart))

/** The address of the form of one unit and period; every card that asks for a report leads there. */
export const entryOf = ({ periodKind, periodStart }: Period, unitId: string) => ({
  name: 'newReport',
  query: { ky: periodKind, ngay: periodStart, thon: unitId },
})
