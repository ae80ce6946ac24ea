import { decimalsOf, toUnits } from '../decimal/decimal'
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
  const units = (value: number) => toUnits(String(value), decimals) ?? NaN
  const grid = {
    decimals,
    step: units(stepOf(input)),
    min: units(input.min ?? 0),
    max: input.max === undefined ? Number.MAX_SAFE_INTEGER : units(input.max),
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
  private readonly isNumber: Uint8Array
  /** Counted one by one, as most figures are: a whole number is on the grid as it is. */
  private readonly isCount: Uint8Array
  private readonly scales: Float64Array
  private readonly steps: Float64Array
  private readonly mins: Float64Array
  private readonly maxs: Float64Array
  private readonly decimals: Uint8Array
  private readonly choices: readonly (readonly string[])[]

  constructor(inputs: Readonly<Record<string, Input>>) {
    this.keys = Object.keys(inputs)
    this.places = new Map(this.keys.map((key, place) => [key, place]))
    this.order = Int32Array.from(this.keys, (_, place) => place)
    const all = Object.values(inputs)
    const gridsOfAll = all.map((input) => (input.type === 'number' ? gridOf(input) : YES_NO))
    this.isNumber = Uint8Array.from(all, ({ type }) => (type === 'number' ? 1 : 0))
    this.isCount = Uint8Array.from(gridsOfAll, ({ decimals, step }) => (decimals === 0 && step === 1 ? 1 : 0))
    this.decimals = Uint8Array.from(gridsOfAll, ({ decimals }) => decimals)
    this.scales = Float64Array.from(gridsOfAll, ({ decimals }) => 10 ** decimals)
    this.steps = Float64Array.from(gridsOfAll, ({ step }) => step)
    this.mins = Float64Array.from(gridsOfAll, ({ min }) => min)
    this.maxs = Float64Array.from(gridsOfAll, ({ max }) => max)
    this.choices = all.map((input) => (input.type === 'choice' ? Object.keys(input.choices) : []))
  }

  /**
   * Writes all inputs of a case into its row. Walking over a case costs a third of asking it key by key, which is
   * most of what a verdict costs.
   */
  fill(inputs: Inputs, rows: Float64Array, at: number): void {
    const { keys, order } = this
    for (let place = 0; place < keys.length; place++) rows[at + place] = NaN
    let i = 0
    for (const key in inputs) {
      let place = order[i] ?? -1
      if (keys[place] !== key) {
        place = this.places.get(key) ?? -1
        order[i] = place
      }
      i++
      if (place >= 0) rows[at + place] = this.encode(place, inputs[key])
    }
  }

  private encode(place: number, value: InputValue): number {
    if (this.isNumber[place] === 0) return this.answer(place, value)
    if (this.isCount[place] === 1 && typeof value === 'number' && (value | 0) === value) {
      return value >= this.mins[place]! && value <= this.maxs[place]! ? value : NaN
    }
    const units = typeof value === 'number' ? scaled(value, this.scales[place]!) : this.written(place, value)
    if (!(units >= this.mins[place]! && units <= this.maxs[place]!)) return NaN
    const step = this.steps[place]!
    return step === 1 || units % step === 0 ? units : NaN
  }

  private answer(place: number, value: InputValue): number {
    const choices = this.choices[place]!
    if (choices.length === 0) return value === true ? 1 : value === false ? 0 : NaN
    const choice = typeof value === 'string' ? choices.indexOf(value) : -1
    return choice < 0 ? NaN : choice
  }

  private written(place: number, value: InputValue): number {
    return typeof value === 'string' ? (toUnits(value, this.decimals[place]!) ?? NaN) : NaN
  }
}

const YES_NO: Grid = { decimals: 0, step: 1, min: 0, max: 1 }

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
