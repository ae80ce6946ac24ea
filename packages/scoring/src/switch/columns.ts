import { gridOf, type Grid } from '../criteria/encode'
import { Layout } from '../criteria/layout'
import { inputIn, isUnread, rulesUnder } from '../criteria/parts'
import type { CriteriaSet } from '../criteria/set'
import { decimalsOf, toUnits } from '../decimal/decimal'
import type { Crosswalk } from './crosswalk'

/** One number of the new row, from one of the old. */
export interface Column {
  readonly from: number
  readonly to: number
  /** New units are old units · up ÷ down. */
  readonly up: number
  readonly down: number
  /** Where the new figure must lie; null for answers, choices and words, which are carried as they are. */
  readonly grid: Grid | null
}

export function columnsOf(from: CriteriaSet, to: CriteriaSet, crosswalk: Crosswalk): readonly Column[] {
  const [old, next] = [new Layout(from), new Layout(to)]
  const carried = (fromPlace: number, toPlace: number): Column => ({
    from: fromPlace,
    to: toPlace,
    up: 1,
    down: 1,
    grid: null,
  })
  return [
    ...Object.entries(crosswalk.inputs).map(([key, { input, times }]) => ({
      ...carried(old.placeOfInput(input), next.placeOfInput(key)),
      ...scaleBetween(from, input, to, key, times ?? 1),
    })),
    ...wordsCarried(from, to, crosswalk).map(([oldRule, rule]) =>
      carried(old.placeOfWord(oldRule), next.placeOfWord(rule)),
    ),
    ...next.linkNames
      .filter(([set, rule]) => old.linkNames.some(([oldSet, oldRule]) => oldSet === set && oldRule === rule))
      .map(([set, rule]) => carried(old.placeOfLink(set, rule), next.placeOfLink(set, rule))),
  ]
}

/** A word counts under the new set where both ask the same and both wait for a word. */
export function wordsCarried(
  from: CriteriaSet,
  to: CriteriaSet,
  { rules }: Crosswalk,
): readonly (readonly [oldRule: string, rule: string])[] {
  const unread = (set: CriteriaSet) =>
    new Set(
      rulesUnder(set.pass)
        .filter(isUnread)
        .map(({ id }) => id),
    )
  const [old, next] = [unread(from), unread(to)]
  return Object.entries(rules).flatMap(([id, { rule, relation }]) =>
    relation === 'SAME' && old.has(rule) && next.has(id) ? [[rule, id] as const] : [],
  )
}

function scaleBetween(from: CriteriaSet, oldKey: string, to: CriteriaSet, key: string, times: number) {
  const [old, next] = [inputIn(from, oldKey), inputIn(to, key)]
  if (old?.type !== 'number' || next?.type !== 'number') return {}
  const [oldGrid, grid] = [gridOf(old), gridOf(next)]
  const places = decimalsOf(times)
  return {
    up: (toUnits(String(times), places) ?? NaN) * 10 ** grid.decimals,
    down: 10 ** (places + oldGrid.decimals),
    grid,
  }
}

/** What the new set would have read; a figure that does not fit its grid or range is not known under it. */
export function converted(units: number, { up, down, grid }: Column): number {
  if (grid === null) return units
  const next = (units * up) / down
  const fits = Number.isSafeInteger(next) && next >= grid.min && next <= grid.max && next % grid.step === 0
  return fits && (next * down) / up === units ? next : NaN
}
