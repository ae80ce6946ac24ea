import { allocationId, stableId } from '../ids'
import { asDecimal, type SentReport, type Thousandths } from './sent-report'

export interface LedgerLine {
  readonly id: string
  readonly reportId: string
  readonly allocationId: string
  readonly previousTotal: string | null
  readonly change: string
  readonly total: string
  readonly note: string | null
  readonly remark: string | null
  readonly warnings: string[]
}

export interface Point {
  readonly allocationId: string
  readonly day: Date
  reportedTotal: string | null
  acceptedTotal: string | null
}

export interface Standing {
  readonly allocationId: string
  reportedTotal: string | null
  reportedOn: Date | null
  acceptedTotal: string | null
  acceptedOn: Date | null
}

export interface Ledger {
  readonly lines: readonly LedgerLine[]
  readonly points: readonly Point[]
  readonly standings: readonly Standing[]
}

export const reportId = ({ unit, kind, from, revision = 1 }: SentReport) =>
  stableId('report', unit, kind, from, String(revision))

/**
 * Totals, points and standings of all reports in the order in which they were written. A draft or returned report
 * is entered against the total but moves nothing.
 */
export function ledgerOf(reports: readonly SentReport[]): Ledger {
  const totals = new Map<string, Thousandths>()
  const lines: LedgerLine[] = []
  const points = new Map<string, Point>()
  const standings = new Map<string, Standing>()

  for (const report of [...reports].sort((a, b) => a.writtenAt.getTime() - b.writtenAt.getTime())) {
    const counts = report.status === 'SUBMITTED' || report.status === 'ACCEPTED'
    for (const { target, change, note, remark, warnings } of report.lines) {
      const id = allocationId(target, report.unit)
      const previous = totals.get(id)
      const total = (previous ?? 0) + change
      lines.push({
        id: stableId('report-line', reportId(report), target),
        reportId: reportId(report),
        allocationId: id,
        previousTotal: previous === undefined ? null : asDecimal(previous),
        change: asDecimal(change),
        total: asDecimal(total),
        note: note ?? null,
        remark: remark ?? null,
        warnings: [...(warnings ?? [])],
      })
      if (!counts) continue
      totals.set(id, total)
      const day = dayOf(report)
      const isAccepted = report.status === 'ACCEPTED'
      const before = standings.get(id)
      const reported = { reportedTotal: asDecimal(total), reportedOn: day }
      const accepted = isAccepted
        ? { acceptedTotal: asDecimal(total), acceptedOn: day }
        : { acceptedTotal: before?.acceptedTotal ?? null, acceptedOn: before?.acceptedOn ?? null }
      standings.set(id, { allocationId: id, ...reported, ...accepted })
      points.set(`${id}/${day.getTime()}`, {
        allocationId: id,
        day,
        reportedTotal: asDecimal(total),
        acceptedTotal: isAccepted ? asDecimal(total) : null,
      })
    }
  }
  return { lines, points: [...points.values()], standings: [...standings.values()] }
}

/** All reports of the demo are sent on the last day of their period or later, so they speak of that day. */
const dayOf = ({ to }: SentReport) => new Date(`${to}T00:00:00Z`)
