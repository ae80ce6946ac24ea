import { Prisma, type Campaign, type TargetAllocation } from '@solang/db'
import type { Context } from '../context'
import { fromDbDay } from '../day'
import { allocationsByTarget, progressByAllocation } from '../target/progress.service'
import type { Standing } from '../target/standing'
import { requireTargets, type TargetRow } from '../target/target.service'
import { dashboardCounts, type DashboardCounts } from './dashboard-counts'
import type { Dashboard } from './dashboard.type'
import { reportingStrip, reportingVillages, type UnitReportingRow } from './reporting-strip'

export interface DashboardRow extends Dashboard {
  campaign: Campaign
  targets: TargetRow[]
  counts: DashboardCounts
  reporting: UnitReportingRow[]
}

/** A campaign at a glance in four statements, its targets' progress included when it is asked for. */
export async function dashboard(context: Context, campaignId: string): Promise<DashboardRow> {
  const { campaign, targets } = await requireTargets(context, campaignId)
  const counts = await dashboardCounts(context, campaign)
  const villages = reportingVillages(context, campaign)
  const reporting = await reportingStrip(context, campaign, villages, counts.isOwedDaily)
  const { today } = context
  const isRunning = fromDbDay(campaign.startsOn) <= today && today <= fromDbDay(campaign.endsOn)
  const sentToday = reporting.filter(({ days }) => {
    const last = days.at(-1)
    return last?.day === today && last.reportId !== null && last.state !== 'RETURNED'
  })
  return {
    campaign,
    targets,
    counts,
    reporting,
    reportedTodayCount: sentToday.length,
    expectedTodayCount: isRunning && counts.isOwedDaily ? villages.length : 0,
  }
}

const MOST_BEHIND = 10

/** The allocations that are furthest behind: overdue ones first, then by how much of the goal is missing by now. */
export async function furthestBehind(
  context: Context,
  targets: readonly TargetRow[],
): Promise<TargetAllocation[]> {
  const allocations = (
    await Promise.all(targets.map((target) => allocationsByTarget(context).load(target.id)))
  ).flat()
  const rated = await Promise.all(
    allocations.map(async (allocation) => ({
      allocation,
      progress: await progressByAllocation(context).load(allocation.id),
    })),
  )
  return rated
    .flatMap(({ allocation, progress }) =>
      progress?.state === 'OVERDUE' || progress?.state === 'BEHIND'
        ? [{ allocation, isOverdue: progress.state === 'OVERDUE', missing: missingShare(progress) }]
        : [],
    )
    .sort((a, b) => Number(b.isOverdue) - Number(a.isOverdue) || b.missing - a.missing)
    .slice(0, MOST_BEHIND)
    .map(({ allocation }) => allocation)
}

/** Of the goal, what an even pace would have reached by now and is not there; only for the order of the list. */
function missingShare({ goal, expectedByToday, done }: Standing): number {
  if (goal === null || Number(goal) === 0) return 0
  return new Prisma.Decimal(expectedByToday ?? goal)
    .minus(done ?? 0)
    .div(goal)
    .toNumber()
}
