import { Prisma, type Assignment, type Campaign } from '@solang/db'
import { may, unitsWhere } from '../access/access'
import type { Context } from '../context'
import { setsInUse } from '../criteria/criteria.service'
import type { CriterionRow } from '../reference/criteria-catalog'
import { rememberPeople } from '../person/person.service'
import type { UnitRow } from '../reference/unit-tree'
import { requireTargets, type TargetRow } from '../target/target.service'
import { activeToday } from './assignment.service'
import { cellKey } from './cells'
import { workloadOf, type PersonWorkload } from './workload'

export interface MatrixRow {
  target: TargetRow | null
  criterion: CriterionRow | null
  unitUuids: readonly string[]
}

export interface Matrix {
  campaign: Campaign
  units: UnitRow[]
  rows: MatrixRow[]
  assignments: Assignment[]
  workload: PersonWorkload[]
  gapCount: number
}

/** Criteria of the commune sets that were in use there at some time of the campaign. */
export const campaignCriteria = (
  context: Context,
  { unitId, startsOn, endsOn }: Pick<Campaign, 'unitId' | 'startsOn' | 'endsOn'>,
): CriterionRow[] => setsInUse(context, unitId, 'COMMUNE', startsOn, endsOn).flatMap((set) => set.criteria)

/** The whole board of a campaign in three statements. */
export async function assignmentMatrix(context: Context, campaignId: string): Promise<Matrix> {
  const { campaign, targets } = await requireTargets(context, campaignId)
  const readable = { unit: unitsWhere(context) }
  const [allocations, assignments] = await Promise.all([
    context.db.targetAllocation.findMany({
      where: { target: { campaignId: campaign.id }, ...readable },
      select: { targetId: true, unitId: true },
    }),
    context.db.assignment.findMany({
      where: { AND: [activeToday(context), readable, { campaignId: campaign.id }] },
      orderBy: [{ role: 'asc' }, { id: 'asc' }],
      include: { person: true },
      relationLoadStrategy: 'join',
    }),
  ])
  rememberPeople(
    context,
    assignments.map((assignment) => assignment.person),
  )
  const criteria = may(context, 'READ', campaign.unitId) ? campaignCriteria(context, campaign) : []
  const rows = [
    ...targets.map((target) => ({
      target,
      criterion: null,
      unitUuids: allocations.filter((row) => row.targetId === target.id).map((row) => row.unitId),
    })),
    ...criteria.map((criterion) => ({ target: null, criterion, unitUuids: [campaign.unitId] })),
  ].filter((row) => row.unitUuids.length > 0)
  return {
    campaign,
    rows,
    assignments,
    units: columnsOf(context, campaign, rows),
    workload: workloadOf(assignments),
    gapCount: gapsIn(rows, assignments),
  }
}

/** The commune first, then its units in Vietnamese order, placeholders last. */
function columnsOf(context: Context, campaign: Campaign, rows: readonly MatrixRow[]): UnitRow[] {
  const ids = [...new Set(rows.flatMap((row) => row.unitUuids))]
  const sorted = context.units.sortByName(
    ids.filter((id) => context.units.has(id)).map((id) => context.units.get(id)),
    context.today,
  )
  return [
    ...sorted.filter((unit) => unit.id === campaign.unitId),
    ...sorted.filter((unit) => unit.id !== campaign.unitId),
  ]
}

function gapsIn(rows: readonly MatrixRow[], assignments: readonly Assignment[]): number {
  const led = new Set(assignments.filter((row) => row.role === 'LEAD').map(cellKey))
  return rows
    .flatMap((row) => row.unitUuids.map((unitId) => `${row.target?.id ?? row.criterion?.id}:${unitId}`))
    .filter((cell) => !led.has(cell)).length
}

/** The matrix's gapCount without the matrix: how many cells the viewer reads and nobody leads today, as a subquery. */
export function gapCountSql(
  context: Context,
  campaign: Pick<Campaign, 'id' | 'unitId' | 'startsOn' | 'endsOn'>,
): Prisma.Sql {
  const unitIds = context.units
    .all()
    .map((unit) => unit.id)
    .filter((id) => may(context, 'READ', id))
  const criterionIds = unitIds.includes(campaign.unitId)
    ? campaignCriteria(context, campaign).map((criterion) => criterion.id)
    : []
  return Prisma.sql`(SELECT count(*)::int
    FROM (
      SELECT a.target_id AS subject_id, a.unit_id
      FROM target_allocation a JOIN target t ON t.id = a.target_id
      WHERE t.campaign_id = ${campaign.id}::uuid AND a.unit_id = ANY(${unitIds}::uuid[])
      UNION ALL
      SELECT criterion_id, ${campaign.unitId}::uuid FROM unnest(${criterionIds}::uuid[]) AS criterion_id
    ) cell
    WHERE NOT EXISTS (
      SELECT FROM assignment
      WHERE campaign_id = ${campaign.id}::uuid AND role = 'LEAD' AND unit_id = cell.unit_id
        AND coalesce(target_id, criterion_id) = cell.subject_id
        AND valid_from <= ${context.today}::date AND (valid_to IS NULL OR valid_to > ${context.today}::date)))`
}
