import { decimalsOf, toUnits } from '../decimal/decimal'
import type { InputValue } from './result'
import type { Input } from './set'

/** Why a value cannot be used: nobody gave it, or it is not a value the input can have. */
export type Unusable = 'NO_INPUT' | 'OUT_OF_RANGE'

export type NumberInput = Extract<Input, { type: 'number' }>

const DEFAULT_STEP = 0.001

export const stepOf = (input: NumberInput): number => input.step ?? DEFAULT_STEP

/** Decimals with which the input is recorded. */
export const inputDecimals = (input: NumberInput): number => decimalsOf(stepOf(input))

const isAbsent = (value: InputValue) => value === undefined || value === null || value === ''

/** A number as that many 10^-decimals. Unusable values never become a number, least of all zero. */
export function observeNumber(
  input: NumberInput | undefined,
  value: InputValue,
  decimals: number,
): number | Unusable {
  if (!input || isAbsent(value)) return 'NO_INPUT'
  if (typeof value === 'boolean') return 'OUT_OF_RANGE'
  const units = toUnits(String(value), decimals)
  if (units === null) return 'OUT_OF_RANGE'
  const limit = (bound: number) => toUnits(String(bound), decimals) ?? NaN
  if (units < limit(input.min ?? 0)) return 'OUT_OF_RANGE'
  if (input.max !== undefined && units > limit(input.max)) return 'OUT_OF_RANGE'
  return units % limit(stepOf(input)) === 0 ? units : 'OUT_OF_RANGE'
}

export function observeAnswer(value: InputValue): boolean | Unusable {
  if (isAbsent(value)) return 'NO_INPUT'
  return typeof value === 'boolean' ? value : 'OUT_OF_RANGE'
}
