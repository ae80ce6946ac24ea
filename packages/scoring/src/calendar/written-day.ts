import { isISODate, type ISODate } from './day'

/** A day as Vietnamese papers write it: '2021-03-03' → '03/03/2021'. */
export function formatDay(day: ISODate): string {
  return day.split('-').reverse().join('/')
}

/**
 * Reads a day as people type it: '3/3/2021', '03-03-2021', '3.3.2021', or ISO; day before month.
 * Null when no such day exists. Years have four digits: '21' could be 1921 or a slip.
 */
export function parseDay(text: string): ISODate | null {
  const typed = text.normalize('NFC').trim()
  if (isISODate(typed)) return typed
  const parts = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})$/.exec(typed)
  if (!parts) return null
  const [, date = '', , month = '', year = ''] = parts
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
  return isISODate(day) ? day : null
}
