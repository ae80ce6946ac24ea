import { formatDecimal, parseDecimal } from '@solang/scoring'
import type { Language } from './i18n'

/** An exact decimal as written for people, '1234.5' → '1.234,5'; a dash where nothing is known: unknown is not 0. */
export function writtenNumber(value: string | number | null | undefined, language: Language = 'vi'): string {
  return value === null || value === undefined ? '–' : formatDecimal(String(value), language)
}

/** What someone typed as an exact decimal; null when it is not a number. */
export function readNumber(text: string): string | null {
  const parsed = parseDecimal(text)
  return parsed.ok ? parsed.value : null
}
