import { diffDays, resolveLine, type LineFacts, type ResolvedLine } from '@solang/scoring'
import type { ReportFormLineFieldsFragment, ReportLineInput } from '../generated/graphql'

export type FormLine = ReportFormLineFieldsFragment
export type EntryMode = 'change' | 'total'

/** What a person typed on one line; the other figure follows from it. */
export interface EntryLine {
  readonly mode: EntryMode
  /** Exact decimal; null: not touched. */
  readonly figure: string | null
  /** Something is in the field that is no number. */
  readonly isUnreadable?: boolean
  readonly reason: string
  readonly note: string
}
export interface JudgedLine extends ResolvedLine {
  readonly isTouched: boolean
  /** Goes into the report: something changed, or a note says why nothing did. */
  readonly isSent: boolean
  readonly needsReason: boolean
}

export const isYesNo = ({ allocation: { target } }: FormLine) =>
  target.kind === 'KEEP_STATUS' || target.kind === 'MILESTONE'

/** One press of the stepper: a twentieth of the goal, as a power of ten that the target's decimals allow. */
export function stepOf({ allocation: { target, progress } }: FormLine): string {
  const finest = -target.decimals
  const goal = Number(progress.goal ?? 0)
  const exponent = goal > 0 ? Math.floor(Math.log10(goal / 20)) : finest
  return (10 ** Math.max(finest, exponent)).toFixed(Math.max(0, -Math.max(finest, exponent)))
}

// The server's cap (a hundred times the goal): metres typed as kilometres are a thousand times too many.
const capOf = (goal: string | null | undefined) =>
  goal == null ? '10000000' : String(Math.ceil(Math.max(Number(goal), 1) * 100))

const wholeOf = ({ allocation: { target, denominator, baseline } }: FormLine) => {
  if (target.kind === 'SHARE') return denominator ?? null
  return target.kind === 'REDUCE_TO_ZERO' ? (baseline ?? null) : null
}

export function factsOf(line: FormLine, day: string): LineFacts {
  const { target, progress } = line.allocation
  return {
    kind: target.kind,
    unit: target.measureUnit,
    decimals: target.decimals,
    previous: line.previousTotal ?? null,
    whole: wholeOf(line),
    goal: progress.goal ?? null,
    cap: capOf(progress.goal),
    usualPerDay: line.usualDailyPace ?? null,
    daysSince: line.previousOn ? Math.max(1, diffDays(line.previousOn, day)) : 1,
  }
}

/** As the server last kept it: empty, or the figures of the draft or of the returned report. */
export function openedLine(line: FormLine, preferred: EntryMode): EntryLine {
  const mode = isYesNo(line) ? 'total' : preferred
  return { mode, figure: line[mode] ?? null, reason: line.reason ?? '', note: line.note ?? '' }
}

const entered = ({ mode, figure, reason }: EntryLine) => ({ [mode]: figure, reason })

export function judged(line: FormLine, entry: EntryLine, day: string): JudgedLine {
  const isTouched = entry.figure !== null || Boolean(entry.isUnreadable)
  if (entry.figure === null) {
    const isSent = entry.note.trim() !== ''
    return { change: null, total: null, problems: [], warnings: [], isTouched, isSent, needsReason: false }
  }
  const resolved = resolveLine(factsOf(line, day), entered(entry))
  const isFirst = line.previousTotal == null && isYesNo(line)
  const isFall =
    line.previousTotal != null && line.allocation.target.kind !== 'KEEP_STATUS' && Number(resolved.change) < 0
  return {
    ...resolved,
    isTouched,
    isSent: Number(resolved.change ?? 1) !== 0 || isFirst || entry.note.trim() !== '',
    needsReason: isFall,
  }
}

/** The same line told the other way round; what cannot be read yet stays as it was typed. */
export function turned(line: FormLine, entry: EntryLine, mode: EntryMode, day: string): EntryLine {
  if (entry.mode === mode || isYesNo(line) || entry.isUnreadable) return entry
  if (entry.figure === null) return { ...entry, mode }
  const figure = resolveLine(factsOf(line, day), entered(entry))[mode]
  return figure === null ? entry : { ...entry, mode, figure }
}

export const sentLine = (line: FormLine, entry: EntryLine): ReportLineInput => ({
  allocationId: line.allocation.id,
  ...(entry.figure === null ? { change: '0' } : { [entry.mode]: entry.figure }),
  reason: entry.reason.trim() || null,
  note: entry.note.trim() || null,
})
