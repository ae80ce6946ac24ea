import type { Decimal } from '../decimal/decimal'
import type { Lang } from '../terms'

/** A number as it is printed: '1234.5' → '1.234,5' in Vietnamese, '1,234.5' in English. */
export function formatDecimal(value: Decimal, lang: Lang = 'vi'): string {
  const [group, point] = lang === 'vi' ? ['.', ','] : [',', '.']
  const [whole = '', fraction] = value.split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, group)
  return fraction === undefined ? grouped : grouped + point + fraction
}

export type ParsedDecimal =
  | { readonly ok: true; readonly value: Decimal }
  | { readonly ok: false; readonly code: 'EMPTY' | 'NOT_A_NUMBER'; readonly message: string }

const COMMA = /^(-?)(\d+|\d{1,3}(?:\.\d{3})+),(\d+)$/
const GROUPED = /^(-?)([1-9]\d{0,2}(?:\.\d{3})+)$/
const PLAIN = /^(-?)(\d+)(?:\.(\d+))?$/

/**
 * Reads a number as people type it in Vietnam: '1.234,5', '1234,5', '0,4', and '0.4' from a foreign keyboard.
 * The comma is always the decimal sign. A point followed by exactly three digits groups thousands, so the
 * ambiguous '1.234' is 1234, as Vietnamese papers read it; any other single point ('0.4', '12.34', '0.400') is a
 * decimal sign. Exponents, English grouping ('1,234.5') and units are refused.
 */
export function parseDecimal(text: string): ParsedDecimal {
  const typed = text
    .normalize('NFC')
    .trim()
    .replace(/^\u2212/, '-')
  if (typed === '') return { ok: false, code: 'EMPTY', message: 'Chưa nhập số.' }
  const parts = COMMA.exec(typed) ?? GROUPED.exec(typed) ?? PLAIN.exec(typed)
  if (!parts) {
    return { ok: false, code: 'NOT_A_NUMBER', message: `“${typed}” không phải là số. Hãy viết như 1.234,5.` }
  }
  const [, sign = '', whole = '', fraction = ''] = parts
  return { ok: true, value: shortest(sign, whole.replaceAll('.', ''), fraction) }
}

function shortest(sign: string, whole: string, fraction: string): Decimal {
  const digits = whole.replace(/^0+(?=\d)/, '')
  const kept = fraction.replace(/0+$/, '')
  const value = kept ? `${digits}.${kept}` : digits
  return value === '0' ? value : sign + value
}
