import { Prisma } from '@solang/db'
import type { CriteriaSet, Input } from '@solang/scoring'
import type { Problem } from '../errors'
import type { IndicatorRow } from '../reference/criteria-catalog'

/** By input key; a key that is absent was not measured. */
export type Values = Record<string, number | string | boolean>

// Eleven digits and three decimals stay exact as an integer number of thousandths.
const WRITTEN = /^-?\d{1,11}(\.\d{1,3})?$/

/** Reads the figures of one entry against what its indicator asks for; null is "not measured", never zero. */
export function readValues(
  indicator: IndicatorRow,
  inputs: CriteriaSet['inputs'],
  given: unknown,
  path: readonly string[],
): { values: Values; problems: Problem[] } {
  if (!isFigures(given))
    return {
      values: {},
      problems: [{ code: 'INVALID_VALUE', message: 'Số liệu phải là các cặp khóa và giá trị.', path }],
    }
  const asked = new Set(Object.keys((indicator.inputs ?? {}) as object))
  const values: Values = {}
  const problems: Problem[] = []
  for (const [key, value] of Object.entries(given)) {
    if (value === null) continue
    const input = asked.has(key) ? inputs[key] : undefined
    const problem = input ? problemWith(input, value) : UNKNOWN(indicator.code, key)
    if (problem) problems.push({ ...problem, path: [...path, key] })
    else values[key] = value as Values[string]
  }
  return { values, problems }
}

/** Values by key, as JSON brings them. */
export const isFigures = (given: unknown): given is Record<string, unknown> =>
  typeof given === 'object' && given !== null && !Array.isArray(given)

type Fault = Pick<Problem, 'code' | 'message'>

const UNKNOWN = (code: string, key: string): Fault => ({
  code: 'INVALID_VALUE',
  message: `Nội dung ${code} không có số liệu "${key.slice(0, 60)}".`,
})

export function problemWith(input: Input, value: unknown): Fault | null {
  if (input.type === 'yesNo')
    return typeof value === 'boolean'
      ? null
      : { code: 'INVALID_VALUE', message: `${input.label}: hãy chọn có hoặc không.` }
  if (input.type === 'choice')
    return typeof value === 'string' && Object.hasOwn(input.choices, value)
      ? null
      : { code: 'INVALID_VALUE', message: `${input.label}: hãy chọn một trong các mục.` }
  if ((typeof value !== 'number' && typeof value !== 'string') || !WRITTEN.test(String(value)))
    return { code: 'INVALID_VALUE', message: `${input.label}: hãy nhập một số, tối đa ba chữ số thập phân.` }
  const amount = new Prisma.Decimal(value)
  const { min = 0, max, step = 0.001, unit } = input
  if (amount.lt(min) || (max !== undefined && amount.gt(max))) {
    const range = max === undefined ? `từ ${min} trở lên` : `từ ${min} đến ${max}`
    return { code: 'OUT_OF_RANGE', message: `${input.label}: phải ${range} (${unit}).` }
  }
  return amount.mod(step).isZero()
    ? null
    : {
        code: 'INVALID_VALUE',
        message: `${input.label}: ghi theo bội số của ${String(step).replace('.', ',')} ${unit}.`,
      }
}
