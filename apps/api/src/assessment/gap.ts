import type { Assessment } from '@solang/db'
import { gapCounts, gapsOf, pairOf, type GapCounts, type GapLine, type SheetPair } from '@solang/scoring'
import type { Context } from '../context'
import { criterionMarks } from './assessment-reading'
import { setOf } from './assessment.service'
import type { AssessmentGap } from './gap.type'

/** What differs between two sheets of one set; each is read as it was sent. */
export function gapBetween(
  { criteria }: Context,
  set: Parameters<Context['criteria']['rulesOf']>[0],
  { claimed, found }: SheetPair<Pick<Assessment, 'result'>>,
): GapCounts & { lines: readonly GapLine[] } {
  const marks = { claimed: criterionMarks(claimed), found: criterionMarks(found) }
  const lines = gapsOf(criteria.rulesOf(set), marks)
  return { ...gapCounts(lines), lines }
}

export interface AssessmentGapRow extends AssessmentGap {
  readonly pair: SheetPair<Assessment>
}

/** The gap of the pair inspected last, among the last sheets of every stage and set. */
export function gapOf(context: Context, sheets: readonly Assessment[]): AssessmentGapRow | null {
  const pair = pairOf(sheets)
  if (!pair) return null
  const { lines, ...counts } = gapBetween(context, setOf(context, pair.found), pair)
  return { ...counts, lines: [...lines], pair }
}
