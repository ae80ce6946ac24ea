import type { Assessment } from '@solang/db'
import { gapCounts, gapsOf } from '@solang/scoring'
import { criterionMarks } from './assessment-reading'
import type { AssessmentGap } from './gap.type'

type Sheet = Pick<Assessment, 'setId' | 'result'> | null | undefined

/** Two sheets are only compared under one set; each is read as it was sent. */
export function gapBetween(claimed: Sheet, found: Sheet): AssessmentGap | null {
  if (!claimed || !found || claimed.setId !== found.setId) return null
  const lines = gapsOf(criterionMarks(claimed), criterionMarks(found))
  return { ...gapCounts(lines), lines: [...lines] }
}
