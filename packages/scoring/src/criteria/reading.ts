import { divided, fromUnits, toUnits, type Decimal, type Rounding } from '../decimal/decimal'
import type { Verdict } from '../terms'
import type { Bound, Limit } from './bound'
import { inputDecimals, numberObserver, stepOf, type NumberInput, type Unusable } from './observe'
import type { Inputs, Step, Why } from './result'
import type { Input, Leaf } from './set'

/** A usable observation: an integer amount, and where a limit lies on its scale. */
export interface Reading {
  readonly units: number
  readonly step: number
  readonly decimals: number
  limitOf(bound: Bound): Limit
  percent?(rounding: Rounding): Decimal
}

/** What was seen, and either a reading or the reason why there is none. */
export type Look = { readonly seen: Partial<Step> } & (
  | { readonly reading: Reading }
  | {
      readonly reading: null
      readonly why: Why
      readonly verdict: Verdict
      /** Inputs that would give one. */
      readonly needs: readonly string[]
    }
)

const unusable = (why: Why, seen: Partial<Step>, needs: readonly string[]): Look => ({
  seen,
  needs,
  reading: null,
  why,
  verdict: 'NOT_ASSESSED',
})

export function numberLook(key: string, input: NumberInput): (inputs: Inputs) => Look {
  const decimals = inputDecimals(input)
  const step = toUnits(String(stepOf(input)), decimals) ?? NaN
  const observe = numberObserver(input, decimals)
  const limitOf = ({ top, scale }: Bound): Limit => ({ a: top, b: 10 ** decimals, c: scale })
  return (inputs) => {
    const units = observe(inputs[key])
    if (typeof units === 'string') return unusable(units, {}, [key])
    return { seen: { got: fromUnits(units, decimals) }, reading: { units, step, decimals, limitOf } }
  }
}

type Share = Extract<Leaf, { percent: unknown }>

export function shareLook(
  leaf: Share,
  inputsOfSet: Readonly<Record<string, Input>>,
): (inputs: Inputs) => Look {
  const [partKey, wholeKey] = leaf.percent
  const part = asNumber(inputsOfSet[partKey])
  const whole = asNumber(inputsOfSet[wholeKey])
  // One scale for both, so that the share is a quotient of two integers.
  const decimals = Math.max(...[part, whole].map((input) => (input ? inputDecimals(input) : 0)))
  const step = part ? (toUnits(String(stepOf(part)), decimals) ?? NaN) : 1

  const observePart = numberObserver(part, decimals)
  const observeWhole = numberObserver(whole, decimals)

  return (inputs) => {
    const n = observePart(inputs[partKey])
    const d = observeWhole(inputs[wholeKey])
    const seen: Partial<Step> = {
      ...(typeof n === 'number' && { got: fromUnits(n, decimals) }),
      ...(typeof d === 'number' && { whole: fromUnits(d, decimals) }),
    }
    if (typeof n === 'string' || typeof d === 'string') {
      return unusable(worse(n, d), seen, [...unusableKey(partKey, n), ...unusableKey(wholeKey, d)])
    }
    if (n > d) return unusable('PART_ABOVE_WHOLE', seen, [partKey, wholeKey])
    if (d === 0) {
      const verdict = leaf.ifWholeIsZero ?? 'NOT_ASSESSED'
      if (verdict === 'NOT_ASSESSED') return unusable('WHOLE_IS_ZERO', seen, [wholeKey])
      return { seen, reading: null, why: 'WHOLE_IS_ZERO', verdict, needs: [] }
    }
    const limitOf = ({ top, scale }: Bound): Limit => ({ a: top, b: d, c: 100 * scale })
    const percent = (rounding: Rounding) => fromUnits(divided(1000, n, d, rounding), 1)
    return { seen, reading: { units: n, step, decimals, limitOf, percent } }
  }
}

const asNumber = (input: Input | undefined) => (input?.type === 'number' ? input : undefined)

const unusableKey = (key: string, read: number | Unusable) => (typeof read === 'string' ? [key] : [])

const worse = (a: number | Unusable, b: number | Unusable): Why =>
  a === 'OUT_OF_RANGE' || b === 'OUT_OF_RANGE' ? 'OUT_OF_RANGE' : 'NO_INPUT'
