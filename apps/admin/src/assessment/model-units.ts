import type { AssessmentBriefFragment, ModelUnitFragment } from '../generated/graphql'

/** How far what the village says of itself stands from what was found later. */
export interface Gap {
  readonly against: 'INSPECTED' | 'RECOGNISED'
  /** Criteria that the village counts more (or, below 0, fewer); 0 where only the verdicts differ. */
  readonly count: number
}

type Sheet = Pick<AssessmentBriefFragment, 'metCount' | 'verdict' | 'assessedOn'>

/** Compares the self-assessment with whichever of inspection and recognition is the later. */
export function gapOf(row: {
  readonly self?: Sheet | null
  readonly inspected?: Sheet | null
  readonly recognised?: Sheet | null
}): Gap | null {
  const { self, inspected, recognised } = row
  const isRecognisedLast = recognised && (!inspected || recognised.assessedOn >= inspected.assessedOn)
  const last = isRecognisedLast ? recognised : inspected
  if (!self || !last) return null
  const count = self.metCount - last.metCount
  if (count === 0 && self.verdict === last.verdict) return null
  return { against: isRecognisedLast ? 'RECOGNISED' : 'INSPECTED', count }
}

export const sheetOf = (row: ModelUnitFragment, stage: 'SELF' | 'INSPECTED' | 'RECOGNISED') =>
  ({ SELF: row.self, INSPECTED: row.inspected, RECOGNISED: row.recognised })[stage] ?? null
