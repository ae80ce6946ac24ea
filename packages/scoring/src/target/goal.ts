import { compareProducts, decimalsOf, divided, toUnits, type Decimal } from '../decimal/decimal'
import type { NotMeasurableWhy, TargetFacts } from './facts'

/** How far a target reaches, as integers of its recorded decimals; or why nobody can say. */
export type Goal =
  | {
      readonly units: number
      readonly whole: number
      isReachedBy(done: number): boolean
      percentOf(done: number): number
    }
  | { readonly why: NotMeasurableWhy }

/** Kinds that are either so or not so: nothing accumulates and no pace leads there. */
export const isYesNo = (kind: TargetFacts['kind']): boolean => kind === 'KEEP_STATUS' || kind === 'MILESTONE'

export function goalOf(facts: TargetFacts): Goal {
  const units = (value: Decimal | null) => (value === null ? null : toUnits(value, facts.decimals))
  if (isYesNo(facts.kind)) return upTo(10 ** facts.decimals)
  if (facts.kind === 'SHARE') return shareGoal(facts.quantity, units(facts.denominator))
  if (facts.kind === 'REDUCE_TO_ZERO') {
    const existed = units(facts.baseline)
    return existed === null ? { why: 'NO_BASELINE' } : upTo(existed)
  }
  const quantity = units(facts.quantity)
  return quantity === null ? { why: 'NO_QUANTITY' } : upTo(quantity)
}

function upTo(units: number): Goal {
  return {
    units,
    whole: units,
    isReachedBy: (done) => done >= units,
    percentOf: (done) => (units === 0 ? 100 : divided(100, done, units, 'down')),
  }
}

/** Compared as 100·done ≥ percent·whole, so that a rounded percentage never decides. */
function shareGoal(quantity: Decimal | null, whole: number | null): Goal {
  if (quantity === null) return { why: 'NO_QUANTITY' }
  // A register without a single garden has no share; it is not a share of zero.
  if (whole === null || whole === 0) return { why: 'NO_DENOMINATOR' }
  const decimals = decimalsOf(quantity)
  const percent = toUnits(quantity, decimals)
  if (percent === null) return { why: 'NO_QUANTITY' }
  const hundred = 100 * 10 ** decimals
  return {
    units: divided(percent, whole, hundred, 'up'),
    whole,
    isReachedBy: (done) => compareProducts(done, hundred, percent, whole) >= 0,
    percentOf: (done) => divided(100, done, whole, 'down'),
  }
}
