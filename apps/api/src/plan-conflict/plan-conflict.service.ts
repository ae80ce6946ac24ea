import type { Prisma } from '@solang/db'
import type { ConflictStatus } from '@solang/scoring'
import { campaignsWhere } from '../access/access'
import { campaignsById, requireCampaign } from '../campaign/campaign.service'
import { paginate, type Connection, type PageArgs } from '../connection'
import type { Context } from '../context'
import { conflictShape, type ConflictRow } from './conflicts-by-target'
import { targetOf, type TargetRow } from '../target/target.service'

export type ConflictQuoteRow = ConflictRow['quotes'][number]

export interface ConflictFilter {
  campaignId: string
  status?: ConflictStatus | null
}

/** In the plan's numbering. */
export async function listConflicts(
  context: Context,
  args: PageArgs,
  filter: ConflictFilter,
): Promise<Connection<ConflictRow>> {
  const campaign = await requireCampaign(context, filter.campaignId)
  const where: Prisma.PlanConflictWhereInput = {
    campaignId: campaign.id,
    ...(filter.status && { status: filter.status }),
  }
  return paginate(context, args, {
    name: `planConflicts:${campaign.id}`,
    sort: [{ column: 'position', direction: 'asc' }],
    rows: (query) =>
      context.db.planConflict.findMany({
        ...query,
        ...conflictShape,
        where: { AND: [where, query.where] },
        relationLoadStrategy: 'join',
      }),
    count: (take) => context.db.planConflict.count({ where, take }),
  })
}

/** Inside a transaction, give it: a second connection could wait for the first for ever. */
export const readConflict = (
  context: Context,
  id: string,
  db: Prisma.TransactionClient = context.db,
): Promise<ConflictRow | null> =>
  db.planConflict.findFirst({
    ...conflictShape,
    where: { id, campaign: campaignsWhere(context) },
    relationLoadStrategy: 'join',
  })

export async function targetsOf(context: Context, conflict: ConflictRow): Promise<TargetRow[]> {
  campaignsById(context).prime(conflict.campaignId, conflict.campaign)
  const targets = await Promise.all(conflict.targets.map((link) => targetOf(context, link)))
  return targets.sort((a, b) => a.position - b.position)
}
