import { Prisma, type Assessment } from '@solang/db'
import type { AssessmentStage } from '@solang/scoring'
import type { Context } from '../context'
import { LAST_FIRST_SQL } from '../last-sheet'
import { groupedInOrder, loaderOf } from '../per-request'

/** A row of `assessment` as Prisma gives it. */
const COLUMNS = Prisma.sql`id, set_id AS "setId", unit_id AS "unitId", garden_id AS "gardenId",
  stage::text AS stage, status::text AS status, assessed_on AS "assessedOn",
  assessed_by_id AS "assessedById", assessed_as AS "assessedAs", decision_number AS "decisionNumber",
  verdict::text AS verdict, is_provisional AS "isProvisional", met_count AS "metCount",
  applicable_count AS "applicableCount", result, explanation, note, version, created_at AS "createdAt",
  submitted_at AS "submittedAt"`

/** The last sheet sent of every stage and set, among those of one subject. */
export const lastSheetsSql = (subject: Prisma.Sql): Prisma.Sql => Prisma.sql`
  SELECT DISTINCT ON (stage, set_id) ${COLUMNS}
  FROM assessment
  WHERE ${subject} AND status = 'SUBMITTED'
  ORDER BY stage, set_id, ${LAST_FIRST_SQL}`

/** The youngest first: as LAST_FIRST_SQL, for sheets that were read set by set. */
export const youngestFirst = (sheets: readonly Assessment[]): Assessment[] =>
  [...sheets].sort(
    (a, b) =>
      b.assessedOn.getTime() - a.assessedOn.getTime() ||
      (b.submittedAt?.getTime() ?? 0) - (a.submittedAt?.getTime() ?? 0) ||
      b.id.localeCompare(a.id),
  )

/** The last sheet of every stage and set of a garden, the youngest first: one statement for all gardens of a page. */
export const lastSheetsOfGarden = loaderOf<Context, string, Assessment[]>(async (context, gardenIds) => {
  const rows = await context.db.$queryRaw<Assessment[]>`
    SELECT sheet.* FROM unnest(${[...gardenIds]}::uuid[]) AS g (id)
    CROSS JOIN LATERAL (${lastSheetsSql(Prisma.sql`garden_id = g.id`)}) sheet`
  return groupedInOrder(gardenIds, youngestFirst(rows), (row) => row.gardenId ?? '')
})

export const lastOfStage = (
  sheets: readonly Assessment[],
  stage: AssessmentStage | null,
): Assessment | null => sheets.find((sheet) => stage === null || sheet.stage === stage) ?? null
