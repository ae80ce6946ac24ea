import { decimalsOf, unitsOf } from '../decimal/decimal'
import type { Inputs, InputValue } from './result'
import type { Input } from './set'

/** Why a value cannot be used: nobody gave it, or it is not a value the input can have. */
export type Unusable = 'NO_INPUT' | 'OUT_OF_RANGE'

export type NumberInput = Extract<Input, { type: 'number' }>

const DEFAULT_STEP = 0.001
const stepOf = (input: NumberInput): number => input.step ?? DEFAULT_STEP

/** The grid on which an input is recorded, in integers: 10^-decimals is one, `step` the smallest amount. */
export interface Grid {
  readonly decimals: number
  readonly step: number
  readonly min: number
  readonly max: number
}

const grids = new WeakMap<NumberInput, Grid>()

export function gridOf(input: NumberInput): Grid {
  const known = grids.get(input)
  if (known) return known
  const decimals = decimalsOf(stepOf(input))
  const grid = {
    decimals,
    step: unitsOf(stepOf(input), decimals),
    min: unitsOf(input.min ?? 0, decimals),
    max: input.max === undefined ? Number.MAX_SAFE_INTEGER : unitsOf(input.max, decimals),
  }
  grids.set(input, grid)
  return grid
}

/** Makes of each input of a set an integer that rules compare; NaN where there is no usable one, never zero. */
export class Encoder {
  readonly keys: readonly string[]
  private readonly places: ReadonlyMap<string, number>
  /** Where the keys of the last case lay, in its own order: cases of one source look alike. */
  private readonly order: Int32Array
  private readonly slots: readonly Slot[]

  constructor(inputs: Readonly<Record<string, Input>>) {
    this.keys = Object.keys(inputs)
    this.places = new Map(this.keys.map((key, place) => [key, place]))
    this.order = Int32Array.from(this.keys, (_, place) => place)
    this.slots = Object.values(inputs).map(slotOf)
  }

  /**
   * Writes all inputs of a case into its row. Walking over a case costs a third of asking it key by key, which is
   * most of what a verdict costs.
   */
  fill(inputs: Inputs, rows: Float64Array, at: number): void {
    const { keys, order, slots } = this
    for (let place = 0; place < keys.length; place++) rows[at + place] = NaN
    let i = 0
    for (const key in inputs) {
      let place = order[i] ?? -1
      if (keys[place] !== key) {
        place = this.places.get(key) ?? -1
        order[i] = place
      }
      i++
      if (place >= 0) rows[at + place] = encoded(inputs[key], slots[place]!)
    }
  }
}

/** What a place in a row takes, all of one shape: the grid counts for numbers, the choices for choices. */
interface Slot extends Grid {
  readonly type: Input['type']
  readonly scale: number
  readonly choices: readonly string[]
}

function slotOf(input: Input): Slot {
  const { decimals, step, min, max } = input.type === 'number' ? gridOf(input) : YES_NO
  return { type: input.type, decimals, step, min, max, scale: 10 ** decimals, choices: choicesOf(input) }
}

/** The keys of a choice, in their order; of another input none. */
export const choicesOf = (input: Input | undefined): readonly string[] =>
  input?.type === 'choice' ? Object.keys(input.choices) : []

const YES_NO: Grid = { decimals: 0, step: 1, min: 0, max: 1 }

function encoded(value: InputValue, { type, decimals, step, min, max, scale, choices }: Slot): number {
  if (type === 'yesNo') return value === true ? 1 : value === false ? 0 : NaN
  if (type === 'choice') {
    const choice = choices.indexOf(value as string)
    return choice < 0 ? NaN : choice
  }
  const units =
    typeof value === 'number'
      ? scaled(value, scale)
      : typeof value === 'string'
        ? unitsOf(value, decimals)
        : NaN
  return units >= min && units <= max && (step === 1 || units % step === 0) ? units : NaN
}

/** A float that is the nearest one to a decimal of that many places stands for this decimal. */
function scaled(value: number, scale: number): number {
  const units = value * scale
  // A whole number, the usual case, needs no second look.
  if ((value | 0) === value) return units
  const rounded = Math.round(units)
  return rounded / scale === value && Number.isSafeInteger(rounded) ? rounded : NaN
}

const isAbsent = (value: InputValue) => value === undefined || value === null || value === ''

export const whyUnusable = (value: InputValue): Unusable => (isAbsent(value) ? 'NO_INPUT' : 'OUT_OF_RANGE')
