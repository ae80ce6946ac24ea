import type { Prisma } from '@solang/db'
import {
  basisOf,
  explain,
  type AssessmentStage,
  type Attestation,
  type Inputs,
  type Result,
} from '@solang/scoring'
import type { Context } from '../context'
import { fromDbDay } from '../day'
import type { CriteriaSetRow } from '../reference/criteria-catalog'
import type { Entry } from './entries'
import { refuseUnusedWords } from './unused-words'

/** What is scored beside the lines: a recognition stays provisional until its decision is known. */
interface Sheet {
  set: CriteriaSetRow
  stage: AssessmentStage
  decisionNumber: string | null
}

/** The figures of all lines together; lines that share one agree on it. */
export const inputsOfEntries = (entries: readonly Entry[]): Inputs =>
  Object.assign({}, ...entries.map((entry) => entry.values))

export const judged = (context: Context, set: CriteriaSetRow, entries: readonly Entry[]): Result =>
  context.criteria.compiledOf(set).evaluate(inputsOfEntries(entries), attestationsOf(entries))

/** The columns that follow from the lines: verdict, counts, result and its words. */
export function scored(context: Context, { set, stage, decisionNumber }: Sheet, entries: readonly Entry[]) {
  const rules = context.criteria.rulesOf(set)
  const result = judged(context, set, entries)
  refuseUnusedWords(result, (code) => {
    const at = entries.findIndex((entry) => entry.indicator.code === code)
    return ['entries', String(at), 'attestedVerdict']
  })
  return {
    verdict: result.verdict,
    isProvisional: result.provisional || (stage === 'RECOGNISED' && decisionNumber === null),
    metCount: result.met,
    applicableCount: result.of,
    result: JSON.parse(JSON.stringify(result)) as Prisma.InputJsonObject,
    explanation: [...explain(rules, result, 'vi')],
  }
}

// A rule's id is the code of its indicator.
const attestationsOf = (entries: readonly Entry[]): Record<string, Attestation> =>
  Object.fromEntries(
    entries.flatMap(({ indicator, attestation, evidenceNote, evidence }) =>
      attestation
        ? [
            [
              indicator.code,
              {
                verdict: attestation.verdict,
                by: attestation.personName,
                on: fromDbDay(attestation.on),
                note: basisOf(evidenceNote, evidence),
              },
            ],
          ]
        : [],
    ),
  )
