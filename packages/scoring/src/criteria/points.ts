import { fromUnits, unitsOf } from '../decimal/decimal'
import type { Score } from './mark'
import { codeOf, type Outcome, MET, NOT_APPLICABLE, NOT_MET } from './outcome'
import type { Step } from './result'
import type { Points } from './set'

/** Points are counted in hundredths: sheets give halves and quarters. */
export const POINT_DECIMALS = 2

export const pointUnits = (points: number): number => unitsOf(points, POINT_DECIMALS)

/** The most that a rule's own points give. */
export const mostPoints = (points: Points): number =>
  'max' in points ? points.max : Math.max(0, ...points.bands.map((band) => band.points))

export const NO_POINTS: Score = { low: 0, high: 0, max: 0 }

/** All or nothing: what the outcomes that are still reachable would earn. */
export function pointsFor(outcome: Outcome, max: number): Score {
  if (codeOf(outcome) === 2) return NO_POINTS
  const canMiss = (outcome & (NOT_MET | NOT_APPLICABLE)) > 0
  return { low: canMiss ? 0 : max, high: (outcome & MET) > 0 ? max : 0, max }
}

/** Points of a band, for a figure that reaches so many of the lower edges; NaN when there is no figure. */
export function pointsAt(reached: number, earned: readonly number[]): Score {
  const max = Math.max(0, ...earned)
  if (Number.isNaN(reached)) return { low: 0, high: max, max }
  const points = earned[reached - 1] ?? 0
  return { low: points, high: points, max }
}

export function writtenScore({ low, high, max }: Score): NonNullable<Step['points']> {
  const write = (units: number) => fromUnits(units, POINT_DECIMALS)
  return { low: write(low), high: write(high), max: write(max) }
}
