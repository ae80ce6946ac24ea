import type { Decimal } from '../decimal/decimal'
import type { CostOf } from './plan'

/** What a committee reckons for a line: for one unit of what is missing, or for the whole where it is a yes or no. */
export interface Price {
  readonly rule: string
  readonly amount: Decimal
}

/** Costs by the first price of each line: the nearest committee's comes first. Kept to three decimals, like the prices. */
export function costBy(prices: readonly Price[]): CostOf {
  return (rule, short) => {
    const price = prices.find((each) => each.rule === rule)
    return price ? Math.round(Number(price.amount) * Number(short ?? 1) * 1000) / 1000 : null
  }
}
