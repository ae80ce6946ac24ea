import type { Prisma } from '@solang/db'
import { foldVietnamese, type ISODate, type TargetKind } from '@solang/scoring'
import { campaignsWhere, signedIn } from '../access/access'
import { campaignsById, unknownCampaign } from '../campaign/campaign.service'
import { paginateArray, type Connection, type PageArgs } from '../connection'
import type { Context } from '../context'
import { fromDbDay } from '../day'
import { uuidOf } from '../node-id'
import { inOrder, loaderOf } from '../per-request'
import { conflictsByTarget, conflictShape } from '../plan-conflict/conflicts-by-target'

const shape = { include: { campaign: true, section: true } } satisfies Prisma.TargetDefaultArgs
export type TargetRow = Prisma.TargetGetPayload<typeof shape>

export interface CampaignTargets {
  campaign: TargetRow['campaign']
  /** In the plan's order. */
  targets: TargetRow[]
}

/** The campaign and all its targets, if the viewer may know of it: one statement for any list or matrix of them. */
export const targetsByCampaign = loaderOf<Context, string, CampaignTargets | null>(async (context, ids) => {
  const rows = await context.db.campaign.findMany({
    where: { AND: [{ id: { in: [...ids] } }, campaignsWhere(context)] },
    include: { targets: { orderBy: { position: 'asc' }, include: { section: true } } },
    relationLoadStrategy: 'join',
  })
  return inOrder(ids, rows, (row) => row.id).map((row) => {
    if (!row) return null
    const { targets, ...campaign } = row
    return {
      campaign,
      targets: remember(
        context,
        targets.map((target) => ({ ...target, campaign })),
      ),
    }
  })
})

/** Rows that came along with something else are not read again for relations. */
export function remember(context: Context, targets: readonly TargetRow[]): TargetRow[] {
  for (const target of targets) {
    targetsById(context).prime(target.id, target)
    campaignsById(context).prime(target.campaignId, target.campaign)
  }
  return [...targets]
}

/** For relations of rows that are visible themselves. */
export const targetsById = loaderOf<Context, string, TargetRow | null>(async (context, ids) => {
  const rows = await context.db.target.findMany({
    ...shape,
    where: { id: { in: [...ids] } },
    relationLoadStrategy: 'join',
  })
  for (const { campaign } of rows) campaignsById(context).prime(campaign.id, campaign)
  return inOrder(ids, rows, (target) => target.id)
})

export async function targetOf(context: Context, row: { targetId: string }): Promise<TargetRow> {
  const target = await targetsById(context).load(row.targetId)
  if (!target) throw new Error(`target ${row.targetId} that another row refers to is not there`)
  return target
}

/** The campaign that a query names, with its targets; refused by name when the viewer may not know of it. */
export async function requireTargets(context: Context, campaignId: string): Promise<CampaignTargets> {
  signedIn(context)
  const uuid = uuidOf('Campaign', campaignId)
  const found = uuid === null ? null : await targetsByCampaign(context).load(uuid)
  if (!found) throw unknownCampaign()
  return found
}

export interface TargetFilter {
  campaignId: string
  search?: string | null
  kind?: readonly TargetKind[] | null
}

/** A plan has some dozens of targets: filtered in memory, in the plan's order. */
export async function listTargets(
  context: Context,
  args: PageArgs,
  filter: TargetFilter,
): Promise<Connection<TargetRow>> {
  const { campaign, targets } = await requireTargets(context, filter.campaignId)
  const words = foldVietnamese(filter.search?.trim() ?? '')
  const found = targets.filter(
    ({ kind, code, name, subject }) =>
      (!filter.kind || filter.kind.includes(kind)) &&
      (words === '' || foldVietnamese(`${code} ${name} ${subject}`).includes(words)),
  )
  return paginateArray(context, args, `targets:${campaign.id}`, found)
}

/** One target with the conflicts that touch it, in one statement. */
export async function readTarget(context: Context, id: string): Promise<TargetRow | null> {
  const found = await context.db.target.findFirst({
    where: { id, campaign: campaignsWhere(context) },
    include: {
      ...shape.include,
      conflicts: {
        include: { conflict: conflictShape },
        orderBy: { conflict: { position: 'asc' } },
      },
    },
    relationLoadStrategy: 'join',
  })
  if (!found) return null
  const { conflicts, ...target } = found
  const touching = conflicts.map(({ conflict }) => conflict)
  conflictsByTarget(context).prime(id, touching)
  return remember(context, [target])[0] ?? null
}

/** The deadline that counts: as decided, else the last day of the campaign. */
export const effectiveDueOn = (target: Pick<TargetRow, 'dueOn' | 'campaign'>): ISODate =>
  fromDbDay(target.dueOn ?? target.campaign.endsOn)
