/**
 * The form in which names are searched and compared: 'Thôn Nậy', 'thon nay' and a decomposed 'Thôn Nậy' are
 * one. The search column of the database folds by the same steps, so both sides must change together.
 */
export function foldVietnamese(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/đ/g, 'd')
    .normalize('NFC')
}
