import type { Attestations, Inputs, Result } from './result'
import type { CriteriaSet } from './set'

/** A set made ready once; evaluating is then cheap enough for every key stroke. */
export interface Compiled {
  readonly set: CriteriaSet
  evaluate(inputs: Inputs, attestations?: Attestations): Result
}

/** Makes a checked set ready, for one commune group where the set has groups. */
export function compile(set: CriteriaSet, at: { readonly group?: string } = {}): Compiled {
  void at
  return {
    set,
    evaluate: () => {
      throw new Error('not yet')
    },
  }
}
