import { compareProducts, decimalsOf, divided, toUnits, type Rounding } from '../decimal/decimal'
import type { Test } from './set'

/** One side of a test, its limit as the exact fraction top ÷ scale; open when the limit itself does not pass. */
export interface Bound {
  readonly side: 'low' | 'high'
  readonly isOpen: boolean
  readonly top: number
  readonly scale: number
}

/** A limit in the units of what was observed, as the exact fraction a·b ÷ c. */
export interface Limit {
  readonly a: number
  readonly b: number
  readonly c: number
}

export type NumberTest = Exclude<Test, 'unread' | { is: boolean }>

export function boundsOf(test: NumberTest): readonly Bound[] {
  if ('atLeast' in test) return [bound('low', test.atLeast)]
  if ('moreThan' in test) return [bound('low', test.moreThan, true)]
  if ('atMost' in test) return [bound('high', test.atMost)]
  if ('lessThan' in test) return [bound('high', test.lessThan, true)]
  return [bound('low', test.from), bound('high', test.below, true)]
}

export function bound(side: Bound['side'], limit: number, isOpen = false): Bound {
  const decimals = decimalsOf(limit)
  return { side, isOpen, top: toUnits(String(limit), decimals) ?? NaN, scale: 10 ** decimals }
}

export function reaches(units: number, { side, isOpen }: Bound, { a, b, c }: Limit): boolean {
  const sign = compareProducts(units, c, a, b)
  if (sign === 0) return !isOpen
  return side === 'low' ? sign > 0 : sign < 0
}

/** How far the number is from the nearest one, on the grid of its step, that passes. */
export function distance(units: number, { side, isOpen }: Bound, { a, b, c }: Limit, step: number): number {
  const onGrid = (rounding: Rounding) => divided(a, b, c * step, rounding) * step
  if (side === 'low') return (isOpen ? onGrid('down') + step : onGrid('up')) - units
  return units - (isOpen ? onGrid('up') - step : onGrid('down'))
}

/** Which way to round a printed percentage, so that it never seems to stand on the other side of the limit. */
export function honestRounding(bound: Bound | undefined, passes: boolean): Rounding {
  if (!bound) return 'down'
  const isLifted = passes && bound.isOpen
  return (bound.side === 'low') === isLifted ? 'up' : 'down'
}
