/** A calendar day of Vietnam, '2021-05-13'; it has no hour and no zone, so it never shifts. */
export type ISODate = string

const DAY_MS = 86_400_000

const utc = (day: ISODate): number => {
  const [year, month, date] = day.split('-').map(Number)
  return Date.UTC(year ?? NaN, (month ?? NaN) - 1, date)
}
const fromUtc = (instant: number): ISODate => new Date(instant).toISOString().slice(0, 10)

/** Whether the text is a day that exists: '2021-02-29' becomes the first of March, '2021-13-01' null. */
export const isISODate = (text: unknown): text is ISODate =>
  typeof text === 'string' &&
  /^\d{4}-\d{2}-\d{2}$/.test(text) &&
  JSON.stringify(new Date(text)).includes(text)

/** The day that many days later (earlier when negative). */
export function addDays(day: ISODate, days: number): ISODate {
  return fromUtc(utc(day) + days * DAY_MS)
}

/** Days from one day to another, the first not counted: 13/05 → 03/06 is 21. Negative when `to` is earlier. */
export function diffDays(from: ISODate, to: ISODate): number {
  return Math.round((utc(to) - utc(from)) / DAY_MS)
}

/** Days of a window, both ends counted: 03/03 → 03/06/2021 is 93. */
export function daysInclusive(from: ISODate, to: ISODate): number {
  return diffDays(from, to) + 1
}

/** ISO day of the week: 1 = thứ Hai … 7 = Chủ nhật. */
export function weekday(day: ISODate): number {
  return ((new Date(utc(day)).getUTCDay() + 6) % 7) + 1
}

/** The Monday of the week that holds the day. */
export function weekStart(day: ISODate): ISODate {
  return addDays(day, 1 - weekday(day))
}

/** The same day that many months later; in a shorter month its last day: 31/01 + 1 month is 28/02. */
export function addMonths(day: ISODate, months: number): ISODate {
  const [year = NaN, month = NaN, date = NaN] = day.split('-').map(Number)
  const lastOfMonth = new Date(Date.UTC(year, month + months, 0)).getUTCDate()
  return fromUtc(Date.UTC(year, month - 1 + months, Math.min(date, lastOfMonth)))
}
