import { partsOf } from '../criteria/parts'
import type { CriteriaSet } from '../criteria/set'
import type { AssessmentStage, Gap, Verdict } from '../terms'

export interface Marked {
  /** Code of a criterion. */
  readonly code: string
  readonly verdict: Verdict
}

export interface GapLine {
  readonly code: string
  /** A condition beside the criteria: shown, and as on the sheet not counted among them. */
  readonly isCondition: boolean
  readonly claimed: Verdict
  readonly found: Verdict
  readonly gap: Gap
}

/** Counts of criteria, conditions left out: `compared` are those that both looks settled. */
export interface GapCounts {
  readonly compared: number
  readonly overclaimed: number
  readonly underclaimed: number
}

/** A claim is only wrong where the inspection says the contrary; what it left open is no fault. */
export function gapOf(claimed: Verdict, found: Verdict): Gap {
  if (claimed === 'MET' && found === 'NOT_MET') return 'OVERCLAIMED'
  if (claimed === 'NOT_MET' && found === 'MET') return 'UNDERCLAIMED'
  return claimed === found && (claimed === 'MET' || claimed === 'NOT_MET') ? 'AGREED' : 'OPEN'
}

export interface StagedSheet {
  readonly stage: AssessmentStage
  readonly setId: string
}

/** What a place claimed and what was found there. */
export interface SheetPair<S> {
  readonly claimed: S
  readonly found: S
}

/**
 * Of the sets under which a place has both sheets, the pair that was inspected last: a younger claim under another set
 * hides no older pair. `sheets`: the last of each stage and set, the youngest first. Null where no set has both.
 */
export function pairOf<S extends StagedSheet>(sheets: readonly S[]): SheetPair<S> | null {
  for (const found of sheets.filter(({ stage }) => stage === 'INSPECTED')) {
    const claimed = sheets.find(({ stage, setId }) => stage === 'SELF' && setId === found.setId)
    if (claimed) return { claimed, found }
  }
  return null
}

/** Two sheets of one set, criterion by criterion, in the order of the claim. */
export function gapsOf(
  { pass }: CriteriaSet,
  { claimed, found }: SheetPair<readonly Marked[]>,
): readonly GapLine[] {
  const conditions = new Set(partsOf(pass).flatMap((rule) => (rule.condition ? [rule.id] : [])))
  const foundOf = new Map(found.map(({ code, verdict }) => [code, verdict]))
  return claimed.map(({ code, verdict }) => {
    const other = foundOf.get(code) ?? 'NOT_ASSESSED'
    const isCondition = conditions.has(code)
    return { code, isCondition, claimed: verdict, found: other, gap: gapOf(verdict, other) }
  })
}

export function gapCounts(lines: readonly Pick<GapLine, 'gap' | 'isCondition'>[]): GapCounts {
  const count = (...gaps: readonly Gap[]) =>
    lines.filter(({ gap, isCondition }) => !isCondition && gaps.includes(gap)).length
  return {
    compared: count('AGREED', 'OVERCLAIMED', 'UNDERCLAIMED'),
    overclaimed: count('OVERCLAIMED'),
    underclaimed: count('UNDERCLAIMED'),
  }
}
