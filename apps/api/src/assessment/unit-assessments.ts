import type { Assessment } from '@solang/db'
import type { AssessmentStage, CriteriaSubject } from '@solang/scoring'
import { may, readableUnits } from '../access/access'
import { MAX_PAGE } from '../connection'
import type { Context } from '../context'
import { requestError } from '../errors'
import { uuidOf } from '../node-id'
import type { UnitRow } from '../reference/unit-tree'

export interface UnitAssessmentsRow {
  unit: UnitRow
  latest: Partial<Record<AssessmentStage, Assessment>>
}

interface Slice {
  first?: number | null
  after?: string | null
}

/** Every village (or commune) below a unit with its last sheet of each stage: two statements, whatever their number. */
export async function unitAssessments(
  context: Context,
  subject: CriteriaSubject,
  within: string,
  slice: Slice,
): Promise<UnitAssessmentsRow[]> {
  if (subject === 'GARDEN')
    throw requestError('BAD_USER_INPUT', 'Vườn có danh sách riêng: gardens. Ở đây là VILLAGE hoặc COMMUNE.')
  // Refuses a subtree outside the viewer's.
  readableUnits(context, within)
  const units = pageOf(readable(context, subject, uuidOf('Unit', within) ?? ''), slice)
  const latest = await latestOfUnits(
    context,
    units.map((unit) => unit.id),
  )
  return units.map((unit) => ({
    unit,
    latest: Object.fromEntries(
      latest.filter((row) => row.unitId === unit.id).map((row) => [row.stage, row] as const),
    ),
  }))
}

function readable(context: Context, kind: UnitRow['kind'], root: string): UnitRow[] {
  const { units, today } = context
  const found = units
    .all()
    .filter(
      (unit) => unit.kind === kind && units.isWithin(unit.id, root, today) && may(context, 'READ', unit.id),
    )
  return units.sortByName(found, today)
}

function pageOf(units: readonly UnitRow[], { first, after }: Slice): UnitRow[] {
  const size = first ?? MAX_PAGE
  if (size < 1 || size > MAX_PAGE)
    throw requestError('BAD_USER_INPUT', `Mỗi trang từ 1 đến ${MAX_PAGE} dòng.`)
  if (after == null) return units.slice(0, size)
  const at = units.findIndex((unit) => unit.id === uuidOf('Unit', after))
  if (at < 0) throw requestError('BAD_CURSOR', 'after phải là id của đơn vị ở dòng cuối của trang trước.')
  return units.slice(at + 1, at + 1 + size)
}

async function latestOfUnits(context: Context, unitIds: string[]): Promise<Assessment[]> {
  const ids = await context.db.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT ON (unit_id, stage) id FROM assessment
    WHERE unit_id = ANY(${unitIds}::uuid[]) AND garden_id IS NULL AND status = 'SUBMITTED'
    ORDER BY unit_id, stage, assessed_on DESC, submitted_at DESC, id DESC`
  return context.db.assessment.findMany({ where: { id: { in: ids.map((row) => row.id) } } })
}
