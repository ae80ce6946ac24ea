/**
 * Text as it is stored and searched: composed Unicode, no blanks around it. Markup stays text.
 * PostgreSQL refuses NUL everywhere and half a surrogate pair in JSON.
 */
export const cleanText = (value: string): string =>
  value
    .normalize('NFC')
    .replaceAll('\0', '')
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .trim()

/** Nothing written is null, never ''. */
export const cleanTextOrNull = (value: string | null | undefined): string | null =>
  cleanText(value ?? '') || null
