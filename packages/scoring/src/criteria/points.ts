import { fromUnits, toUnits } from '../decimal/decimal'
import type { Verdict } from '../terms'
import type { Step } from './result'
import type { Points } from './set'

/** Points are counted in hundredths: sheets give halves and quarters. */
export const POINT_DECIMALS = 2

/** What is earned already, and what could still be earned: Kleene's "unknown" for a score. */
export interface Score {
  readonly low: number
  readonly high: number
  readonly max: number
}

export const pointUnits = (points: number): number => toUnits(String(points), POINT_DECIMALS) ?? NaN

export function maxPoints(points: Points): number {
  return 'max' in points ? points.max : Math.max(0, ...points.bands.map((band) => band.points))
}

/** `reachedBands` counts the bands whose lower edge the observed number reaches; absent when none was observed. */
export function scoreOf(points: Points, verdict: Verdict, reachedBands?: number): Score {
  const max = pointUnits(maxPoints(points))
  if (verdict === 'NOT_APPLICABLE') return { low: 0, high: 0, max: 0 }
  if ('bands' in points) {
    if (reachedBands === undefined) return { low: 0, high: max, max }
    const earned = pointUnits(points.bands[reachedBands - 1]?.points ?? 0)
    return { low: earned, high: earned, max }
  }
  if (verdict === 'NOT_ASSESSED') return { low: 0, high: max, max }
  const earned = verdict === 'MET' ? max : 0
  return { low: earned, high: earned, max }
}

export function addScores(scores: readonly Score[]): Score {
  const add = (pick: (score: Score) => number) => scores.reduce((sum, score) => sum + pick(score), 0)
  return { low: add((s) => s.low), high: add((s) => s.high), max: add((s) => s.max) }
}

export function writtenScore({ low, high, max }: Score): NonNullable<Step['points']> {
  const write = (units: number) => fromUnits(units, POINT_DECIMALS)
  return { low: write(low), high: write(high), max: write(max) }
}

export function readScore(points: Step['points']): Score {
  const read = (text = '0') => toUnits(text, POINT_DECIMALS) ?? 0
  return { low: read(points?.low), high: read(points?.high), max: read(points?.max) }
}
