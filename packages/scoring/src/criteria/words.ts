import type { Verdict } from '../terms'
import type { Why } from './result'
import type { AmountTest } from './level'

/** The words of explanations in one language. Amounts arrive already written. */
export interface Words {
  readonly verdict: Readonly<Record<Verdict, string>>
  readonly yes: string
  readonly no: string
  readonly or: string
  readonly points: string
  readonly parts: string
  readonly provisional: string
  summary(verdict: string, met: number, of: number): string
  test(test: AmountTest, write: (limit: number) => string): string
  short(amount: string): string
  over(amount: string): string
  need(labels: string): string
  asks(level: string): string
  why(why: Why, label: string): string
  attested(verdict: string, by: string, on: string, note: string): string
  clause(clause: string): string
  score(low: string, high: string, max: string, pass: string | null): string
  set(title: string, version: string): string
}

const compared = (test: AmountTest, write: (limit: number) => string): string => {
  if ('atLeast' in test) return `≥ ${write(test.atLeast)}`
  if ('atMost' in test) return `≤ ${write(test.atMost)}`
  if ('moreThan' in test) return `> ${write(test.moreThan)}`
  if ('lessThan' in test) return `< ${write(test.lessThan)}`
  return `≥ ${write(test.from)}, < ${write(test.below)}`
}

export const vietnameseWords: Words = {
  verdict: {
    MET: 'đạt',
    NOT_MET: 'chưa đạt',
    NOT_ASSESSED: 'chưa đánh giá được',
    NOT_APPLICABLE: 'không áp dụng',
    NO_BASIS: 'chưa đủ căn cứ',
  },
  yes: 'có',
  no: 'không',
  or: 'hoặc',
  points: 'điểm',
  parts: 'nội dung',
  provisional: 'Kết quả tạm thời: có mức chuẩn chưa đối chiếu với văn bản gốc, hoặc mục do người xác nhận.',
  summary: (verdict, met, of) => `Kết luận: ${verdict}, ${met}/${of} tiêu chí.`,
  test: compared,
  short: (amount) => `còn thiếu ${amount}`,
  over: (amount) => `vượt ${amount}`,
  need: (labels) => `cần: ${labels}`,
  asks: (level) => `yêu cầu ${level}`,
  why: (why, label) =>
    ({
      NO_INPUT: 'chưa có số liệu',
      OUT_OF_RANGE: `số liệu không hợp lệ${label && ` (${label})`}`,
      WHOLE_IS_ZERO: 'mẫu số bằng 0',
      PART_ABOVE_WHOLE: 'phần lớn hơn tổng số',
      UNREAD: 'chưa có mức chuẩn trong dữ liệu, cần đối chiếu văn bản',
      JUDGED: 'cần người có trách nhiệm xác nhận theo văn bản',
      ATTESTED: '',
      LINKED: 'theo các mục được dẫn',
      OTHER_GROUP: 'không áp dụng cho nhóm này',
      DOES_NOT_APPLY: 'không áp dụng cho đơn vị này',
    })[why],
  attested: (verdict, by, on, note) => `${verdict} theo xác nhận của ${by} ngày ${on}: “${note}”`,
  clause: (clause) => `mục ${clause}`,
  score: (low, high, max, pass) =>
    `${low === high ? low : `từ ${low} đến ${high}`}/${max} điểm${pass === null ? '' : `, cần ${pass}`}`,
  set: (title, version) => `Bộ tiêu chí: ${title}, ${version}.`,
}

export const englishWords: Words = {
  verdict: {
    MET: 'met',
    NOT_MET: 'not met',
    NOT_ASSESSED: 'not assessed',
    NOT_APPLICABLE: 'not applicable',
    NO_BASIS: 'not enough basis',
  },
  yes: 'yes',
  no: 'no',
  or: 'or',
  points: 'points',
  parts: 'items',
  provisional: 'Provisional: a level was not compared with the paper, or a person attested an item.',
  summary: (verdict, met, of) => `Verdict: ${verdict}, ${met}/${of} criteria.`,
  test: compared,
  short: (amount) => `${amount} short`,
  over: (amount) => `${amount} too much`,
  need: (labels) => `needed: ${labels}`,
  asks: (level) => `required ${level}`,
  why: (why, label) =>
    ({
      NO_INPUT: 'no figure yet',
      OUT_OF_RANGE: `figure not valid${label && ` (${label})`}`,
      WHOLE_IS_ZERO: 'the denominator is 0',
      PART_ABOVE_WHOLE: 'the part exceeds the whole',
      UNREAD: 'the level is not in our data, compare with the paper',
      JUDGED: 'a responsible person must attest it against the paper',
      ATTESTED: '',
      LINKED: 'by the rules it refers to',
      OTHER_GROUP: 'does not apply to this group',
      DOES_NOT_APPLY: 'does not apply to this unit',
    })[why],
  attested: (verdict, by, on, note) => `${verdict}, attested by ${by} on ${on}: “${note}”`,
  clause: (clause) => `clause ${clause}`,
  score: (low, high, max, pass) =>
    `${low === high ? low : `${low} to ${high}`}/${max} points${pass === null ? '' : `, ${pass} needed`}`,
  set: (title, version) => `Criteria set: ${title}, ${version}.`,
}
