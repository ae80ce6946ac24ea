import { isISODate } from '../calendar/day'
import { CriteriaSubject } from '../terms'
import type { SetProblem } from './check'
import { isFields } from './fields'
import { CONFIDENCES } from './set'

/** Says what is wrong with a value at a path; an empty list when nothing is. */
export type Shape = (value: unknown, at: string) => readonly SetProblem[]

/** SHAPE: the parts do not fit together. VALUE: a word is blank or a number missing where one belongs. */
const wrong = (at: string, message: string, code: 'SHAPE' | 'VALUE' = 'SHAPE'): readonly SetProblem[] => [
  { at, code, message: `${at}: ${message}` },
]
const ok: readonly SetProblem[] = []

const must =
  (isSo: (value: unknown) => boolean, message: string): Shape =>
  (value, at) =>
    isSo(value) ? ok : wrong(at, message, isPlain(value) ? 'VALUE' : 'SHAPE')

const isPlain = (value: unknown) => value === null || typeof value === 'string' || typeof value === 'number'

const text = must((value) => typeof value === 'string' && value.trim() !== '', 'phải là chữ, không để trống.')
const anyText = must((value) => typeof value === 'string', 'phải là chữ.')
// Levels are compared exactly, as integers of the smallest amount: beyond this they would not stay exact.
const isExact = (value: unknown) => typeof value === 'number' && /^-?\d{1,9}(\.\d{1,6})?$/.test(String(value))
const number = must(isExact, 'phải là số, tối đa 9 chữ số và 6 chữ số thập phân.')
const positive = must(
  (value) => isExact(value) && Number(value) > 0,
  'phải là số lớn hơn 0, tối đa 6 chữ số thập phân.',
)
const count = must((value) => Number.isInteger(value) && Number(value) > 0, 'phải là số nguyên lớn hơn 0.')
const bool = must((value) => typeof value === 'boolean', 'phải là true hoặc false.')
const dayOrNull = must(
  (value) => value === null || isISODate(value),
  'phải là ngày có thật (năm-tháng-ngày) hoặc null.',
)
const day = must(isISODate, 'phải là ngày có thật (năm-tháng-ngày).')
const only = (...values: readonly unknown[]) =>
  must((value) => values.includes(value), `phải là ${values.join(', ')}.`)

const optional =
  (shape: Shape): Shape =>
  (value, at) =>
    value === undefined ? ok : shape(value, at)

const list =
  (shape: Shape): Shape =>
  (value, at) =>
    Array.isArray(value)
      ? // Holes would be skipped by every other way of walking over it.
        [...(value as readonly unknown[])].flatMap((each, i) => shape(each, `${at}[${i}]`))
      : wrong(at, 'phải là danh sách.')

const record =
  (shape: Shape): Shape =>
  (value, at) =>
    isFields(value)
      ? Object.entries(value).flatMap(([key, each]) => shape(each, `${at}.${key}`))
      : wrong(at, 'phải là một nhóm mục.')

/** Exactly these fields: an unknown one is a slip that would silently do nothing. */
const fields =
  (shapes: Readonly<Record<string, Shape>>): Shape =>
  (value, at) => {
    if (!isFields(value)) return wrong(at, 'phải là một mục có các trường.')
    const unknown = Object.keys(value).filter((key) => !Object.hasOwn(shapes, key))
    const path = (key: string) => (at ? `${at}.${key}` : key)
    return [
      ...unknown.flatMap((key) => wrong(path(key), 'trường không có trong mẫu.')),
      ...Object.entries(shapes).flatMap(([key, shape]) => shape(value[key], path(key))),
    ]
  }

/** The variant whose telling field is present. */
const oneOf =
  (variants: Readonly<Record<string, Shape>>): Shape =>
  (value, at) => {
    const tells = isFields(value) ? Object.keys(variants).filter((key) => Object.hasOwn(value, key)) : []
    const [tell, ...others] = tells
    if (tell === undefined || others.length > 0) {
      return wrong(at, `phải có đúng một trong: ${Object.keys(variants).join(', ')}.`)
    }
    return (variants[tell] ?? anyText)(value, at)
  }

const source = fields({
  title: text,
  date: dayOrNull,
  url: optional(anyText),
  read: only('full', 'extract', 'secondary', 'none'),
  stillInForceOn: optional(day),
})
const verification = fields({ by: text, on: day })
const cite = fields({
  source: text,
  clause: optional(anyText),
  confidence: optional(only(...CONFIDENCES)),
  verified: (value, at) => (value === false ? ok : verification(value, at)),
  note: optional(anyText),
})

const INPUTS: Readonly<Record<string, Shape>> = {
  yesNo: fields({ label: text, type: only('yesNo') }),
  number: fields({
    label: text,
    type: only('number'),
    unit: anyText,
    min: optional(number),
    max: optional(number),
    step: optional(positive),
  }),
  choice: fields({ label: text, type: only('choice'), choices: record(text) }),
}
const input: Shape = (value, at) => {
  const type = isFields(value) ? String(value.type) : ''
  const shape = Object.hasOwn(INPUTS, type) ? INPUTS[type] : undefined
  return shape ? shape(value, at) : wrong(at, `loại số liệu phải là ${Object.keys(INPUTS).join(', ')}.`)
}

const comparison = oneOf({
  atLeast: fields({ atLeast: number }),
  atMost: fields({ atMost: number }),
  moreThan: fields({ moreThan: number }),
  lessThan: fields({ lessThan: number }),
  from: fields({ from: number, below: number }),
  is: fields({ is: bool }),
  oneOf: fields({ oneOf: list(text) }),
})
const test: Shape = (value, at) => (value === 'unread' ? ok : comparison(value, at))
const testOfGroup: Shape = (value, at) => (value === 'notApplicable' ? ok : test(value, at))
const byGroup = fields({ by: text, levels: record(testOfGroup) })
const testOrGroups: Shape = (value, at) =>
  isFields(value) && 'by' in value ? byGroup(value, at) : test(value, at)

const points = oneOf({
  max: fields({ max: number }),
  bands: fields({ bands: list(fields({ from: number, below: optional(number), points: number })) }),
})

const pair: Shape = (value, at) =>
  Array.isArray(value) && value.length === 2 && value.every((key) => typeof key === 'string')
    ? ok
    : wrong(at, 'phải là [tử số, mẫu số].')
const numberOrUnread: Shape = (value, at) => (value === 'unread' ? ok : number(value, at))
const listOrUnread: Shape = (value, at) => (value === 'unread' ? ok : list(text)(value, at))

const recheck = fields({
  months: (value, at) => (value === 'unread' ? ok : count(value, at)),
  triggers: optional(list(text)),
  cite,
})

const rule: Shape = (value, at) => ruleShape(value, at)
const head = {
  id: text,
  text,
  asks: optional(text),
  cite,
  onlyIf: optional(text),
  condition: optional(only(true)),
  bonus: optional(only(true)),
  key: optional(only(true)),
  dossier: optional(list(text)),
  recheck: optional(recheck),
}
const scored = { ...head, points: optional(points) }
const ruleShape = oneOf({
  input: fields({ ...scored, input: text, test: testOrGroups }),
  percent: fields({
    ...scored,
    percent: pair,
    test: testOrGroups,
    ifWholeIsZero: optional(only('NOT_MET', 'NOT_APPLICABLE')),
  }),
  judged: fields({ ...scored, judged: only(true) }),
  linked: fields({ ...scored, linked: fields({ set: optional(text), rules: listOrUnread }) }),
  all: fields({ ...scored, all: list(rule) }),
  some: fields({ ...scored, some: list(rule), atLeast: count }),
  sum: fields({ ...head, sum: list(rule), max: positive, pass: optional(numberOrUnread) }),
})

/** A criteria set as plain data, field by field. */
export const criteriaSetShape = fields({
  schema: only(2),
  id: text,
  version: text,
  title: text,
  subject: only(...Object.values(CriteriaSubject)),
  inForce: fields({ from: dayOrNull, to: dayOrNull }),
  sources: record(source),
  inputs: record(input),
  pass: rule,
  recheck: optional(recheck),
})
