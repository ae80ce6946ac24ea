import { formatDay, parseDay } from '@solang/scoring'

const instant = new Intl.DateTimeFormat('vi-VN', {
  timeZone: 'Asia/Ho_Chi_Minh',
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
})

/** '2021-05-13' → '13/05/2021'; a dash where no day is set. */
export function writtenDay(day: string | null | undefined): string {
  return day ? formatDay(day) : '–'
}

/** '2021-05-13' → '13/05', where the year is known from the page. */
export function shortDay(day: string): string {
  return formatDay(day).slice(0, 5)
}

/** An instant in Vietnam's time, '07:40 13/05/2021'. */
export function writtenInstant(at: string): string {
  return instant.format(new Date(at))
}

/** What someone typed as a day; null when no such day exists. */
export function readDay(text: string): string | null {
  return parseDay(text)
}
