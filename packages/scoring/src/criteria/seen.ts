import { divided, fromUnits, type Decimal, type Rounding } from '../decimal/decimal'
import { gridOf, type NumberInput } from './encode'
import { boundsOf, type AmountTest } from './level'
import type { Mark, Units } from './mark'
import { MET } from './outcome'
import { figuresOf, isByGroup } from './parts'
import { POINT_DECIMALS } from './points'
import type { Case, Step } from './result'
import type { CriteriaSet, Rule, Test } from './set'

type Seen = Pick<Step, 'got' | 'whole' | 'percent' | 'test' | 'short'>

/** What was observed at a rule, as people write it, and the level it was held against. */
export function seenAt(rule: Rule, mark: Mark, { set, x }: { set: CriteriaSet; x: Case }): Seen {
  if ('sum' in rule) return mark.short === null ? {} : { short: fromUnits(mark.short, POINT_DECIMALS) }
  if ('some' in rule) return mark.short === null ? {} : { short: String(mark.short) }
  if (!('test' in rule)) return {}
  const test = levelFor(rule.test, x)
  const shown = test === undefined || test === 'unread' ? {} : { test }
  const [part, whole] = figuresOf(rule).map((key) => set.inputs[key])
  if (part?.type !== 'number') return { ...answered(part, mark.got), ...shown }
  const written = (units: number, input: NumberInput) => fromUnits(units, gridOf(input).decimals)
  return {
    ...(mark.got !== null && { got: written(mark.got, part) }),
    ...(whole?.type === 'number' && {
      ...(mark.whole !== null && { whole: written(mark.whole, whole) }),
      ...percentOf(mark, part, whole, test),
    }),
    ...shown,
    ...(mark.short !== null && { short: written(mark.short, part) }),
  }
}

function answered(input: CriteriaSet['inputs'][string] | undefined, got: Units): Pick<Step, 'got'> {
  if (got === null) return {}
  if (input?.type === 'yesNo') return { got: got === 1 }
  const label = input?.type === 'choice' ? Object.values(input.choices)[got] : undefined
  return label === undefined ? {} : { got: label }
}

function levelFor(test: Extract<Rule, { test: unknown }>['test'], { inputs }: Case): Test | undefined {
  if (!isByGroup(test)) return test
  const level = test.levels[String(inputs[test.by])]
  return level === 'notApplicable' ? undefined : level
}

function percentOf(
  { got, whole, outcome }: Mark,
  part: NumberInput,
  all: NumberInput,
  test: Test | undefined,
): { percent?: Decimal } {
  if (got === null || whole === null || whole === 0 || got > whole) return {}
  const rounding =
    test === undefined || test === 'unread' ? 'down' : honestly(test, outcome === MET, got / whole)
  const [places, placesOfAll] = [gridOf(part).decimals, gridOf(all).decimals]
  const decimals = Math.max(places, placesOfAll)
  const scale = (own: number) => 10 ** (decimals - own)
  return { percent: fromUnits(divided(got, 1000 * scale(places), whole * scale(placesOfAll), rounding), 1) }
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
