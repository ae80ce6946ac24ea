import type { Inputs, InputValue } from '../criteria/result'
import type { CriteriaSet } from '../criteria/set'
import { canonical, type LineSpread, type PanelSpread, type Word } from './spread'

/** What the chair decides of one line. Figures and words that are not named stay as proposed. */
export interface PanelDecision {
  readonly code: string
  /** Null: left open on purpose. */
  readonly values: Inputs
  /** Undefined: not decided. Null: no word on purpose. */
  readonly word?: Word | null | undefined
  readonly reason: string
}

/** UNDECIDED: the scorers differ and the chair said nothing. NO_REASON: decided without saying why. */
export interface SettlementFault {
  readonly code: string
  readonly fault: 'UNDECIDED' | 'NO_REASON'
}

export interface Settlement {
  readonly inputs: Inputs
  readonly words: Readonly<Record<string, Word>>
  /** Lines where the scorers differ or the chair departs from what all wrote: each needs a reason. */
  readonly decided: readonly string[]
  readonly faults: readonly SettlementFault[]
}

/**
 * The sheet that a panel comes to: what all wrote is taken, the rest is what the chair decides. Every line where
 * scorers differ, or where the chair departs from all of them, needs a reason.
 */
export function settle(
  set: CriteriaSet,
  { lines }: PanelSpread,
  decisions: readonly PanelDecision[],
): Settlement {
  const inputs: Record<string, InputValue> = {}
  const words: Record<string, Word> = {}
  const decided: string[] = []
  const faults: SettlementFault[] = []
  for (const line of lines) {
    const decision = decisions.find(({ code }) => code === line.code)
    for (const { key, proposed } of line.figures) {
      const value = hasOwn(decision, key) ? canonical(set, key, decision?.values[key]) : proposed
      if (value !== null) inputs[key] = value
    }
    const word = decision?.word === undefined ? line.word?.proposed : decision.word
    if (word) words[line.code] = word
    if (isUndecided(line, decision)) faults.push({ code: line.code, fault: 'UNDECIDED' })
    if (line.isAgreed && !departs(set, line, decision)) continue
    decided.push(line.code)
    if (decision && decision.reason.trim() === '') faults.push({ code: line.code, fault: 'NO_REASON' })
  }
  return { inputs, words, decided, faults }
}

const hasOwn = (decision: PanelDecision | undefined, key: string): boolean =>
  decision !== undefined && Object.hasOwn(decision.values, key)

const isUndecided = (line: LineSpread, decision: PanelDecision | undefined): boolean =>
  line.figures.some(({ key, isAgreed }) => !isAgreed && !hasOwn(decision, key)) ||
  (line.word?.isAgreed === false && decision?.word === undefined)

function departs(set: CriteriaSet, line: LineSpread, decision: PanelDecision | undefined): boolean {
  if (!decision) return false
  const hasOtherFigure = line.figures.some(
    ({ key, proposed }) => hasOwn(decision, key) && canonical(set, key, decision.values[key]) !== proposed,
  )
  return hasOtherFigure || (decision.word !== undefined && decision.word !== (line.word?.proposed ?? null))
}
