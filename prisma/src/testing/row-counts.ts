import type { PrismaClient } from '../generated/client/client'

/** Rows of every table of the domain. */
export async function rowCounts(db: PrismaClient): Promise<Record<string, number>> {
  const tables = await db.$queryRaw<{ name: string }[]>`
    SELECT tablename::text AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> '_prisma_migrations'`
  const union = tables.map(({ name }) => `SELECT '${name}' AS name, count(*)::int AS rows FROM "${name}"`)
  const counts = await db.$queryRawUnsafe<{ name: string; rows: number }[]>(union.join(' UNION ALL '))
  return Object.fromEntries(counts.map(({ name, rows }) => [name, rows]))
}
