import { isISODate } from '../calendar/day'
import { CriteriaSubject, Verdict } from '../terms'
import type { SetProblem } from './check'

/** Says what is wrong with a value at a path; an empty list when nothing is. */
export type Shape = (value: unknown, at: string) => readonly SetProblem[]

type Fields = Readonly<Record<string, unknown>>

const wrong = (at: string, message: string): readonly SetProblem[] => [
  { at, code: 'SHAPE', message: `${at}: ${message}` },
]
const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const ok: readonly SetProblem[] = []

const must =
  (isSo: (value: unknown) => boolean, message: string): Shape =>
  (value, at) =>
    isSo(value) ? ok : wrong(at, message)

const text = must((value) => typeof value === 'string' && value.trim() !== '', 'phải là chữ, không để trống.')
const anyText = must((value) => typeof value === 'string', 'phải là chữ.')
// Thresholds are compared exactly; a number that JavaScript writes with an exponent is no threshold.
const number = must(
  (value) => typeof value === 'number' && /^-?\d+(\.\d+)?$/.test(String(value)),
  'phải là số.',
)
const positive = must((value) => typeof value === 'number' && value > 0, 'phải là số lớn hơn 0.')
const count = must((value) => Number.isInteger(value) && Number(value) > 0, 'phải là số nguyên lớn hơn 0.')
const bool = must((value) => typeof value === 'boolean', 'phải là true hoặc false.')
const dayOrNull = must(
  (value) => value === null || isISODate(value),
  'phải là ngày có thật (năm-tháng-ngày) hoặc null.',
)
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
      ? value.flatMap((each, i) => shape(each, `${at}[${i}]`))
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
    const unknown = Object.keys(value).filter((key) => !(key in shapes))
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
    const tells = isFields(value) ? Object.keys(variants).filter((key) => key in value) : []
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
  stillInForceOn: optional(dayOrNull),
})
const cite = fields({ source: text, clause: optional(anyText), verified: bool, note: optional(anyText) })

const input: Shape = (value, at) =>
  isFields(value) && value.type === 'number'
    ? fields({
        label: text,
        type: only('number'),
        unit: anyText,
        min: optional(number),
        max: optional(number),
        step: optional(positive),
      })(value, at)
    : fields({ label: text, type: only('yesNo', 'number') })(value, at)

const comparison = oneOf({
  atLeast: fields({ atLeast: number }),
  atMost: fields({ atMost: number }),
  moreThan: fields({ moreThan: number }),
  lessThan: fields({ lessThan: number }),
  from: fields({ from: number, below: number }),
  is: fields({ is: bool }),
})
const test: Shape = (value, at) => (value === 'unread' ? ok : comparison(value, at))
const testOfGroup: Shape = (value, at) => (value === 'notApplicable' ? ok : test(value, at))
const testOrGroups: Shape = (value, at) =>
  isFields(value) && 'byGroup' in value
    ? fields({ byGroup: record(testOfGroup) })(value, at)
    : test(value, at)

const points = oneOf({
  max: fields({ max: number }),
  bands: fields({ bands: list(fields({ from: number, points: number })) }),
})

const pair = must(
  (value) => Array.isArray(value) && value.length === 2 && value.every((key) => typeof key === 'string'),
  'phải là [tử số, mẫu số].',
)

const rule: Shape = (value, at) => ruleShape(value, at)
const head = { id: text, text, cite, onlyIf: optional(text), condition: optional(only(true)) }
const scored = { ...head, points: optional(points) }
const ruleShape = oneOf({
  input: fields({ ...scored, input: text, test: testOrGroups }),
  percent: fields({
    ...scored,
    percent: pair,
    test: testOrGroups,
    ifWholeIsZero: optional(only(...Object.values(Verdict))),
  }),
  judged: fields({ ...scored, judged: only(true) }),
  all: fields({ ...scored, all: list(rule) }),
  some: fields({ ...scored, some: list(rule), atLeast: count }),
  sum: fields({
    ...head,
    sum: list(rule),
    pass: (value, at) => (value === 'unread' ? ok : number(value, at)),
  }),
})

/** A criteria set as plain data, field by field. */
export const criteriaSetShape = fields({
  schema: only(1),
  id: text,
  version: text,
  title: text,
  subject: only(...Object.values(CriteriaSubject)),
  inForce: fields({ from: dayOrNull, to: dayOrNull }),
  sources: record(source),
  groups: optional(record(text)),
  inputs: record(input),
  pass: rule,
})
