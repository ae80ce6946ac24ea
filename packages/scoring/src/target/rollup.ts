import { decimalsOf, divided, fromUnits, toUnits, type Decimal } from '../decimal/decimal'
import { PaceState, type TargetKind } from '../terms'
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
  /** Of `done`; empty where units are counted. */
  readonly unit: string
  /** Over the parts with an accepted total; null when no part has one. */
  readonly done: Decimal | null
  /** Over the parts that have a goal; null when none has. */
  readonly goal: Decimal | null
  /** Rounded down, over the parts whose done and goal are both known; null when there is none. */
  readonly percent: number | null
  /** What the parts carry together, and what of the parent's quantity no part carries (negative: too much). */
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

/** Kinds whose totals mean nothing when added: six households here and four there are no cluster of ten. */
const COUNTED: ReadonlySet<TargetKind> = new Set<TargetKind>([
  'KEEP_STATUS',
  'MILESTONE',
  'COMPOSITE_MINIMUM',
])

/**
 * Rolls the allocations of one target up; the parts must share kind and unit. A share is recomputed from numerators
 * and denominators, never averaged. `parentQuantity` is what the plan asks of all units together, in the same unit
 * (for counted kinds: how many units).
 */
export function sumProgress(parts: readonly Part[], parentQuantity: Decimal | null = null): Rollup {
  const all = parts.map(({ progress }) => progress)
  const isCounted = all.some(({ kind }) => COUNTED.has(kind))
  const labelsOf = (isSo: (progress: Progress) => boolean) =>
    parts.filter(({ progress }) => isSo(progress)).map(({ label }) => label)
  const metCount = all.filter(({ verdict }) => verdict === 'MET').length
  const figures = isCounted ? countedFigures(all, metCount) : summedFigures(all)

  return {
    by: isCounted ? 'COUNT' : 'SUM',
    unit: isCounted ? '' : (all[0]?.unit ?? ''),
    ...figures,
    unallocated: difference(parentQuantity, figures.allocated ?? '0'),
    metCount,
    partCount: parts.length,
    unreported: labelsOf(({ done }) => done === null),
    unmeasurable: labelsOf(({ goal }) => goal === null),
    states: countStates(all),
    provisional: all.some(({ provisional }) => provisional),
  }
}

type Figures = Pick<Rollup, 'done' | 'goal' | 'percent' | 'allocated'>

function countedFigures(all: readonly Progress[], metCount: number): Figures {
  const known = all.filter(({ done, goal }) => done !== null && goal !== null)
  return {
    done: known.length > 0 ? String(metCount) : null,
    goal: String(all.length),
    percent: known.length > 0 ? divided(100, metCount, known.length, 'down') : null,
    allocated: String(all.length),
  }
}

function summedFigures(all: readonly Progress[]): Figures {
  const wholeOf = ({ kind, goal, denominator }: Progress) => (kind === 'SHARE' ? goal && denominator : goal)
  const known = all.filter((progress) => progress.done !== null && wholeOf(progress) !== null)
  const [done, whole] = [known.map((progress) => progress.done), known.map(wholeOf)].map(unitsOf)
  return {
    done: sum(all.map((progress) => progress.done)),
    goal: sum(all.map(({ goal }) => goal)),
    percent: known.length > 0 && done !== undefined && whole ? divided(100, done, whole, 'down') : null,
    allocated: sum(all.map(({ goal }) => goal)),
  }
}

const DECIMALS = 3

const unitsOf = (values: readonly (Decimal | null)[]): number =>
  values.reduce((total, value) => total + (value === null ? 0 : (toUnits(value, DECIMALS) ?? 0)), 0)

const sum = (values: readonly (Decimal | null)[]): Decimal | null =>
  values.some((value) => value !== null) ? fromUnits(unitsOf(values), DECIMALS) : null

function difference(from: Decimal | null, taken: Decimal): Decimal | null {
  if (from === null) return null
  const decimals = Math.max(decimalsOf(from), decimalsOf(taken))
  const [a, b] = [toUnits(from, decimals), toUnits(taken, decimals)]
  return a === null || b === null ? null : fromUnits(a - b, decimals)
}

function countStates(all: readonly Progress[]): Record<PaceState, number> {
  const states = Object.keys(PaceState) as PaceState[]
  const countOf = (state: PaceState) => all.filter((progress) => progress.state === state).length
  return Object.fromEntries(states.map((state) => [state, countOf(state)])) as Record<PaceState, number>
}
