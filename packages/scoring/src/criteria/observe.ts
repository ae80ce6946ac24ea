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

/**
 * Makes an input ready to be read as that many 10^-decimals. Unusable values never become a number, least of all
 * zero; an input that the set does not know is never supplied.
 */
export function numberObserver(
  input: NumberInput | undefined,
  decimals: number,
): (value: InputValue) => number | Unusable {
  if (!input) return () => 'NO_INPUT'
  const limit = (bound: number) => toUnits(String(bound), decimals) ?? NaN
  const step = limit(stepOf(input))
  const min = limit(input.min ?? 0)
  const max = input.max === undefined ? Infinity : limit(input.max)
  const scale = 10 ** decimals

  return (value) => {
    if (isAbsent(value)) return 'NO_INPUT'
    if (typeof value === 'boolean') return 'OUT_OF_RANGE'
    // Whole numbers, the usual case, need no detour through their digits.
    const units = Number.isInteger(value) ? Number(value) * scale : toUnits(String(value), decimals)
    if (units === null || !Number.isSafeInteger(units) || units < min || units > max) return 'OUT_OF_RANGE'
    return units % step === 0 ? units : 'OUT_OF_RANGE'
  }
}

export function observeAnswer(value: InputValue): boolean | Unusable {
  if (isAbsent(value)) return 'NO_INPUT'
  return typeof value === 'boolean' ? value : 'OUT_OF_RANGE'
}
