import { compareProducts, decimalsOf, divided, unitsOf } from '../decimal/decimal'
import type { Grid } from './encode'
import type { Test } from './set'

/** A level made ready for integers. A number passes from `lo` to `hi`; a share n / d when n·m lies between two limits. */
export type Level =
  | { readonly kind: 'range'; readonly lo: number; readonly hi: number }
  | ShareLevel
  | { readonly kind: 'choice'; readonly passing: ReadonlySet<number> }
  | { readonly kind: 'unread' }
  | { readonly kind: 'notApplicable' }

/** n·m ≥ d·low + lowOpen and n·m ≤ d·high − highOpen: the open flag makes ≥ of > between integers. */
export interface ShareLevel {
  readonly kind: 'share'
  readonly m: number
  readonly low: number
  readonly lowOpen: 0 | 1
  readonly high: number
  readonly highOpen: 0 | 1
}

export interface Bounds {
  readonly low?: number
  readonly isLowOpen?: boolean
  readonly high?: number
  readonly isHighOpen?: boolean
}

export type AmountTest = Exclude<Test, 'unread' | { is: boolean } | { oneOf: readonly string[] }>

export function boundsOf(test: AmountTest): Bounds {
  if ('atLeast' in test) return { low: test.atLeast }
  if ('moreThan' in test) return { low: test.moreThan, isLowOpen: true }
  if ('atMost' in test) return { high: test.atMost }
  if ('lessThan' in test) return { high: test.lessThan, isHighOpen: true }
  return { low: test.from, high: test.below, isHighOpen: true }
}

/** The numbers on the grid that pass; what lies between two steps of the grid belongs to neither. */
export function rangeOf(test: AmountTest, { decimals, step }: Grid): Level {
  const { low, isLowOpen = false, high, isHighOpen = false } = boundsOf(test)
  const onGrid = (limit: number, rounding: 'up' | 'down') => {
    const places = decimalsOf(limit)
    return divided(unitsOf(limit, places), 10 ** decimals, 10 ** places * step, rounding) * step
  }
  return {
    kind: 'range',
    lo: low === undefined ? -Infinity : isLowOpen ? onGrid(low, 'down') + step : onGrid(low, 'up'),
    hi: high === undefined ? Infinity : isHighOpen ? onGrid(high, 'up') - step : onGrid(high, 'down'),
  }
}

export function shareOf(test: AmountTest, part: Grid, whole: Grid): ShareLevel {
  const { low, isLowOpen = false, high, isHighOpen = false } = boundsOf(test)
  const decimals = Math.max(part.decimals, whole.decimals)
  const places = Math.max(decimalsOf(low ?? 0), decimalsOf(high ?? 0))
  const limit = (percent: number) => unitsOf(percent, places) * 10 ** (decimals - whole.decimals)
  return {
    kind: 'share',
    m: 100 * 10 ** places * 10 ** (decimals - part.decimals),
    low: low === undefined ? -1 : limit(low),
    lowOpen: isLowOpen ? 1 : 0,
    high: high === undefined ? Infinity : limit(high),
    highOpen: isHighOpen ? 1 : 0,
  }
}

/**
 * Whether n / d keeps the level, for 0 ≤ n and d > 0. The left side decides whether floats are exact: a right side
 * beyond the safe range still compares the right way with a left side within it.
 */
export function shareHolds(n: number, d: number, { m, low, lowOpen, high, highOpen }: ShareLevel): boolean {
  const top = n * m
  if (top <= Number.MAX_SAFE_INTEGER) return top >= d * low + lowOpen && top <= d * high - highOpen
  const keepsLow = low < 0 || compareProducts(n, m, d, low) >= lowOpen
  return keepsLow && (high === Infinity || compareProducts(d, high, n, m) >= highOpen)
}

/** How many more (or fewer) on the grid of its step a share needs, its whole the same. */
export function shareShort(n: number, d: number, level: ShareLevel, step: number): number {
  const { m, low, lowOpen, high, highOpen } = level
  const onGrid = (limit: number, rounding: 'up' | 'down') => divided(d, limit, m * step, rounding) * step
  const isBelow = low >= 0 && compareProducts(n, m, d, low) < lowOpen
  if (isBelow) return (lowOpen ? onGrid(low, 'down') + step : onGrid(low, 'up')) - n
  return n - (highOpen ? onGrid(high, 'up') - step : onGrid(high, 'down'))
}
