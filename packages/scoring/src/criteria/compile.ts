import { judgingBy, readied, type Judging } from './judging'
import { present } from './present'
import type { Attestations, Inputs, LinkedVerdicts, Result } from './result'
import type { CriteriaSet } from './set'

/** A set made ready that also explains itself: `evaluate` is quick enough for every key stroke. */
export interface Compiled extends Judging {
  /** Plain data: it survives JSON, and the same case always gives the same result. */
  evaluate(inputs: Inputs, attestations?: Attestations, linked?: LinkedVerdicts): Result
}

/** Makes a checked set ready. */
export function compile(set: CriteriaSet): Compiled {
  const ready = readied(set)
  const judging = judgingBy(ready)
  const row = new Float64Array(judging.width)
  return {
    ...judging,
    evaluate(inputs, attestations, linked) {
      const x = { inputs, attestations, linked }
      judging.put(x, row, 0)
      return present({ ...ready, x, row, marks: judging.traceAt(row, 0) })
    },
  }
}
