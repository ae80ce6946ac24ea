import { rulesUnder } from './parts'
import { flatten } from './present'
import type { Result } from './result'
import type { CriteriaSet } from './set'

/** One paper of a line: what it is, whether it is there, and where (its number, the minutes, the shelf, a link). */
export interface Evidence {
  /** In the words of the decision's dossier, or in one's own. */
  readonly item: string
  readonly isHeld: boolean
  readonly reference: string
}

/** By rule id. */
export type EvidenceByRule = Readonly<Record<string, readonly Evidence[]>>

export interface MissingEvidence {
  readonly rule: string
  readonly item: string
}

/** A paper counts once somebody has said where it is. */
export const isShown = ({ isHeld, reference }: Evidence): boolean => isHeld && reference.trim() !== ''

/** What a person's word stands on: what they wrote, and the papers that they point to. */
export const basisOf = (note: string | null | undefined, evidence: readonly Evidence[]): string =>
  [
    note?.trim() ?? '',
    ...evidence.filter(isShown).map(({ item, reference }) => `${item}: ${reference.trim()}`),
  ]
    .filter(Boolean)
    .join('; ')

/**
 * What the dossier must hold and does not: papers that the decision names, and papers that somebody wrote down as not
 * there yet. Lines that do not apply ask for nothing.
 */
export function missingEvidence(
  { pass }: CriteriaSet,
  result: Result,
  evidence: EvidenceByRule,
): readonly MissingEvidence[] {
  const spared = new Set(
    flatten(result.step)
      .filter(({ verdict }) => verdict === 'NOT_APPLICABLE')
      .map(({ id }) => id),
  )
  return rulesUnder(pass)
    .filter(({ id }) => !spared.has(id))
    .flatMap(({ id, dossier = [] }) => {
      const papers = evidence[id] ?? []
      const named = papers.map(({ item }) => item)
      const isThere = (item: string) => papers.some((paper) => paper.item === item && isShown(paper))
      return [...new Set([...dossier, ...named])]
        .filter((item) => !isThere(item))
        .map((item) => ({ rule: id, item }))
    })
}
