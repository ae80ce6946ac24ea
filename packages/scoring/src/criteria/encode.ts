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

/** A level that settles a whole set when the figure at a place misses it; both ends belong to it. */
export interface Wanted {
  readonly slot: number
  readonly lo: number
  readonly hi: number
}

/** Makes of each input of a set an integer that rules compare; NaN where there is no usable one, never zero. */
export class Encoder {
  readonly keys: readonly string[]
  private readonly places: ReadonlyMap<string, number>
  /** Where the keys of the last case lay, in its own order: cases of one source look alike. */
  private readonly order: Int32Array
  private readonly encoders: readonly Encode[]
  /** The three numbers of each slot, side by side: read faster than objects. */
  private readonly usual: Float64Array

  constructor(inputs: Readonly<Record<string, Input>>, wanted: readonly Wanted[] = []) {
    this.keys = Object.keys(inputs)
    this.places = new Map(this.keys.map((key, place) => [key, place]))
    this.order = new Int32Array(this.keys.length)
    const slots = Object.values(inputs).map(slotOf)
    this.encoders = slots.map(({ encode }) => encode)
    const table = (this.usual = Float64Array.from(slots.flatMap(({ usual }) => usual)))
    for (const { slot, lo, hi } of wanted) {
      table[3 * slot + 1] = Math.max(table[3 * slot + 1]!, lo)
      table[3 * slot + 2] = Math.min(table[3 * slot + 2]!, hi)
    }
  }

  /**
   * Writes the inputs of a case into its row, up to the first that is not as wanted; says whether it wrote them all.
   * Walking over a case costs a third of asking it key by key, which is most of what a verdict costs.
   */
  fill(inputs: Inputs, rows: Float64Array, at: number): boolean {
    const { keys, order, usual } = this
    for (let place = 0; place < keys.length; place++) rows[at + place] = NaN
    let i = 0
    for (const key in inputs) {
      let place = order[i] ?? -1
      if (keys[place] !== key) {
        place = this.places.get(key) ?? -1
        order[i] = place
      }
      i++
      if (place < 0) continue
      const value = inputs[key]
      const scale = usual[3 * place]!
      const lo = usual[3 * place + 1]!
      const hi = usual[3 * place + 2]!
      let units = NaN
      if (typeof value === 'number') units = scaled(value, scale)
      else if (scale === 0) units = value === true ? 1 : value === false ? 0 : NaN
      if (!(units >= lo && units <= hi)) {
        // Not the usual value: as text, on a coarser grid, of a choice, unusable, or not as wanted.
        if (scale !== 0) units = this.encoders[place]!(value)
        if (units < lo || units > hi) return false
      }
      rows[at + place] = units
    }
    return true
  }
}

/** Of a value the number that stands for it, or NaN. */
type Encode = (value: InputValue) => number

interface Slot {
  /** Of the usual values: the scale of numbers (0: they are yes and no), and the range that lets a case go on. */
  readonly usual: readonly [scale: number, lo: number, hi: number]
  readonly encode: Encode
}

function slotOf(input: Input): Slot {
  if (input.type !== 'number') {
    const choices = choicesOf(input)
    return {
      usual: [input.type === 'choice' ? NaN : 0, -Infinity, Infinity],
      encode(value) {
        const choice = choices.indexOf(value as string)
        return choice < 0 ? NaN : choice
      },
    }
  }
  const { decimals, step, min, max } = gridOf(input)
  const scale = 10 ** decimals
  return {
    usual: [step === 1 ? scale : NaN, min, max],
    encode(value) {
      const units = typeof value === 'number' ? scaled(value, scale) : unitsOf(value as string, decimals)
      return units >= min && units <= max && units % step === 0 ? units : NaN
    },
  }
}

/** The keys of a choice, in their order; of another input none. */
export const choicesOf = (input: Input | undefined): readonly string[] =>
  input?.type === 'choice' ? Object.keys(input.choices) : []

/** A float that is the nearest one to a decimal of that many places stands for this decimal. */
function scaled(value: number, scale: number): number {
  // Whole numbers on their own grid, the usual case, need no second look.
  if (scale === 1 && Math.floor(value) === value) return value
  const units = Math.round(value * scale)
  return units / scale === value ? units : NaN
}

const isAbsent = (value: InputValue) => value === undefined || value === null || value === ''

export const whyUnusable = (value: InputValue): Unusable => (isAbsent(value) ? 'NO_INPUT' : 'OUT_OF_RANGE')
