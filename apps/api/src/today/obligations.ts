import type { Campaign, Prisma, Report } from '@solang/db'
import { periodOf, periodsBetween, type Period, type PeriodKind } from '@solang/scoring'
import { signedIn } from '../access/access'
import type { Context } from '../context'
import { fromDbDay, toDbDay } from '../day'
import type { Obligation } from './today.type'

export interface ObligationRow extends Obligation {
  unitId: string
  campaign: Campaign
  /** A draft that was begun. */
  report: Report | null
}

/** The villages that the viewer heads; a village that the plan does not name owes nothing. */
export function ownVillages(context: Context): string[] {
  const { units, today } = context
  return signedIn(context)
    .duties.filter((duty) => duty.function === 'VILLAGE_HEAD')
    .map((duty) => duty.unitId)
    .filter((id) => units.has(id) && !units.get(id).isPlaceholder && units.parentOn(id, today) !== null)
}

const owing = (villages: readonly string[]) =>
  ({
    include: {
      reportingRules: { where: { function: 'VILLAGE_HEAD', periodKind: { not: null } } },
      reports: { where: { unitId: { in: [...villages] } }, orderBy: { revision: 'asc' } },
    },
  }) satisfies Prisma.CampaignDefaultArgs

/**
 * What these villages owe in a campaign by its reporting rules: one statement, no more rows than the campaign has
 * periods. A nil report is a report; one that was sent back waits among the returned, not here.
 */
export async function obligationsOf(context: Context, campaign: Campaign, villages: readonly string[]) {
  if (villages.length === 0) return { owed: [], late: [], returned: [] }
  const { reportingRules, reports } = await context.db.campaign.findUniqueOrThrow({
    where: { id: campaign.id },
    ...owing(villages),
    relationLoadStrategy: 'join',
  })
  const kinds = [...new Set(reportingRules.flatMap((rule) => rule.periodKind ?? []))]
  // Ascending revisions: the newest one of each period stays.
  const newest = new Map(
    reports.map((report) => [keyOf(report.unitId, report.periodKind, fromDbDay(report.periodStart)), report]),
  )
  const open = (periods: readonly Period[], isLate: boolean): ObligationRow[] =>
    periods.flatMap((period) =>
      villages.flatMap((unitId) => {
        const report = newest.get(keyOf(unitId, period.kind, period.from)) ?? null
        // A draft with an earlier revision corrects what was sent already.
        const isOpen = report === null || (report.status === 'DRAFT' && report.revision === 1)
        return isOpen ? [obligation(campaign, unitId, period, report, isLate)] : []
      }),
    )
  const [startsOn, endsOn] = [fromDbDay(campaign.startsOn), fromDbDay(campaign.endsOn)]
  const { today } = context
  const isRunning = startsOn <= today && today <= endsOn
  const past = kinds
    .flatMap((kind) => periodsBetween(kind, startsOn, endsOn))
    .filter((period) => period.to < today)
    .sort((a, b) => b.to.localeCompare(a.to) || a.kind.localeCompare(b.kind))
  return {
    owed: isRunning ? open(kinds.map((kind) => periodOf(kind, today)).sort(byKind), false) : [],
    late: open(past, true),
    returned: [...newest.values()].filter((report) => report.status === 'RETURNED'),
  }
}

const keyOf = (unitId: string, kind: PeriodKind, from: string) => `${unitId} ${kind} ${from}`
const byKind = (a: Period, b: Period) => a.kind.localeCompare(b.kind)

const obligation = (
  campaign: Campaign,
  unitId: string,
  period: Period,
  report: Report | null,
  isLate: boolean,
): ObligationRow => ({
  unitId,
  campaign,
  report,
  isLate,
  periodKind: period.kind,
  periodStart: toDbDay(period.from),
  periodEnd: toDbDay(period.to),
})
