import { rulesUnder } from '../criteria/parts'
import type { Attestation, InputValue } from '../criteria/result'
import type { CriteriaSet, Input, Rule } from '../criteria/set'
import type { Verdict } from '../terms'
import { parseDecimal } from '../vietnamese/written-decimal'
import { verdictInWords, type Score } from './case'
import { NAME_HEADING } from './table'

/** What a row has said so far. */
export interface Draft {
  name?: string
  verdict?: Verdict
  why?: string
  points?: Score
  readonly inputs: Record<string, InputValue>
  readonly attestations: Record<string, Attestation>
  readonly linked: Record<string, Record<string, Verdict>>
}

/** Notes what a filled cell says; answers with a sentence when it cannot be read. */
export type ReadCell = (text: string, draft: Draft) => string | void

export const VERDICT_HEADING = 'Kết quả'
const WHY_HEADING = 'Vì sao'
const POINTS_HEADING = 'Điểm'
const WORD_OF = 'Xác nhận'
/** The column for a person's word on a rule. */
export const wordHeading = (rule: string) => `${WORD_OF} ${rule}`
const LINK_TO = 'Liên kết'

/** The columns that a table about the set may have, by heading; a sentence where a heading says too little. */
export function columnsOf(set: CriteriaSet): ReadonlyMap<string, ReadCell | string> {
  const rules = rulesUnder(set.pass)
  return new Map<string, ReadCell | string>([
    ...Object.entries(set.inputs).flatMap(([key, input]) => inputColumns(set, key, input)),
    ...linkColumns(rules),
    ...rules.map(({ id }) => [wordHeading(id), attested(id)] as const),
    [NAME_HEADING, (text, draft) => void (draft.name = text)],
    [VERDICT_HEADING, readVerdict],
    [WHY_HEADING, (text, draft) => void (draft.why = text)],
    [POINTS_HEADING, readPoints],
  ])
}

export function unknownColumn(heading: string): string {
  const [first = '', second = '', ...rule] = heading.split(' ')
  const opening = `${first} ${second}`
  if (opening === WORD_OF) return `Bộ tiêu chí không có mục “${rule.join(' ')}” để xác nhận.`
  if (opening === LINK_TO) return `Không mục nào của bộ tiêu chí dẫn tới mục “${rule.join(' ')}” của bộ khác.`
  return `Cột “${heading}” không phải tên một số liệu của bộ tiêu chí.`
}

function inputColumns({ inputs }: CriteriaSet, key: string, input: Input) {
  const { label } = input
  const read = readInput(key, input)
  const namesakes = Object.keys(inputs).filter((other) => inputs[other]?.label === label)
  const choice = namesakes.map((each) => `“${label} (${each})”`).join(' hoặc ')
  const tooLittle = `Có ${namesakes.length} số liệu cùng tên “${label}”: hãy viết ${choice}.`
  return [[label, namesakes.length === 1 ? read : tooLittle] as const, [`${label} (${key})`, read] as const]
}

const readInput =
  (key: string, input: Input): ReadCell =>
  (text, draft) => {
    const value = valueOf(input, text)
    if (value === undefined) return unreadable(input, text)
    draft.inputs[key] = value
  }

function valueOf(input: Input, text: string): InputValue {
  const word = text.toLowerCase()
  if (input.type === 'yesNo') return word === 'có' ? true : word === 'không' ? false : undefined
  if (input.type === 'choice')
    return Object.entries(input.choices).find(
      ([key, label]) => text === key || word === label.toLowerCase(),
    )?.[0]
  const parsed = parseDecimal(text)
  return parsed.ok ? parsed.value : undefined
}

function unreadable({ label, ...input }: Input, text: string): string {
  const wanted =
    input.type === 'yesNo'
      ? 'phải ghi “có” hoặc “không”'
      : input.type === 'choice'
        ? `phải là một trong: “${Object.values(input.choices).join('”, “')}”`
        : 'phải là một số, viết như 1.234,5'
  return `“${label}” ${wanted}, không đọc được “${text}”.`
}

const attested =
  (rule: string): ReadCell =>
  (text, draft) => {
    const verdict = verdictInWords(text)
    if (verdict !== 'MET' && verdict !== 'NOT_MET')
      return `Xác nhận mục ${rule} phải ghi “đạt” hoặc “chưa đạt”, không đọc được “${text}”.`
    const how = { by: 'Người xác nhận', on: '2021-01-01', note: 'theo bảng trường hợp' }
    draft.attestations[rule] = { verdict, ...how }
  }

function linkColumns(rules: readonly Rule[]) {
  const targets = rules.flatMap((rule) => {
    if (!('linked' in rule) || rule.linked.set === undefined || rule.linked.rules === 'unread') return []
    const { set, rules: named } = rule.linked
    return named.map((each) => ({ set, rule: each }))
  })
  return targets.map(({ set, rule }) => {
    const isAlone = targets.every((other) => other.rule !== rule || other.set === set)
    const tooLittle = `Có hai bộ tiêu chí khác cùng có mục ${rule}, không biết dẫn tới bộ nào.`
    return [`${LINK_TO} ${rule}`, isAlone ? linkedTo(set, rule) : tooLittle] as const
  })
}

const linkedTo =
  (set: string, rule: string): ReadCell =>
  (text, draft) => {
    const verdict = verdictInWords(text)
    if (verdict === undefined) return `Kết luận “${text}” của mục ${rule} không đọc được.`
    draft.linked[set] = { ...draft.linked[set], [rule]: verdict }
  }

const readVerdict: ReadCell = (text, draft) => {
  const verdict = verdictInWords(text)
  if (verdict === undefined)
    return `Kết quả “${text}” không đọc được: phải là đạt, chưa đạt, chưa đánh giá, chưa đủ căn cứ hoặc không áp dụng.`
  draft.verdict = verdict
}

/** '12/100' or 'từ 5 đến 15/100'. */
const readPoints: ReadCell = (text, draft) => {
  const [, from, to = '', most = ''] = /^(?:từ (\S+) đến )?([^/\s]+)\/(\S+)$/.exec(text) ?? []
  const [low, high, max] = [from ?? to, to, most].map(parseDecimal)
  if (!low?.ok || !high?.ok || !max?.ok)
    return `Điểm “${text}” không đọc được: hãy viết như “12/100” hoặc “từ 5 đến 15/100”.`
  draft.points = { low: low.value, high: high.value, max: max.value }
}
