import type { Prisma, TargetAllocation } from '@solang/db'
import { campaignsWhere, readableUnits, signedIn, unitsWhere } from '../access/access'
import { paginate, type Connection, type PageArgs } from '../connection'
import { requireCampaign } from '../campaign/campaign.service'
import type { Context } from '../context'
import { requestError } from '../errors'
import { uuidOf } from '../node-id'
import type { UnitRow } from '../reference/unit-tree'
import { allocationsByTarget, progressByAllocation } from './progress.service'
import { standingOf, toStandingRow, withStanding } from './standing'
import { remember, requireTargets, type CampaignTargets } from './target.service'

/** Allocations of the units that the viewer reads. The target itself is visible with its campaign. */
export const allocationsVisible = (context: Context): Prisma.TargetAllocationWhereInput => ({
  unit: unitsWhere(context),
})

/** Inside a transaction, give it: a second connection could wait for the first for ever. */
export const readAllocation = (
  context: Context,
  id: string,
  db: Prisma.TransactionClient = context.db,
): Promise<TargetAllocation | null> =>
  db.targetAllocation.findFirst({ where: { AND: [{ id }, allocationsVisible(context)] } })

export interface AllocationFilter {
  campaignId: string
  unitWithin?: string | null
  targetId?: string | null
}

/** An allocation with the place of its target in the plan, which the list is sorted by. */
interface Cell extends TargetAllocation {
  targetPosition: number
}
/** A condition or an order on one of the two columns that the list is sorted by, for the paginator. */
type OnCell<T> = { targetPosition?: T; id?: T }

/** `targetPosition` is a column of the target; the paginator knows flat columns only. */
const nested = <T>({ targetPosition, ...own }: OnCell<T>) => ({
  ...own,
  ...(targetPosition !== undefined && { target: { position: targetPosition } }),
})

/** In the plan's order of targets, their progress in the same statement. The campaign is asked for by itself only when nothing was found. */
export async function listAllocations(
  context: Context,
  args: PageArgs,
  filter: AllocationFilter,
): Promise<Connection<TargetAllocation>> {
  signedIn(context)
  const { db } = context
  const campaignId =
    uuidOf('Campaign', filter.campaignId) ?? (await requireCampaign(context, filter.campaignId)).id
  const targetId = filter.targetId == null ? undefined : uuidOf('Target', filter.targetId)
  if (targetId === null) throw requestError('BAD_USER_INPUT', 'Không có chỉ tiêu này.')
  const where: Prisma.TargetAllocationWhereInput = {
    unit: readableUnits(context, filter.unitWithin),
    target: { campaignId, ...(targetId && { id: targetId }), campaign: campaignsWhere(context) },
  }
  const page = await paginate<Cell>(context, args, {
    name: `targetAllocations:${campaignId}`,
    sort: [{ column: 'targetPosition', direction: 'asc' }],
    rows: async (query) => {
      const beyond = (query.where as { OR?: OnCell<never>[] }).OR
      const rows = await db.targetAllocation.findMany({
        where: { AND: [where, beyond ? { OR: beyond.map(nested) } : {}] },
        orderBy: (query.orderBy as OnCell<Prisma.SortOrder>[]).map(nested),
        take: query.take,
        include: withStanding(context),
        relationLoadStrategy: 'join',
      })
      remember(
        context,
        rows.map((row) => row.target),
      )
      return rows.map((row) => {
        progressByAllocation(context).prime(row.id, standingOf(context, toStandingRow(row)))
        return { ...row, targetPosition: row.target.position }
      })
    },
    count: (take) => db.targetAllocation.count({ where, take }),
  })
  if (page.nodes.length === 0) await requireCampaign(context, filter.campaignId)
  return page
}

export interface TargetMatrixRow extends CampaignTargets {
  units: UnitRow[]
  cells: TargetAllocation[]
}

const MAX_TARGETS = 100
const MAX_UNITS = 200

/** Units × targets: only the units that carry something, from the campaign's own downwards, then by name. */
export async function targetMatrix(context: Context, campaignId: string): Promise<TargetMatrixRow> {
  const { campaign, targets } = await requireTargets(context, campaignId)
  const cells = (await allocationsByTarget(context).loadMany(targets.map((target) => target.id))).flatMap(
    (found) => {
      if (found instanceof Error) throw found
      return found
    },
  )
  const { units, today } = context
  const carrying = [...new Set(cells.map((cell) => cell.unitId))].map((id) => units.get(id))
  if (targets.length > MAX_TARGETS || carrying.length > MAX_UNITS)
    throw requestError(
      'COST_LIMIT',
      `Bảng quá lớn: tối đa ${MAX_TARGETS} chỉ tiêu × ${MAX_UNITS} đơn vị. Hãy dùng targetAllocations theo đơn vị.`,
    )
  const levelOf = (unit: UnitRow) => units.ancestorsOf(unit.id, today).length
  const ordered = units.sortByName(carrying, today).sort((a, b) => levelOf(a) - levelOf(b))
  return { campaign, targets, cells, units: ordered }
}
