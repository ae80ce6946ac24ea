import { Prisma, type Garden } from '@solang/db'
import { foldVietnamese } from '@solang/scoring'
import { may, readableUnits, signedIn, unitsWhere } from '../access/access'
import { rootsOf } from '../access/viewer'
import { paginate, type Connection, type PageArgs } from '../connection'
import type { Context } from '../context'
import { toDbDay } from '../day'
import { notFound } from '../errors'
import { uuidOf } from '../node-id'
import { inOrder, loaderOf } from '../per-request'
import { cleanText } from '../text'
import type { GardenFilter } from './garden.type'

/** Gardens that a search or a verdict may name; a commune has some hundred. */
const MATCHES_AT_MOST = 10_000

export async function listGardens(
  context: Context,
  args: PageArgs,
  filter: GardenFilter | null | undefined,
  search: string | null | undefined,
): Promise<Connection<Garden>> {
  const unit = readableUnits(context, filter?.unitWithin)
  const words = cleanText(search ?? '')
  const isNarrowed = words !== '' || filter?.verdict
  const where: Prisma.GardenWhereInput = {
    unit,
    ...(isNarrowed && { id: { in: await matchingIds(context, words, filter ?? {}) } }),
  }
  return paginate(context, args, {
    name: 'gardens',
    sort: [
      { column: 'unitId', direction: 'asc' },
      { column: 'label', direction: 'asc' },
    ],
    rows: (query) => context.db.garden.findMany({ ...query, where: { AND: [where, query.where] } }),
    count: (take) => context.db.garden.count({ where, take }),
  })
}

/** What only SQL can say: folded text, and the verdict of the last assessment. */
async function matchingIds(context: Context, words: string, filter: GardenFilter): Promise<string[]> {
  const viewer = signedIn(context)
  const within = uuidOf('Unit', filter.unitWithin)
  const readRoots = within && may(context, 'READ', within) ? [within] : rootsOf(viewer, 'READ')
  const isUnder = (roots: readonly string[]) => Prisma.sql`EXISTS (
    SELECT FROM unit_path p
    WHERE p.descendant_id = g.unit_id AND p.ancestor_id = ANY(${[...roots]}::uuid[])
      AND p.valid_from <= ${toDbDay(context.today)}::date
      AND (p.valid_to IS NULL OR p.valid_to > ${toDbDay(context.today)}::date))`
  const conditions = [isUnder(readRoots)]
  if (words) {
    const pattern = `%${foldVietnamese(words).replace(/[\\%_]/g, '\\$&')}%`
    // Nobody may find a garden by a name that they may not read.
    conditions.push(Prisma.sql`(
      fold_vietnamese(g.label) LIKE ${pattern}
      OR (${isUnder(rootsOf(viewer, 'READ_HOUSEHOLDS'))}
        AND (fold_vietnamese(g.household_code) LIKE ${pattern} OR fold_vietnamese(g.householder_name) LIKE ${pattern})))`)
  }
  if (filter.verdict)
    conditions.push(Prisma.sql`coalesce((
      SELECT a.verdict FROM assessment a
      WHERE a.garden_id = g.id AND a.status = 'SUBMITTED'
      ORDER BY a.assessed_on DESC, a.submitted_at DESC, a.id DESC LIMIT 1), 'NOT_ASSESSED')
      = ${filter.verdict}::verdict`)
  const rows = await context.db.$queryRaw<{ id: string }[]>`
    SELECT g.id FROM garden g WHERE ${Prisma.join(conditions, ' AND ')}
    ORDER BY g.unit_id, g.label LIMIT ${MATCHES_AT_MOST}`
  return rows.map((row) => row.id)
}

/** Inside a transaction, give it: a second connection could wait for the first for ever. */
export const readGarden = (
  context: Context,
  id: string,
  db: Prisma.TransactionClient = context.db,
): Promise<Garden | null> => db.garden.findFirst({ where: { id, unit: unitsWhere(context) } })

/** The garden that an input names, or NOT_FOUND at its field. */
export async function requireGarden(
  context: Context,
  id: string,
  db: Prisma.TransactionClient,
): Promise<Garden> {
  const uuid = uuidOf('Garden', id)
  return (uuid && (await readGarden(context, uuid, db))) || notFound('vườn này', 'gardenId')
}

/** Gardens by id, for relations: whoever may see an assessment may see its garden. */
export const gardensById = loaderOf<Context, string, Garden | null>(async (context, ids) =>
  inOrder(ids, await context.db.garden.findMany({ where: { id: { in: [...ids] } } }), (garden) => garden.id),
)

export const mayReadHousehold = (context: Context, garden: Garden): boolean =>
  may(context, 'READ_HOUSEHOLDS', garden.unitId)

export function gardenCan(context: Context, garden: Garden): { edit: boolean; assess: boolean } {
  const mayAssess = may(context, 'ASSESS', garden.unitId)
  return { edit: mayAssess, assess: mayAssess }
}
