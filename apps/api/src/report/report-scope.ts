import { Prisma, type Campaign, type Report, type ReportLine } from '@solang/db'
import { periodOf, type ISODate, type Period, type PeriodKind } from '@solang/scoring'
import { may } from '../access/access'
import type { Context } from '../context'
import { fromDbDay, toDbDay } from '../day'
import type { Tx } from '../mutation'
import { uuidOf } from '../node-id'
import { progressByAllocation } from '../target/progress.service'
import { standingOf, standingRows, type Standing, type StandingRow } from '../target/standing'
import { targetsByCampaign } from '../target/target.service'
import { factsNow } from './report.service'
import { periodProblem, type ReportFacts } from './report.policy'
import type { PeriodKey } from './standing'

/** An allocation that a unit reports on, with its progress. */
export interface ScopeAllocation extends StandingRow {
  progress: Standing
}

/** What one unit reports on for one period of a campaign. */
export interface ReportScope {
  campaign: Campaign
  key: PeriodKey
  period: Period
  /** The day that a report sent now speaks of. */
  day: ISODate
  /** In the plan's order. */
  allocations: ScopeAllocation[]
}

export interface ScopeQuery {
  campaignId: string
  unitId: string
  periodKind: PeriodKind
  day: ISODate
}

/** The scope, or the name of the argument that leads nowhere for this viewer. Two statements. */
export async function reportScope(
  context: Context,
  query: ScopeQuery,
): Promise<ReportScope | 'campaignId' | 'unitId'> {
  const campaignId = uuidOf('Campaign', query.campaignId)
  const unitId = uuidOf('Unit', query.unitId)
  const found = campaignId === null ? null : await targetsByCampaign(context).load(campaignId)
  if (!found) return 'campaignId'
  const { campaign, targets } = found
  const { units, today } = context
  const isInCampaign = unitId !== null && units.has(unitId) && units.isWithin(unitId, campaign.unitId, today)
  if (!isInCampaign || !may(context, 'READ', unitId)) return 'unitId'

  const rows = await standingRows(
    context,
    Prisma.sql`a.unit_id = ${unitId}::uuid AND t.campaign_id = ${campaign.id}::uuid`,
  )
  const places = new Map(targets.map((target) => [target.id, target.position]))
  const allocations = rows
    .map((row) => ({ ...row, progress: standingOf(context, row) }))
    .sort((a, b) => (places.get(a.targetId) ?? 0) - (places.get(b.targetId) ?? 0))
  for (const { id, progress } of allocations) progressByAllocation(context).prime(id, progress)

  const period = periodOf(query.periodKind, query.day)
  const key = { campaignId: campaign.id, unitId, periodKind: period.kind, periodStart: toDbDay(period.from) }
  return { campaign, period, key, allocations, day: period.to < today ? period.to : today }
}

export type Revision = Report & { lines: ReportLine[] }

/** All revisions of a period, the newest first: one statement. */
export const revisionsOf = (db: Pick<Tx, 'report'>, key: PeriodKey): Promise<Revision[]> =>
  db.report.findMany({
    where: { ...key },
    orderBy: { revision: 'desc' },
    include: { lines: true },
    relationLoadStrategy: 'join',
  })

/** What the policy needs to know of a period whose newest revision is this, if there is one. */
export function scopeFacts(
  context: Context,
  { campaign, period, key }: ReportScope,
  newest: Report | null,
): ReportFacts {
  if (newest) return factsNow(context, newest)
  const window = { startsOn: fromDbDay(campaign.startsOn), endsOn: fromDbDay(campaign.endsOn) }
  return {
    ...factsNow(context, { id: '', status: 'DRAFT', unitId: key.unitId, submittedById: null }),
    status: null,
    periodProblem: periodProblem(period, window, context.today),
  }
}
