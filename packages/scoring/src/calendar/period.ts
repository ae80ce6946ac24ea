import type { PeriodKind } from '../terms'
import { addDays, diffDays, weekStart, type ISODate } from './day'

/** What one report covers. The name sorts and is unique: '2021-05-13' for a day, '2021-W19' for a week. */
export interface Period {
  readonly kind: PeriodKind
  readonly name: string
  readonly from: ISODate
  /** Last day, counted. */
  readonly to: ISODate
}

/** ISO 8601 week: it belongs to the year that holds its Thursday, so 01/01/2021 lies in week 53 of 2020. */
export function isoWeek(day: ISODate): { readonly year: number; readonly week: number } {
  const thursday = addDays(weekStart(day), 3)
  const year = Number(thursday.slice(0, 4))
  return { year, week: Math.floor(diffDays(`${year}-01-01`, thursday) / 7) + 1 }
}

/** The period of that kind that holds the day; weeks run from Monday to Sunday. */
export function periodOf(kind: PeriodKind, day: ISODate): Period {
  if (kind === 'DAY') return { kind, name: day, from: day, to: day }
  const from = weekStart(day)
  const { year, week } = isoWeek(day)
  return { kind, name: `${year}-W${String(week).padStart(2, '0')}`, from, to: addDays(from, 6) }
}

/** All periods that share a day with the window from…to, both ends counted, oldest first; whole even at the ends. */
export function periodsBetween(kind: PeriodKind, from: ISODate, to: ISODate): readonly Period[] {
  const periods: Period[] = []
  for (let day = from; day <= to;) {
    const period = periodOf(kind, day)
    periods.push(period)
    day = addDays(period.to, 1)
  }
  return periods
}
