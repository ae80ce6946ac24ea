import { Encoder } from './encode'
import { quickly } from './flat'
import type { Judge } from './judge'
import { Layout, type Rows } from './layout'
import { rootJudge } from './maker'
import type { Mark } from './mark'
import { codeOf, verdictOf } from './outcome'
import { rulesUnder } from './parts'
import type { Case } from './result'
import type { CriteriaSet } from './set'
import type { Verdict } from '../terms'

/**
 * A set made ready once, and pure from then on: the core, which knows numbers and outcomes but no words. The rows are
 * for whole provinces: `put` each unit into a row of `width` numbers once, then ask as often as wanted.
 */
export interface Judging {
  readonly set: CriteriaSet
  /** Numbers in a row: inputs first, in the order in which the set declares them. */
  readonly width: number
  verdict(x: Case): Verdict
  put(x: Case, rows: Rows, at: number): void
  /** The place of the verdict in VERDICTS. */
  verdictAt(rows: Rows, at: number): number
  /** What happened at every rule, by its place in the decision; a rule that does not apply leaves its parts out. */
  traceAt(rows: Rows, at: number): readonly (Mark | undefined)[]
}

/** Where the figures of a set lie in a row, and the judge of its whole decision. */
export interface Ready {
  readonly set: CriteriaSet
  readonly layout: Layout
  readonly root: Judge
}

export function readied(set: CriteriaSet): Ready {
  const layout = new Layout(set)
  return { set, layout, root: rootJudge(set, layout) }
}

/** Makes a checked set ready for verdicts and traces; `compile` adds results that people read. */
export const judgingOf = (set: CriteriaSet): Judging => judgingBy(readied(set))

export function judgingBy({ set, layout, root }: Ready): Judging {
  const { width } = layout
  const { quick, wanted } = quickly(root)
  const strict = new Encoder(set.inputs, wanted)
  const scratch = new Float64Array(width)
  const unmarked = rulesUnder(set.pass).map(() => undefined)
  return {
    set,
    width,
    put: (x, rows, at) => layout.put(x, rows, at),
    verdictAt: (rows, at) => codeOf(quick(rows, at)),
    verdict(x) {
      return layout.put(x, scratch, 0, strict) ? verdictOf(quick(scratch, 0)) : 'NOT_MET'
    },
    traceAt(rows, at) {
      const marks: (Mark | undefined)[] = unmarked.slice()
      root.mark(rows, at, marks)
      return marks
    },
  }
}
