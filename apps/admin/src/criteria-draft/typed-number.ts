/** A number of a set as a field shows it, and back; a field left empty is no number, which the check then names. */
export const shownNumber = (value: number | null | undefined): string | null =>
  typeof value === 'number' && Number.isFinite(value) ? String(value) : null

export const typedNumber = (text: string | null): number => (text === null ? NaN : Number(text))
