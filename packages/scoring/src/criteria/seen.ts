import { divided, fromUnits, type Decimal, type Rounding } from '../decimal/decimal'
import { gridOf, type NumberInput } from './encode'
import { boundsOf, type AmountTest } from './level'
import type { Mark } from './mark'
import { MET } from './outcome'
import { isByGroup } from './parts'
import { POINT_DECIMALS } from './points'
import type { Case, Step } from './result'
import type { CriteriaSet, Input, Rule, Test } from './set'

/** While its properties are still being put to it. */
export type Filling<T> = { -readonly [K in keyof T]: T[K] }

type Seen = Filling<Pick<Step, 'got' | 'whole' | 'percent' | 'test' | 'short'>>

type MeasuredRule = Extract<Rule, { test: unknown }>

/** Puts to a step what was observed at its rule, as people write it, and the level it was held against. */
export function see(seen: Seen, rule: Rule, mark: Mark, { set, x }: { set: CriteriaSet; x: Case }): void {
  const { short } = mark
  if ('test' in rule) return measured(seen, rule, mark, set, levelFor(rule.test, x))
  if (short === null) return
  if ('sum' in rule) seen.short = fromUnits(short, POINT_DECIMALS)
  if ('some' in rule) seen.short = String(short)
}

function measured(
  seen: Seen,
  rule: MeasuredRule,
  mark: Mark,
  { inputs }: CriteriaSet,
  test: Test | undefined,
): void {
  const { got, whole, short } = mark
  const input = inputs['input' in rule ? rule.input : rule.percent[0]]
  const all = 'percent' in rule ? inputs[rule.percent[1]] : undefined
  if (got !== null && input) seen.got = written(got, input)
  if (all?.type === 'number' && input?.type === 'number') {
    if (whole !== null) seen.whole = fromUnits(whole, gridOf(all).decimals)
    const percent = percentOf(mark, input, all, test)
    if (percent !== undefined) seen.percent = percent
  }
  if (test !== undefined && test !== 'unread') seen.test = test
  if (short !== null && input?.type === 'number') seen.short = fromUnits(short, gridOf(input).decimals)
}

function written(units: number, input: Input): Decimal | boolean | string {
  if (input.type === 'number') return fromUnits(units, gridOf(input).decimals)
  return input.type === 'yesNo' ? units === 1 : Object.values(input.choices)[units]!
}

function levelFor(test: MeasuredRule['test'], { inputs }: Case): Test | undefined {
  if (!isByGroup(test)) return test
  const level = test.levels[String(inputs[test.by])]
  return level === 'notApplicable' ? undefined : level
}

function percentOf(
  { got, whole, outcome }: Mark,
  part: NumberInput,
  all: NumberInput,
  test: Test | undefined,
): Decimal | undefined {
  if (got === null || whole === null || whole === 0 || got > whole) return undefined
  const rounding =
    test === undefined || test === 'unread' ? 'down' : honestly(test, outcome === MET, got / whole)
  const [places, placesOfAll] = [gridOf(part).decimals, gridOf(all).decimals]
  const decimals = Math.max(places, placesOfAll)
  const scale = (own: number) => 10 ** (decimals - own)
  return fromUnits(divided(got, 1000 * scale(places), whole * scale(placesOfAll), rounding), 1)
}

/** Which way to round a printed percentage, so that it never seems to stand on the other side of the level. */
function honestly(test: Test, passes: boolean, share: number): Rounding {
  if (test === 'unread' || 'is' in test || 'oneOf' in test) return 'down'
  const { side, isStrict } = boundThatSpeaks(test, passes, share)
  const isLifted = passes && isStrict
  return (side === 'low') === isLifted ? 'up' : 'down'
}

function boundThatSpeaks(test: AmountTest, passes: boolean, share: number) {
  const { low, isLowOpen = false, isHighOpen = false } = boundsOf(test)
  const isLow = low !== undefined && (passes || 100 * share < low || !('below' in test))
  return isLow ? { side: 'low', isStrict: isLowOpen } : { side: 'high', isStrict: isHighOpen }
}
