import { isComplete } from './attest'
import type { Attestation, Attestations, Inputs, Step } from './result'

/** What one evaluation is about. */
export interface Case {
  readonly inputs: Inputs
  readonly attestations: Attestations
}

/** One rule made ready: it looks at a case and says what happened. */
export type Judge = (x: Case) => Step

/** What a leaf found, before its rule's head is put around it; `reachedBands` where points go by bands. */
export type Finding = Omit<Step, 'id' | 'provisional' | 'points'> & { readonly reachedBands?: number }
export type Inspect = (x: Case) => Finding

/** A rule whose level nobody has read is open to a person's word; without one it stays unassessed. */
export function openFinding(
  id: string,
  why: 'UNREAD' | 'JUDGED',
  seen: Partial<Finding>,
  needs: readonly string[],
  attestations: Attestations,
): Finding {
  const word = attestations[id]
  if (!word || !isComplete(word)) {
    return { ...seen, verdict: 'NOT_ASSESSED', why, ...(needs.length > 0 && { needs }) }
  }
  return { ...seen, verdict: word.verdict, why: 'ATTESTED', attestation: kept(word) }
}

const kept = ({ verdict, by, on, note }: Attestation): Attestation => ({ verdict, by, on, note })
