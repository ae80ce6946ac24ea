import type { Sheet, Unit } from './sheet'

/** The verdict of the i-th unit, as a place in VERDICTS; an engine of two values knows the first two only. */
export type Judge =
  | { readonly kind: 'now'; readonly verdict: (i: number) => number }
  | { readonly kind: 'later'; readonly verdict: (i: number) => Promise<number> }

/** One way to judge units. */
export interface Contestant {
  readonly name: string
  /** So many of the units are asked; one unit costs the others as much as these. */
  readonly sample: number
  ready(sheet: Sheet, units: readonly Unit[]): Judge
}

export const ALL_UNITS = 100_000
