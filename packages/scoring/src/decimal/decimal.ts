/** A number as people and the database write it, without exponent: '1.2', '-3', '0'. Never a float. */
export type Decimal = string

const WRITTEN = /^-?\d{1,15}(\.\d+)?$/

/**
 * How many 10^-decimals the number holds: ('1.2', 3) → 1200. Null when the text is no decimal,
 * has more decimals than allowed, or leaves the range in which integers are exact.
 */
export function toUnits(value: Decimal, decimals: number): number | null {
  if (!WRITTEN.test(value)) return null
  const [whole = '', fraction = ''] = value.split('.')
  const kept = fraction.replace(/0+$/, '')
  if (kept.length > decimals) return null
  const units = Number(whole + kept.padEnd(decimals, '0'))
  // Zero is never negative.
  return Number.isSafeInteger(units) ? units + 0 : null
}

/** The same of what somebody wrote down in a set or on a sheet; NaN where it cannot be. */
export const unitsOf = (value: number | Decimal | null | undefined, decimals: number): number =>
  toUnits(String(value), decimals) ?? NaN

/** The shortest way to write that many 10^-decimals: (1200, 3) → '1.2'. */
export function fromUnits(units: number, decimals: number): Decimal {
  // Up to fifteen digits the nearest float is written as the decimal itself; smaller ones get an exponent.
  if (decimals <= 6 && Math.abs(units) < 1e15) return String(units / 10 ** decimals)
  const digits = String(Math.abs(units)).padStart(decimals + 1, '0')
  const whole = digits.slice(0, digits.length - decimals)
  const fraction = digits.slice(digits.length - decimals).replace(/0+$/, '')
  return (units < 0 ? '-' : '') + whole + (fraction && '.' + fraction)
}

/** How many decimals the shortest way to write the number needs: 24.2 → 1. */
export function decimalsOf(value: number | Decimal): number {
  const [, fraction = ''] = String(value).split('.')
  return fraction.replace(/0+$/, '').length
}

/** The sign of a·b − c·d, exact also where the products leave the safe range. */
export function compareProducts(a: number, b: number, c: number, d: number): number {
  const left = a * b
  const right = c * d
  if (Number.isSafeInteger(left) && Number.isSafeInteger(right)) return Math.sign(left - right)
  const difference = BigInt(a) * BigInt(b) - BigInt(c) * BigInt(d)
  return difference > 0n ? 1 : difference < 0n ? -1 : 0
}

export type Rounding = 'down' | 'up' | 'half-up'

/** a·b ÷ c as an integer, for a whole c > 0; the rounding is the caller's, because it decides who is favoured. */
export function divided(a: number, b: number, c: number, rounding: Rounding): number {
  return rounding === 'up' ? -floored(-a, b, c, false) || 0 : floored(a, b, c, rounding === 'half-up')
}

/** Half up is down for twice as much and one c more, over twice c. */
function floored(a: number, b: number, c: number, isHalfUp: boolean): number {
  const product = a * b
  if (Number.isSafeInteger(2 * product + c) && Number.isSafeInteger(2 * c)) {
    const top = isHalfUp ? 2 * product + c : product
    const by = isHalfUp ? 2 * c : c
    // A float quotient may round up to the next integer; the remainder is exact, so take it off first.
    return (top - (((top % by) + by) % by)) / by
  }
  const [exact, whole] = [BigInt(a) * BigInt(b), BigInt(c)]
  const [top, by] = isHalfUp ? [2n * exact + whole, 2n * whole] : [exact, whole]
  return Number((top - (((top % by) + by) % by)) / by)
}
