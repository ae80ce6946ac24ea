import { Prisma, type ProgressPoint, type TargetAllocation } from '@solang/db'
import { rootsOf } from '../access/viewer'
import type { Context } from '../context'
import { toDbDay } from '../day'
import { requestError } from '../errors'
import { groupedInOrder, inOrder, loaderOf } from '../per-request'
import { standingOf, standingRows, type Standing, type StandingRow } from './standing'

/** Progress of allocations that the viewer has been shown, by allocation id. */
export const progressByAllocation = loaderOf<Context, string, Standing | null>(async (context, ids) => {
  const rows = await standingRows(context, Prisma.sql`a.id = ANY(${[...ids]}::uuid[])`)
  return inOrder(ids, rows, (row) => row.id).map((row) => row && standingOf(context, row))
})

export async function progressOfAllocation(context: Context, allocation: { id: string }): Promise<Standing> {
  const progress = await progressByAllocation(context).load(allocation.id)
  if (!progress) throw new Error(`allocation ${allocation.id} is not there`)
  return progress
}

/**
 * The allocations of a target that the viewer reads, by unit name. Their progress comes with them: a whole matrix,
 * its cells, progress and sums, is one statement.
 */
export const allocationsByTarget = loaderOf<Context, string, TargetAllocation[]>(
  async (context, targetIds) => {
    const roots = context.viewer ? rootsOf(context.viewer, 'READ') : []
    const today = toDbDay(context.today)
    const rows = await standingRows(
      context,
      Prisma.sql`a.target_id = ANY(${[...targetIds]}::uuid[]) AND EXISTS (
      SELECT 1 FROM unit_path u
      WHERE u.descendant_id = a.unit_id AND u.ancestor_id = ANY(${roots}::uuid[])
        AND u.valid_from <= ${today}::date AND (u.valid_to IS NULL OR u.valid_to > ${today}::date))`,
    )
    for (const row of rows) progressByAllocation(context).prime(row.id, standingOf(context, row))
    return groupedInOrder(targetIds, inUnitOrder(context, rows), (row) => row.targetId)
  },
)

function inUnitOrder(context: Context, rows: readonly StandingRow[]): StandingRow[] {
  const units = [...new Set(rows.map((row) => row.unitId))].map((id) => context.units.get(id))
  const placeOf = new Map(context.units.sortByName(units, context.today).map((unit, i) => [unit.id, i]))
  return [...rows].sort((a, b) => (placeOf.get(a.unitId) ?? 0) - (placeOf.get(b.unitId) ?? 0))
}

const MAX_POINTS = 200

interface PointsKey {
  allocationId: string
  last: number
}

/** The last points of many allocations, oldest first, in one statement. */
const pointsByAllocation = loaderOf<Context, PointsKey, ProgressPoint[]>(
  async (context, keys) => {
    const most = Math.max(...keys.map((key) => key.last))
    const ids = [...new Set(keys.map((key) => key.allocationId))]
    const rows = await context.db.$queryRaw<ProgressPoint[]>`
      SELECT p.allocation_id AS "allocationId", p.day, p.reported_total AS "reportedTotal",
        p.accepted_total AS "acceptedTotal"
      FROM unnest(${ids}::uuid[]) AS wanted (id)
      CROSS JOIN LATERAL (
        SELECT * FROM progress_point WHERE allocation_id = wanted.id ORDER BY day DESC LIMIT ${most}::int) p
      ORDER BY p.day`
    const allocationIds = keys.map((key) => key.allocationId)
    const grouped = groupedInOrder(allocationIds, rows, (row) => row.allocationId)
    return keys.map((key, i) => (grouped[i] ?? []).slice(-key.last))
  },
  (key) => `${key.allocationId} ${key.last}`,
)

export function pointsOf(
  context: Context,
  allocation: { id: string },
  last: number,
): Promise<ProgressPoint[]> {
  if (last < 1 || last > MAX_POINTS)
    throw requestError('BAD_USER_INPUT', `last phải từ 1 đến ${MAX_POINTS} điểm.`)
  return pointsByAllocation(context).load({ allocationId: allocation.id, last })
}
