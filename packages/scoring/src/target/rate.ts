import { divided, fromUnits, toUnits, type Decimal } from '../decimal/decimal'
import type { Lang } from '../terms'
import { formatDecimal } from '../vietnamese/written-decimal'

/** How a pace is printed: both figures of a sentence in one measure, so that they can be compared at a glance. */
export interface RateMeasure {
  readonly unit: string
  readonly per: 'day' | 'week'
  /** Thousandths of the target's unit per day → tenths of the printed figure: × times ÷ by. */
  readonly times: number
  readonly by: number
}

const THOUSANDTHS = 3
const TENTHS = 1

/** Under 1 km a day people speak of metres; under one garden a day, of gardens a week. */
export function measureFor(unit: string, leading: Decimal): RateMeasure {
  const isSmall = Math.abs(toUnits(leading, THOUSANDTHS) ?? 0) < 1000
  if (isSmall && unit === 'km') return { unit: 'm', per: 'day', times: 10, by: 1 }
  if (isSmall && unit !== 'm') return { unit, per: 'week', times: 7, by: 100 }
  return { unit, per: 'day', times: 1, by: 100 }
}

export function writeRate(rate: Decimal, measure: RateMeasure, lang: Lang): string {
  const tenths = divided(toUnits(rate, THOUSANDTHS) ?? 0, measure.times, measure.by, 'half-up')
  return `${formatDecimal(fromUnits(tenths, TENTHS), lang)} ${measure.unit}`
}
