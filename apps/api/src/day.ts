import type { ISODate } from '@solang/scoring'

/** A PostgreSQL `date` travels as a JavaScript Date at midnight UTC; these two are the only bridge. */
export const toDbDay = (day: ISODate): Date => new Date(`${day}T00:00:00Z`)

export const fromDbDay = (value: Date): ISODate => value.toISOString().slice(0, 10)

export const fromDbDayOrNull = (value: Date | null): ISODate | null => (value ? fromDbDay(value) : null)

const vietnamDay = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh', dateStyle: 'short' })

/** The calendar day in Viet Nam at an instant. */
export const dayInVietnam = (instant: Date): ISODate => vietnamDay.format(instant)

/**
 * The instant that business rows carry. In the demo the day stands still while the clock runs,
 * so the time of day is real and the date is the demo's.
 */
export function instantOn(today: ISODate, real: Date): Date {
  const realDay = dayInVietnam(real)
  return new Date(real.getTime() + (toDbDay(today).getTime() - toDbDay(realDay).getTime()))
}
