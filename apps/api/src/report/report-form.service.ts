import type { Report, ReportLine } from '@solang/db'
import { signedIn } from '../access/access'
import type { Context } from '../context'
import { toDbDay } from '../day'
import { usualPerDay } from './entered-lines'
import { reportBlockers, reportCan } from './report.policy'
import { reportScope, revisionsOf, scopeFacts, type ScopeAllocation, type ScopeQuery } from './report-scope'
import type { ReportForm, ReportFormLine } from './report-form.type'
import { previousTotals } from './standing'

export interface ReportFormRow extends ReportForm {
  campaignId: string
  unitId: string
  report: Report | null
  newest: Report | null
  lines: (ReportFormLine & { allocation: ScopeAllocation })[]
}

/** The form of one unit and period; null when the viewer knows no such campaign or unit. Four statements. */
export async function reportForm(context: Context, query: ScopeQuery): Promise<ReportFormRow | null> {
  signedIn(context)
  const scope = await reportScope(context, query)
  if (typeof scope === 'string') return null
  const { key, period } = scope
  const [revisions, totals] = await Promise.all([
    revisionsOf(context.db, key),
    previousTotals(context.db, key, scope.day),
  ])
  const newest = revisions[0] ?? null
  const facts = scopeFacts(context, scope, newest)
  const report =
    facts.mayReport && newest && (newest.status === 'DRAFT' || newest.status === 'RETURNED') ? newest : null
  const entered = new Map(report?.lines.map((line) => [line.allocationId, line]))
  const previousOf = new Map(totals.map((previous) => [previous.allocationId, previous]))
  return {
    campaignId: key.campaignId,
    unitId: key.unitId,
    periodKind: key.periodKind,
    periodStart: key.periodStart,
    periodEnd: toDbDay(period.to),
    report,
    newest: facts.mayReport || newest?.status !== 'DRAFT' ? newest : null,
    can: reportCan(facts),
    blockedBy: reportBlockers(facts),
    lines: scope.allocations.map((allocation) => {
      const previous = previousOf.get(allocation.id)
      return {
        allocation,
        previousTotal: previous?.total.toFixed() ?? null,
        previousOn: previous?.day ?? null,
        usualDailyPace: usualPerDay(previous),
        ...enteredFigures(entered.get(allocation.id)),
      }
    }),
  }
}

const enteredFigures = (line: ReportLine | undefined) => ({
  change: line?.change.toFixed() ?? null,
  total: line?.total.toFixed() ?? null,
  reason: line?.reason ?? null,
  note: line?.note ?? null,
  remark: line?.remark ?? null,
})
