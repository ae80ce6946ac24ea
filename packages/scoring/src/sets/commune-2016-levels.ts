import type { Citing } from './write-set'

const NATIONAL = 'Mức quốc gia cho Bắc Trung Bộ, theo trí nhớ chuyên môn; chưa đối chiếu văn bản.'
export const BY_PROVINCE = 'Mức do UBND tỉnh quy định, chưa đọc được.'
const WORD = 'Quyết định ghi “Đạt”; nội dung chi tiết chưa đối chiếu văn bản.'

/** Where each kind of level of 2016–2020 comes from, and how far we hold it. */
export const levelsOf2016 = (cite: Citing) => ({
  named: (clause: string) => cite(clause, 'read'),
  national: (clause: string) => cite(clause, 'recalled', NATIONAL),
  byProvince: (clause: string) => cite(clause, 'unknown', BY_PROVINCE),
  asMet: (clause: string) => cite(clause, 'recalledWell', WORD),
  /** The wording was read, the details behind “Đạt” were not. */
  asMetInWords: (clause: string) => cite(clause, 'read', WORD),
})
