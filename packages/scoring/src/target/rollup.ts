import type { Decimal } from '../decimal/decimal'
import type { PaceState } from '../terms'
import type { Progress } from './facts'

/** One allocation of a target: the unit that carries it, and where it stands. */
export interface Part {
  readonly label: string
  readonly progress: Progress
}

/** A target over all its allocations. Unknown parts are named, never counted as zero. */
export interface Rollup {
  /** SUM: totals add up. COUNT: units that hold, have finished, or reach the minimum. */
  readonly by: 'SUM' | 'COUNT'
  readonly unit: string
  /** Null when no part has an accepted total. */
  readonly done: Decimal | null
  /** Of the parts that have one; null when none has. */
  readonly goal: Decimal | null
  /** Rounded down, over the parts whose done and goal are both known; null when there is none. */
  readonly percent: number | null
  /** Sum of the parts' quantities, and what of the parent's quantity no unit carries (negative: too much). */
  readonly allocated: Decimal | null
  readonly unallocated: Decimal | null
  readonly metCount: number
  readonly partCount: number
  /** Labels of parts without an accepted total. */
  readonly unreported: readonly string[]
  /** Labels of parts whose goal is not known. */
  readonly unmeasurable: readonly string[]
  readonly states: Readonly<Record<PaceState, number>>
  readonly provisional: boolean
}

/** Rolls the allocations of one target up; the parts must share kind and unit. */
export function sumProgress(parts: readonly Part[], parentQuantity: Decimal | null = null): Rollup {
  void [parts, parentQuantity]
  throw new Error('not yet')
}
