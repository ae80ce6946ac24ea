import type { Compiled } from '../criteria/compile'
import { gridOf } from '../criteria/encode'
import type { Rows } from '../criteria/layout'
import type { Attestations, Case, Inputs, InputValue, Result } from '../criteria/result'
import type { CriteriaSet, Input } from '../criteria/set'
import { fromUnits } from '../decimal/decimal'
import { columnsOf, converted, wordsCarried } from './columns'
import type { Crosswalk } from './crosswalk'

/** Two sets and the crosswalk between them, made ready once. */
export interface Switcher {
  readonly from: Compiled
  readonly to: Compiled
  /** Inputs of the new set that the crosswalk gives nothing for: under it they are not assessed. */
  readonly unmapped: readonly string[]
  /** One unit under both sets, explained. */
  one(x: Case): { readonly before: Result; readonly after: Result }
  /** Rewrites a row of the old set as one of the new: for whole provinces. */
  convert(old: Rows, at: number, next: Rows, nextAt: number): void
}

export function switcherOf(old: Compiled, next: Compiled, crosswalk: Crosswalk): Switcher {
  const columns = columnsOf(old.set, next.set, crosswalk)
  const words = wordsCarried(old.set, next.set, crosswalk)
  const convert: Switcher['convert'] = (rows, at, nextRows, nextAt) => {
    for (let i = 0; i < next.width; i++) nextRows[nextAt + i] = NaN
    for (const column of columns) nextRows[nextAt + column.to] = converted(rows[at + column.from]!, column)
  }
  return {
    from: old,
    to: next,
    unmapped: Object.keys(next.set.inputs).filter((key) => !Object.hasOwn(crosswalk.inputs, key)),
    convert,
    one(x) {
      const [row, nextRow] = [new Float64Array(old.width), new Float64Array(next.width)]
      old.put(x, row, 0)
      convert(row, 0, nextRow, 0)
      return {
        before: old.evaluate(x.inputs, x.attestations, x.linked),
        after: next.evaluate(inputsIn(next.set, nextRow), carriedWords(words, x.attestations), x.linked),
      }
    },
  }
}

/** The figures of a row as people write them. */
const inputsIn = ({ inputs }: CriteriaSet, row: Rows): Inputs =>
  Object.fromEntries(Object.entries(inputs).map(([key, input], i) => [key, valueOf(input, row[i] ?? NaN)]))

function valueOf(input: Input, units: number): InputValue {
  if (Number.isNaN(units)) return null
  if (input.type === 'yesNo') return units === 1
  return input.type === 'choice'
    ? Object.keys(input.choices)[units]
    : fromUnits(units, gridOf(input).decimals)
}

const carriedWords = (
  words: readonly (readonly [oldRule: string, rule: string])[],
  said: Attestations = {},
): Attestations =>
  Object.fromEntries(words.flatMap(([old, rule]) => (said[old] ? [[rule, said[old]] as const] : [])))
