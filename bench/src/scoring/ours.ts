import { compile, judgingOf, VERDICTS, type Mark, type Result } from '@solang/scoring'
import { MET, NOT_ASSESSED, NOT_MET } from './by-hand'
import { ALL_UNITS, type Contestant } from './contestant'
import { setOf } from './criteria-set'
import type { Sheet, Unit } from './sheet'

function rowsOf(sheet: Sheet, units: readonly Unit[]) {
  const judging = judgingOf(setOf(sheet))
  const { width } = judging
  const rows = new Float64Array(units.length * width)
  units.forEach((inputs, i) => judging.put({ inputs }, rows, i * width))
  return { judging, width, rows }
}

/** What was last made is kept, so that no clever compiler leaves out making it. */
export const kept: { last?: readonly (Mark | undefined)[] | Result } = {}

/** Of the outcome at the top of a trace: 1 is met, 2 is not met. */
function verdictOfTrace(marks: readonly (Mark | undefined)[]): number {
  kept.last = marks
  const outcome = marks[0]?.outcome
  return outcome === 1 ? MET : outcome === 2 ? NOT_MET : NOT_ASSESSED
}

export const OURS_ROWS: Contestant = {
  name: 'ours, rows',
  sample: ALL_UNITS,
  ready(sheet, units) {
    const { judging, width, rows } = rowsOf(sheet, units)
    return { kind: 'now', verdict: (i) => judging.verdictAt(rows, i * width) }
  },
}

export const OURS_OBJECT: Contestant = {
  name: 'ours, objects',
  sample: ALL_UNITS,
  ready(sheet, units) {
    const judging = judgingOf(setOf(sheet))
    const verdict = (i: number) => {
      const found = judging.verdict({ inputs: units[i]! })
      return found === 'MET' ? MET : found === 'NOT_MET' ? NOT_MET : VERDICTS.indexOf(found)
    }
    return { kind: 'now', verdict }
  },
}

export const OURS_TRACE: Contestant = {
  name: 'ours, rows, trace',
  sample: ALL_UNITS,
  ready(sheet, units) {
    const { judging, width, rows } = rowsOf(sheet, units)
    return { kind: 'now', verdict: (i) => verdictOfTrace(judging.traceAt(rows, i * width)) }
  },
}

export const OURS_OBJECT_TRACE: Contestant = {
  name: 'ours, objects, trace',
  sample: ALL_UNITS,
  ready(sheet, units) {
    const judging = judgingOf(setOf(sheet))
    const row = new Float64Array(judging.width)
    const verdict = (i: number) => {
      judging.put({ inputs: units[i]! }, row, 0)
      return verdictOfTrace(judging.traceAt(row, 0))
    }
    return { kind: 'now', verdict }
  },
}

export const OURS_EVALUATE: Contestant = {
  name: 'ours, evaluate',
  sample: 5_000,
  ready(sheet, units) {
    const { evaluate } = compile(setOf(sheet))
    const verdict = (i: number) => {
      const result = evaluate(units[i]!)
      kept.last = result
      return VERDICTS.indexOf(result.verdict)
    }
    return { kind: 'now', verdict }
  },
}
