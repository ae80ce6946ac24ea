import type { Verdict } from '../terms'

/**
 * What can still come of a rule, as a set of bits: settled when one outcome is left. This is Kleene's logic with
 * "does not apply" as a third outcome, and it is exact while no input feeds two rules (but for a score sheet of which
 * nothing may apply in the end: there it stays open a little longer than it must).
 */
export type Outcome = number

export const MET = 1
export const NOT_MET = 2
export const NOT_APPLICABLE = 4
/** Something is left to measure; without this bit an open rule waits for the law or for a person's word. */
export const DATA = 8

const REACHABLE = MET | NOT_MET | NOT_APPLICABLE
export const OPEN = MET | NOT_MET
export const OPEN_DATA = OPEN | DATA

const OUTCOMES: Readonly<Record<Verdict, Outcome>> = {
  MET,
  NOT_MET,
  NOT_APPLICABLE,
  NOT_ASSESSED: OPEN_DATA,
  NO_BASIS: OPEN,
}
export const outcomeOf = (verdict: Verdict): Outcome => OUTCOMES[verdict]

/** Numbers that stand for verdicts in rows and roll-ups: the place in this list. */
export const VERDICTS = Object.freeze(Object.keys(OUTCOMES)) as readonly Verdict[]

const SETTLED: readonly Outcome[] = [MET, NOT_MET, NOT_APPLICABLE]
const CODES = Uint8Array.from({ length: 16 }, (_, outcome) => {
  const settled = SETTLED.indexOf(outcome & REACHABLE)
  return settled >= 0 ? settled : outcome & DATA ? 3 : 4
})

export const codeOf = (outcome: Outcome): number => CODES[outcome]!
export const verdictOf = (outcome: Outcome): Verdict => VERDICTS[codeOf(outcome)]!

/** Settled ones need no reason why they are open. */
export const isOpen = (outcome: Outcome): boolean => codeOf(outcome) > 2
export const tidy = (outcome: Outcome): Outcome => (isOpen(outcome) ? outcome : outcome & REACHABLE)

/**
 * All of several parts none of which has surely failed: `any` are the bits of all of them together, `every` those
 * that they have in common. Parts that do not apply count neither way.
 */
export const allOf = (any: Outcome, every: Outcome): Outcome =>
  tidy((any & ~NOT_APPLICABLE) | (every & NOT_APPLICABLE))

/**
 * At least n of several parts must be met. Parts that do not apply neither count nor lower n: no decision read so far
 * says so.
 */
export function someOf(parts: readonly Outcome[], n: number): Outcome {
  const any = parts.reduce((bits, outcome) => bits | outcome, 0)
  const every = parts.reduce((bits, outcome) => bits & outcome, NOT_APPLICABLE)
  const surelyMet = parts.filter((outcome) => (outcome & REACHABLE) === MET).length
  const maybeMet = parts.filter((outcome) => (outcome & MET) > 0).length
  const canFail = (any & NOT_MET) > 0 || (n > 1 && maybeMet > 0)
  return tidy((maybeMet >= n ? MET : 0) | (surelyMet < n && canFail ? NOT_MET : 0) | every | (any & DATA))
}

/** Both must hold; one that does not apply takes nothing from the other. */
export const both = (a: Outcome, b: Outcome): Outcome =>
  a === NOT_MET || b === NOT_MET ? NOT_MET : allOf(a | b, a & b)

/** What a row keeps of a verdict of another set; one that nobody supplied is still to be assessed. */
export const linkedOutcome = (kept: number): Outcome => (kept > 0 ? kept : OPEN_DATA)
