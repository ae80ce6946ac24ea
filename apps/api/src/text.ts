/** Text as it is stored: composed Unicode, no blanks around it, no NUL (PostgreSQL refuses it). Markup stays text. */
export const cleanText = (value: string): string => value.normalize('NFC').replaceAll('\0', '').trim()

/** Nothing written is null, never ''. */
export const cleanTextOrNull = (value: string | null | undefined): string | null =>
  cleanText(value ?? '') || null
