import { Prisma } from '@solang/db'
import { diffDays, resolveLine, type LineEntry, type LineFacts, type LineProblemCode } from '@solang/scoring'
import { fromDbDay } from '../day'
import type { ErrorCode, Problem } from '../errors'
import { uuidOf } from '../node-id'
import { cleanTextOrNull } from '../text'
import type { ReportLineInput } from './report.input'
import type { ReportScope, ScopeAllocation } from './report-scope'
import type { Previous } from './standing'

const CODE_OF: Record<LineProblemCode, ErrorCode> = {
  NOTHING_ENTERED: 'REQUIRED',
  NOT_A_NUMBER: 'INVALID_VALUE',
  TOO_MANY_DECIMALS: 'INVALID_VALUE',
  CHANGE_AND_TOTAL_DISAGREE: 'CHANGE_TOTAL_DISAGREE',
  NEGATIVE_TOTAL: 'NEGATIVE_TOTAL',
  NOT_YES_OR_NO: 'OUT_OF_RANGE',
  ABOVE_WHOLE: 'ABOVE_DENOMINATOR',
  ABOVE_CAP: 'OUT_OF_RANGE',
  FALL_WITHOUT_REASON: 'TOTAL_FELL',
}

/** A draft may lack these still: it can be stored, it just cannot be sent. */
const TOLERATED_IN_DRAFT: readonly LineProblemCode[] = ['FALL_WITHOUT_REASON', 'ABOVE_WHOLE']

// A hundred times the goal: metres typed as kilometres are a thousand times too many.
const CAP_PER_GOAL = 100
const CAP_WITHOUT_GOAL = new Prisma.Decimal(10_000_000)
// What the column holds.
const CAP_AT_MOST = new Prisma.Decimal(99_999_999_999)

const capOf = (goal: string | null): string => {
  const cap = goal === null ? CAP_WITHOUT_GOAL : new Prisma.Decimal(goal).mul(CAP_PER_GOAL)
  return Prisma.Decimal.min(Prisma.Decimal.max(cap, CAP_PER_GOAL), CAP_AT_MOST).toFixed()
}

/** Gained per day over the last two weeks, three decimals; null without two totals, or where nothing grew. */
export function usualPerDay(previous: Previous | undefined): string | null {
  if (!previous?.gained || !previous.overDays || previous.gained.lte(0)) return null
  return previous.gained.div(previous.overDays).toDecimalPlaces(3).toFixed()
}

export function lineFacts(
  allocation: ScopeAllocation,
  previous: Previous | undefined,
  day: string,
): LineFacts {
  const { kind, measureUnit, decimals, progress } = allocation
  const whole =
    kind === 'SHARE' ? allocation.denominator : kind === 'REDUCE_TO_ZERO' ? allocation.baseline : null
  return {
    kind,
    unit: measureUnit,
    decimals,
    previous: previous?.total.toFixed() ?? null,
    whole: whole?.toFixed() ?? null,
    goal: progress.goal,
    cap: capOf(progress.goal),
    usualPerDay: usualPerDay(previous),
    daysSince: previous ? Math.max(1, diffDays(fromDbDay(previous.day), day)) : 1,
  }
}

/** A line as it is stored. */
export interface EnteredLine {
  allocationId: string
  previousTotal: Prisma.Decimal | null
  change: string
  total: string
  reason: string | null
  note: string | null
  warnings: string[]
}

export interface TypedLine {
  allocationId: string
  /** Place in the input, for problems. */
  at: number
  entry: LineEntry
  note: string | null
}

/** The input's lines by allocation; foreign or invisible allocations and second lines are problems. */
export function typedLines(scope: ReportScope, inputs: readonly ReportLineInput[]) {
  const known = new Set(scope.allocations.map((allocation) => allocation.id))
  const seen = new Set<string>()
  const lines: TypedLine[] = []
  const problems: Problem[] = []
  for (const [at, input] of inputs.entries()) {
    const path = ['lines', String(at), 'allocationId']
    const allocationId = uuidOf('TargetAllocation', input.allocationId)
    if (allocationId === null || !known.has(allocationId))
      problems.push({ code: 'NOT_FOUND', message: 'Đơn vị không được giao chỉ tiêu này trong đợt.', path })
    else if (seen.has(allocationId))
      problems.push({ code: 'DUPLICATE', message: 'Chỉ tiêu này đã có một dòng trong báo cáo.', path })
    else {
      seen.add(allocationId)
      const { change, total } = input
      const entry = { change, total, reason: cleanTextOrNull(input.reason) }
      lines.push({ allocationId, at, entry, note: cleanTextOrNull(input.note) })
    }
  }
  return { lines, problems }
}

/** What the typed lines mean, by the rules that the form uses too. */
export function enteredLines(
  scope: ReportScope,
  typed: readonly TypedLine[],
  totals: readonly Previous[],
  isDraft: boolean,
) {
  const allocations = new Map(scope.allocations.map((allocation) => [allocation.id, allocation]))
  const previousOf = new Map(totals.map((previous) => [previous.allocationId, previous]))
  const lines: EnteredLine[] = []
  const problems: Problem[] = []
  for (const { allocationId, at, entry, note } of typed) {
    const allocation = allocations.get(allocationId)
    if (!allocation) continue
    const previous = previousOf.get(allocationId)
    const { change, total, ...found } = resolveLine(lineFacts(allocation, previous, scope.day), entry)
    const refused = found.problems.filter(({ code }) => !isDraft || !TOLERATED_IN_DRAFT.includes(code))
    problems.push(
      ...refused.map(({ code, message, at: field }) => ({
        code: CODE_OF[code],
        message,
        path: ['lines', String(at), field],
      })),
    )
    if (refused.length > 0 || change === null || total === null) continue
    const warnings = found.warnings.map((warning) => warning.code)
    const reason = entry.reason ?? null
    lines.push({
      allocationId,
      previousTotal: previous?.total ?? null,
      change,
      total,
      reason,
      note,
      warnings,
    })
  }
  return { lines, problems }
}
