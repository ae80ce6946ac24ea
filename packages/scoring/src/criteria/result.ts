import type { ISODate } from '../calendar/day'
import type { Decimal } from '../decimal/decimal'
import type { Verdict } from '../terms'
import type { Test } from './set'

/** What was observed: a number (or the decimal string of one), a yes or no, a choice; null and absent mean "not yet". */
export type InputValue = number | Decimal | boolean | null | undefined
export type Inputs = Readonly<Record<string, InputValue>>

/** A named person's word that the unit meets, or does not meet, what the paper decision asks. */
export interface Attestation {
  readonly verdict: 'MET' | 'NOT_MET'
  readonly by: string
  readonly on: ISODate
  readonly note: string
}
/** By rule id. */
export type Attestations = Readonly<Record<string, Attestation>>

/** The verdicts of other sets about the same unit: by set id, then by rule id. */
export type LinkedVerdicts = Readonly<Record<string, Readonly<Record<string, Verdict>>>>

/** All that one evaluation looks at. */
export interface Case {
  readonly inputs: Inputs
  readonly attestations?: Attestations | undefined
  readonly linked?: LinkedVerdicts | undefined
}

/** Why a rule came to no verdict, or to one that no test gave. */
export type Why =
  | 'NO_INPUT'
  | 'OUT_OF_RANGE'
  | 'WHOLE_IS_ZERO'
  | 'PART_ABOVE_WHOLE'
  | 'UNREAD'
  | 'JUDGED'
  | 'ATTESTED'
  | 'LINKED'
  | 'OTHER_GROUP'
  | 'DOES_NOT_APPLY'

/** What happened at one rule; numbers are decimal strings in the unit of the input. */
export interface Step {
  readonly id: string
  readonly verdict: Verdict
  /** The verdict, or the count so far, leans on a level or a word that was not compared with the paper. */
  readonly provisional: boolean
  /** A choice is given by its label. */
  readonly got?: Decimal | boolean | string
  readonly whole?: Decimal
  /** One decimal, rounded away from the level, so that 79.96 never reads as 80. */
  readonly percent?: Decimal
  readonly test?: Test
  /** What is still to do (or too much), in the unit of the input, whole still the same. */
  readonly short?: Decimal
  /** Earned already, still within reach, and the most the sheet gives. */
  readonly points?: { readonly low: Decimal; readonly high: Decimal; readonly max: Decimal }
  readonly why?: Why
  /** Inputs that are absent or unusable. */
  readonly needs?: readonly string[]
  readonly attestation?: Attestation
  readonly steps?: readonly Step[]
}

export interface AttestationProblem {
  readonly rule: string
  readonly code: 'UNKNOWN_RULE' | 'RULE_DECIDES' | 'NOT_APPLICABLE' | 'INCOMPLETE'
  readonly message: string
}

export interface Result {
  readonly set: string
  readonly version: string
  readonly verdict: Verdict
  readonly provisional: boolean
  /** Criteria met, of those that apply: "4/5". */
  readonly met: number
  readonly of: number
  /** Ids of inputs still to be supplied, in the order of the decision. */
  readonly missing: readonly string[]
  /** Ids of rules that only reading the paper, or a person's word against it, can settle. */
  readonly unread: readonly string[]
  readonly step: Step
  /** Attestations that did not count. */
  readonly problems: readonly AttestationProblem[]
}
