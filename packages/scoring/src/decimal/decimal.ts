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
  if (!Number.isSafeInteger(units)) return null
  return units === 0 ? 0 : units
}

/** The shortest way to write that many 10^-decimals: (1200, 3) → '1.2'. */
export function fromUnits(units: number, decimals: number): Decimal {
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

/** a·b ÷ c as an integer, for c > 0; the rounding is the caller's, because it decides who is favoured. */
export function divided(a: number, b: number, c: number, rounding: Rounding): number {
  const product = a * b
  const doubled = 2 * product + c
  if (!Number.isSafeInteger(doubled)) return Number(dividedBig(BigInt(a) * BigInt(b), BigInt(c), rounding))
  if (rounding === 'down') return floored(product, c)
  if (rounding === 'up') return -floored(-product, c) || 0
  return floored(doubled, 2 * c)
}

// A float quotient may round up to the next integer; the remainder is exact, so take it off first.
const floored = (a: number, c: number): number => {
  const rest = ((a % c) + c) % c
  return (a - rest) / c
}

function dividedBig(product: bigint, c: bigint, rounding: Rounding): bigint {
  const floor = (a: bigint, by: bigint) => (a - (((a % by) + by) % by)) / by
  if (rounding === 'down') return floor(product, c)
  if (rounding === 'up') return -floor(-product, c)
  return floor(2n * product + c, 2n * c)
}
