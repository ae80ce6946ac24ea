import { Prisma, type Assessment } from '@solang/db'
import { GardenState, isImproved, type CriteriaSubject } from '@solang/scoring'
import { readableUnder, readableUnits } from '../access/access'
import { MAX_PAGE } from '../connection'
import type { Context } from '../context'
import { toDbDay } from '../day'
import { requestError } from '../errors'
import { LAST_VERDICT_SQL } from '../last-sheet'
import { uuidOf } from '../node-id'
import { groupedInOrder, loaderOf } from '../per-request'
import type { UnitRow } from '../reference/unit-tree'
import { lastOfStage, lastSheetsSql, youngestFirst } from './last-sheets'
import type { GardenCounts } from './unit-assessments.type'

export interface UnitAssessmentsRow {
  unit: UnitRow
  /** The last of every stage and set, the youngest first. */
  sheets: readonly Assessment[]
  gardens: GardenCounts
}

interface Slice {
  first?: number | null
  after?: string | null
}

/** Every village (or commune) below a unit with its last sheet of each stage: one statement, whatever their number. */
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
  return Promise.all(units.map((unit) => assessmentsByUnit(context).load(unit.id)))
}

const readable = (context: Context, kind: UnitRow['kind'], root: string): UnitRow[] =>
  context.units.sortByName(
    readableUnder(context, root).filter((unit) => unit.kind === kind),
    context.today,
  )

function pageOf(units: readonly UnitRow[], { first, after }: Slice): UnitRow[] {
  const size = first ?? MAX_PAGE
  if (size < 1 || size > MAX_PAGE)
    throw requestError('BAD_USER_INPUT', `Mỗi trang từ 1 đến ${MAX_PAGE} dòng.`)
  if (after == null) return units.slice(0, size)
  const at = units.findIndex((unit) => unit.id === uuidOf('Unit', after))
  if (at < 0) throw requestError('BAD_CURSOR', 'after phải là id của đơn vị ở dòng cuối của trang trước.')
  return units.slice(at + 1, at + 1 + size)
}

const IMPROVED = Object.values(GardenState).filter(isImproved)
const NO_GARDENS: GardenCounts = { registered: 0, assessed: 0, met: 0, withOwner: 0, ownedImproved: 0 }

/** One row for each of the unit's last sheets, or a single one with no sheet; the counts stand in each. */
interface JoinedRow extends GardenCounts, Omit<Assessment, 'id'> {
  ofUnitId: string
  id: string | null
}

/** Last sheets of units that the viewer reads, and how the gardens below them stand: one statement. */
export const assessmentsByUnit = loaderOf<Context, string, UnitAssessmentsRow>(async (context, unitIds) => {
  const today = toDbDay(context.today)
  const rows = await context.db.$queryRaw<JoinedRow[]>`
    SELECT u.id AS "ofUnitId", gardens.*, sheet.*
    FROM unnest(${[...unitIds]}::uuid[]) AS u (id)
    CROSS JOIN LATERAL (
      SELECT count(*)::int AS registered, count(last.verdict)::int AS assessed,
        count(*) FILTER (WHERE last.verdict = 'MET')::int AS met,
        count(*) FILTER (WHERE g.has_owner)::int AS "withOwner",
        count(*) FILTER (WHERE g.has_owner AND g.state = ANY(${IMPROVED}::garden_state[]))::int AS "ownedImproved"
      FROM unit_path p
      JOIN garden g ON g.unit_id = p.descendant_id
      CROSS JOIN LATERAL (SELECT ${LAST_VERDICT_SQL} AS verdict) last
      WHERE p.ancestor_id = u.id
        AND p.valid_from <= ${today}::date AND (p.valid_to IS NULL OR p.valid_to > ${today}::date)) gardens
    LEFT JOIN LATERAL (${lastSheetsSql(Prisma.sql`unit_id = u.id AND garden_id IS NULL`)}) sheet ON true`
  return groupedInOrder(unitIds, rows, (row) => row.ofUnitId).map((joined, i) => ({
    unit: context.units.get(unitIds[i] ?? ''),
    sheets: youngestFirst(joined.filter(isSheet)),
    gardens: joined[0] ?? NO_GARDENS,
  }))
})

const isSheet = (row: JoinedRow): row is JoinedRow & Assessment => row.id !== null

/** The last sheet sent of a unit, whatever its stage. */
export async function latestOfUnit(context: Context, unitId: string): Promise<Assessment | null> {
  const { sheets } = await assessmentsByUnit(context).load(unitId)
  return lastOfStage(sheets, null)
}
