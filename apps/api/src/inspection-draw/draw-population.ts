import type { Prisma } from '@solang/db'
import type { DrawComparison, DrawPopulation } from '@solang/scoring'
import { gapBetween } from '../assessment/gap'
import type { Context } from '../context'
import { LAST_FIRST_SQL } from '../last-sheet'
import { toNodeId } from '../node-id'
import { groupedInOrder } from '../per-request'
import type { CriteriaSetRow } from '../reference/criteria-catalog'

/** A garden or village that sent a self-assessment, with the last sheet of each stage. */
interface Claimed {
  readonly id: string
  readonly label: string
  readonly placeId: string
  readonly self: string
  readonly inspected: string | null
}

/** Whose gardens are drawn by village, and villages by commune, at or below a unit. */
const PLACE_OF = { GARDEN: 'VILLAGE', VILLAGE: 'COMMUNE' } as const
export type DrawnSubject = keyof typeof PLACE_OF
export const isDrawn = (subject: CriteriaSetRow['subject']): subject is DrawnSubject => subject in PLACE_OF

/** Every place under a unit with those who assessed themselves under the set, and what its gap is taken from. */
export async function drawPopulation(
  context: Context,
  db: Prisma.TransactionClient,
  unitId: string,
  set: CriteriaSetRow & { subject: DrawnSubject },
): Promise<DrawPopulation[]> {
  const { units, today } = context
  const under = (kind: 'VILLAGE' | 'COMMUNE') =>
    units.all().filter((unit) => unit.kind === kind && units.isWithin(unit.id, unitId, today))
  const places = units.sortByName(under(PLACE_OF[set.subject]), today).map(({ id }) => id)
  const rows = await lastSheets(
    db,
    set.id,
    under('VILLAGE').map(({ id }) => id),
  )
  const claimed = rows.map((row): Claimed => {
    const { gardenId, unitId: villageId, self, inspected } = row
    return gardenId === null
      ? {
          id: toNodeId('Unit', villageId),
          label: units.nameOn(villageId, today),
          placeId: units.ancestorsOf(villageId, today).find(({ kind }) => kind === 'COMMUNE')?.id ?? '',
          self,
          inspected,
        }
      : { id: toNodeId('Garden', gardenId), label: row.label ?? '', placeId: villageId, self, inspected }
  })
  const compare = await comparer(context, db, set, claimed)
  const claimedIn = groupedInOrder(places, claimed, ({ placeId }) => placeId)
  return places.map((id, i): DrawPopulation => ({
    id: toNodeId('Unit', id),
    name: units.nameOn(id, today),
    subjects: (claimedIn[i] ?? []).map(({ id: subject, label }) => ({ id: subject, label })),
    comparisons: (claimedIn[i] ?? []).flatMap(compare),
  }))
}

interface SheetsRow {
  gardenId: string | null
  unitId: string
  label: string | null
  self: string
  inspected: string | null
}

const lastSheets = (db: Prisma.TransactionClient, setId: string, unitIds: string[]) => db.$queryRaw<
  SheetsRow[]
>`
  SELECT garden_id AS "gardenId", unit_id AS "unitId",
    (SELECT g.label FROM garden g WHERE g.id = garden_id) AS label,
    (array_agg(id ORDER BY ${LAST_FIRST_SQL}) FILTER (WHERE stage = 'SELF'))[1] AS self,
    (array_agg(id ORDER BY ${LAST_FIRST_SQL}) FILTER (WHERE stage = 'INSPECTED'))[1] AS inspected
  FROM assessment
  WHERE set_id = ${setId}::uuid AND unit_id = ANY(${unitIds}::uuid[]) AND status = 'SUBMITTED'
  GROUP BY garden_id, unit_id
  HAVING bool_or(stage = 'SELF')
  ORDER BY label, garden_id, unit_id`

/** Only sheets that have another beside them are read in full. */
async function comparer(
  context: Context,
  db: Prisma.TransactionClient,
  set: CriteriaSetRow,
  claimed: readonly Claimed[],
) {
  const ids = claimed.flatMap(({ self, inspected }) => (inspected === null ? [] : [self, inspected]))
  const rows =
    ids.length === 0
      ? []
      : await db.assessment.findMany({
          where: { id: { in: ids } },
          select: { id: true, result: true },
        })
  const sheets = new Map(rows.map((row) => [row.id, row]))
  return ({ id, self, inspected }: Claimed): DrawComparison[] => {
    const [claim, finding] = [sheets.get(self), inspected === null ? undefined : sheets.get(inspected)]
    if (inspected === null || !claim || !finding) return []
    const { overclaimed, compared } = gapBetween(context, set, { claimed: claim, found: finding })
    const sheet = (uuid: string) => toNodeId('Assessment', uuid)
    return [{ subject: id, self: sheet(self), inspected: sheet(inspected), overclaimed, compared }]
  }
}
