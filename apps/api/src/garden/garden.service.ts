import type { Prisma } from '@solang/db'
import { type Garden, type GardenIncome } from '@solang/db'
import { may, readableUnits, unitsWhere } from '../access/access'
import { paginate, type Connection, type PageArgs } from '../connection'
import type { Context } from '../context'
import { notFound } from '../errors'
import { uuidOf } from '../node-id'
import { groupedInOrder, inOrder, loaderOf } from '../per-request'
import { cleanText } from '../text'
import type { GardenFilter } from './garden-filter.input'
import { IS_MODEL, matchingIds } from './garden-search'

export async function listGardens(
  context: Context,
  args: PageArgs,
  filter: GardenFilter | null | undefined,
  search: string | null | undefined,
): Promise<Connection<Garden>> {
  const unit = readableUnits(context, filter?.unitWithin)
  const words = cleanText(search ?? '')
  const isNarrowed = words !== '' || filter?.verdict || filter?.group
  const where: Prisma.GardenWhereInput = {
    unit,
    ...(filter?.hasOwner != null && { hasOwner: filter.hasOwner }),
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

export const incomesOf = loaderOf<Context, string, GardenIncome[]>(async (context, ids) =>
  groupedInOrder(
    ids,
    await context.db.gardenIncome.findMany({
      where: { gardenId: { in: [...ids] } },
      orderBy: { year: 'desc' },
    }),
    ({ gardenId }) => gardenId,
  ),
)

/** Whether each is a model garden: recognised, and not revoked or lost since. */
export const isModelGarden = loaderOf<Context, string, boolean>(async (context, ids) => {
  const models = await context.db.$queryRaw<{ id: string }[]>`
    SELECT g.id FROM garden g WHERE g.id = ANY(${[...ids]}::uuid[]) AND ${IS_MODEL}`
  const found = new Set(models.map(({ id }) => id))
  return ids.map((id) => found.has(id))
})

export const mayReadHousehold = (context: Context, garden: Garden): boolean =>
  may(context, 'READ_HOUSEHOLDS', garden.unitId)

export function gardenCan(context: Context, garden: Garden): { edit: boolean; assess: boolean } {
  const mayAssess = may(context, 'ASSESS', garden.unitId)
  return { edit: mayAssess, assess: mayAssess }
}
