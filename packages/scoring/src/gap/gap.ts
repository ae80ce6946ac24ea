import type { Gap, Verdict } from '../terms'

export interface Marked {
  /** Code of a criterion. */
  readonly code: string
  readonly verdict: Verdict
}

export interface GapLine {
  readonly code: string
  readonly claimed: Verdict
  readonly found: Verdict
  readonly gap: Gap
}

/** Counts of criteria: `compared` are those that both looks settled. */
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

/** Two sheets of one set, criterion by criterion, in the order of the claim. */
export function gapsOf(claimed: readonly Marked[], found: readonly Marked[]): readonly GapLine[] {
  const foundOf = new Map(found.map(({ code, verdict }) => [code, verdict]))
  return claimed.map(({ code, verdict }) => {
    const other = foundOf.get(code) ?? 'NOT_ASSESSED'
    return { code, claimed: verdict, found: other, gap: gapOf(verdict, other) }
  })
}

export function gapCounts(lines: readonly Pick<GapLine, 'gap'>[]): GapCounts {
  const count = (...gaps: readonly Gap[]) => lines.filter(({ gap }) => gaps.includes(gap)).length
  return {
    compared: count('AGREED', 'OVERCLAIMED', 'UNDERCLAIMED'),
    overclaimed: count('OVERCLAIMED'),
    underclaimed: count('UNDERCLAIMED'),
  }
}
