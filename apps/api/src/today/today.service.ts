import type { Campaign, Report } from '@solang/db'
import { signedIn, unitsWhere } from '../access/access'
import { rootsOf } from '../access/viewer'
import { gapCountSql } from '../assignment/assignment-matrix.service'
import { campaignsById } from '../campaign/campaign.service'
import { currentCampaign } from '../campaign/current-campaign'
import type { Context } from '../context'
import { loaderOf } from '../per-request'
import { warned, warningCountByReport } from '../report/report.service'
import { obligationsOf, ownVillages, type ObligationRow } from './obligations'
import type { Today } from './today.type'

export interface TodayRow extends Today {
  campaign: Campaign | null
  owed: ObligationRow[]
  late: ObligationRow[]
  returned: Report[]
  waitingForReview: Report[]
}

const MAX_LATE = 30
const MAX_WAITING = 50
const MAX_RETURNED = 50

/** What the viewer owes and what waits for them, whatever their duties; the cost does not grow with the years. */
export async function today(context: Context): Promise<TodayRow> {
  signedIn(context)
  const campaign = await currentCampaign(context)
  if (campaign) campaignsById(context).prime(campaign.id, campaign)
  const villages = ownVillages(context)
  const [{ owed, late, returned }, waiting] = await Promise.all([
    campaign ? obligationsOf(context, campaign, villages) : { owed: [], late: [], returned: [] },
    reviewQueue(context, villages),
  ])
  return {
    campaign,
    date: context.today,
    owed,
    late: late.slice(0, MAX_LATE),
    lateCount: late.length,
    returned: [...returned, ...waiting.returned].slice(0, MAX_RETURNED),
    waitingForReview: waiting.reports,
    waitingForReviewCount: waiting.count,
  }
}

/**
 * For reviewers: what was sent to them and what they sent themselves and got back, oldest first. One statement; a
 * second one counts when the queue is longer than the page.
 */
async function reviewQueue(context: Context, villages: readonly string[]) {
  const viewer = signedIn(context)
  const nothing = { reports: [], returned: [], count: 0 }
  if (viewer.personId === null || rootsOf(viewer, 'REVIEW').length === 0) return nothing
  const { personId } = viewer
  const queue = {
    status: 'SUBMITTED' as const,
    unit: unitsWhere(context, 'REVIEW'),
    // Nobody reviews what they sent.
    submittedById: { not: personId },
  }
  const own = {
    status: 'RETURNED' as const,
    submittedById: personId,
    unitId: { notIn: [...villages] },
    unit: unitsWhere(context, 'REPORT'),
  }
  const rows = await context.db.report.findMany({
    where: { OR: [queue, own] },
    orderBy: [{ status: 'desc' }, { submittedAt: 'asc' }, { id: 'asc' }],
    take: MAX_RETURNED + MAX_WAITING + 1,
    include: { lines: { select: { warnings: true } } },
    relationLoadStrategy: 'join',
  })
  for (const { id, lines } of rows) warningCountByReport(context).prime(id, warned(lines))
  const waiting = rows.filter((report) => report.status === 'SUBMITTED')
  const isAll = rows.length <= MAX_RETURNED + MAX_WAITING
  return {
    reports: waiting.slice(0, MAX_WAITING),
    returned: rows.filter((report) => report.status === 'RETURNED'),
    count: isAll ? waiting.length : await context.db.report.count({ where: queue }),
  }
}

interface OpenWork {
  openConflicts: number
  gaps: number
}

/** Open conflicts and unled cells of campaigns: one statement for both, and none for those who cannot act on them. */
export const openWorkOf = loaderOf<Context, Campaign, OpenWork>(
  (context, campaigns) =>
    Promise.all(
      campaigns.map(async (campaign) => {
        const [row] = await context.db.$queryRaw<OpenWork[]>`
          SELECT ${gapCountSql(context, campaign)} AS gaps,
            (SELECT count(*)::int FROM plan_conflict WHERE campaign_id = ${campaign.id}::uuid AND status = 'OPEN')
              AS "openConflicts"`
        return row ?? { gaps: 0, openConflicts: 0 }
      }),
    ),
  (campaign) => campaign.id,
)
