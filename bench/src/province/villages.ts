import { compile, crosswalkBetween, switcherOf, type Case } from '@solang/scoring'
import { setOf } from '../scoring/criteria-set'
import type { Line } from '../scoring/sheet'
import { SHEETS } from '../scoring/sheets'
import { unitsOf } from '../scoring/units'
import type { Province } from './rescoring'

const MISSING = 0.005

/**
 * What a village set asks, line by line, has not been read of any decision; so both sets are invented here: the one of
 * 46 lines that the rules are raced with, and the same with the levels of its first criterion raised.
 */
export function villages(count: number): Province {
  const sheet = SHEETS.village
  const [first = [], ...others] = sheet.criteria
  const from = compile(setOf(sheet))
  const stricter = compile(setOf({ ...sheet, criteria: [first.map(raised), ...others] }))
  const switcher = switcherOf(from, stricter, crosswalkBetween(from.set, stricter.set))
  return { name: 'villages', count, switcher, cases: () => cases(count) }
}

function* cases(count: number): Iterable<Case> {
  for (const inputs of unitsOf(SHEETS.village, count, MISSING)) yield { inputs }
}

function raised(line: Line): Line {
  if (line.asks === 'share') return { ...line, percent: Math.min(100, line.percent + 2) }
  return line.asks === 'atLeast' ? { ...line, limit: line.limit + line.step } : line
}
