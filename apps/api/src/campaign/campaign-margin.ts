import type { Campaign } from '@solang/db'
import { addDays, formatDay, type ISODate } from '@solang/scoring'
import { fromDbDay } from '../day'
import { Refusal, type Problem } from '../errors'

/** Work may be given a year before a campaign begins and be due a year after it ends; beyond that a day is a slip. */
const MARGIN_DAYS = 366

/** Says so when the day of a piece of work lies absurdly far from its campaign; null when it does not. */
export function marginProblem(
  { startsOn, endsOn }: Pick<Campaign, 'startsOn' | 'endsOn'>,
  day: ISODate,
  path: readonly string[],
): Problem | null {
  const [earliest, latest] = [
    addDays(fromDbDay(startsOn), -MARGIN_DAYS),
    addDays(fromDbDay(endsOn), MARGIN_DAYS),
  ]
  if (day >= earliest && day <= latest) return null
  const message = `Ngày ${formatDay(day)} quá xa đợt này: phải trong khoảng ${formatDay(earliest)} – ${formatDay(latest)}.`
  return { code: 'OUT_OF_RANGE', message, path }
}

/** Refuses an input with such days, each by its field. */
export function refuseFarDays(
  campaign: Campaign,
  days: Readonly<Record<string, ISODate | null | undefined>>,
): void {
  const problems = Object.entries(days).flatMap(([field, day]) =>
    day ? (marginProblem(campaign, day, [field]) ?? []) : [],
  )
  if (problems.length > 0) throw new Refusal(problems)
}
