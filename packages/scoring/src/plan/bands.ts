import { gridOf } from '../criteria/encode'
import { rangeOf, shareOf, shareShort } from '../criteria/level'
import { pointUnits } from '../criteria/points'
import type { Step } from '../criteria/result'
import { figuresOf } from '../criteria/parts'
import type { Band, CriteriaSet, Rule } from '../criteria/set'
import { fromUnits, toUnits, type Decimal } from '../decimal/decimal'

export interface BandStep {
  /** In hundredths. */
  readonly points: number
  /** How much the figure must rise to reach the band. */
  readonly short: Decimal
}

/** The bands above what was observed, with what is missing to each. */
export function bandSteps(
  { inputs }: CriteriaSet,
  rule: Rule,
  { got, whole }: Step,
  bands: readonly Band[],
): readonly BandStep[] {
  const [part, all] = figuresOf(rule).map((key) => inputs[key])
  if (part?.type !== 'number') return []
  const grid = gridOf(part)
  const n = toUnits(String(got), grid.decimals)
  if (n === null) return []
  const shortTo = (from: number): number | null => {
    if (all?.type !== 'number') {
      const level = rangeOf({ atLeast: from }, grid)
      return level.kind === 'range' ? level.lo - n : null
    }
    const d = toUnits(whole ?? '', gridOf(all).decimals)
    return d === null ? null : shareShort(n, d, shareOf({ atLeast: from }, grid, gridOf(all)), grid.step)
  }
  return bands.flatMap(({ from, points }) => {
    const short = shortTo(from)
    return short !== null && short > 0
      ? [{ points: pointUnits(points), short: fromUnits(short, grid.decimals) }]
      : []
  })
}
