import { Prisma } from '@solang/db'
import { foldVietnamese, isRecognising, LifeEventKind, type GardenGroup } from '@solang/scoring'
import { may, signedIn } from '../access/access'
import { rootsOf } from '../access/viewer'
import type { Context } from '../context'
import { toDbDay } from '../day'
import { LAST_VERDICT_SQL } from '../last-sheet'
import { uuidOf } from '../node-id'
import type { GardenFilter } from './garden-filter.input'

/** Gardens that a search or a filter may name; a commune has some hundred. */
const MATCHES_AT_MOST = 10_000

const RECOGNISING = Object.values(LifeEventKind).filter(isRecognising)

/** Recognised by its last event that says so or ends it. `g` is the garden. */
export const IS_MODEL = Prisma.sql`coalesce((
  SELECT e.kind = ANY(${RECOGNISING}::life_event_kind[]) FROM life_event e
  WHERE e.garden_id = g.id AND e.kind NOT IN ('REGISTERED', 'PLAN_APPROVED', 'BUILDING')
  ORDER BY e.happened_on DESC, e.created_at DESC, e.id DESC LIMIT 1), false)`

const GROUPS: Readonly<Record<GardenGroup, Prisma.Sql>> = {
  TO_IMPROVE: Prisma.sql`g.has_owner AND coalesce(g.state NOT IN ('IMPROVED', 'PRODUCTIVE'), true)`,
  UNIMPROVED: Prisma.sql`g.state = 'UNIMPROVED'`,
  ABANDONED: Prisma.sql`g.state = 'ABANDONED'`,
  IMPROVED: Prisma.sql`g.state = 'IMPROVED'`,
  PRODUCTIVE: Prisma.sql`g.state = 'PRODUCTIVE'`,
  UNKNOWN: Prisma.sql`g.state IS NULL`,
  MODEL: IS_MODEL,
}

/** What only SQL can say: folded text, the verdict of the last assessment, the groups of the register. */
export async function matchingIds(context: Context, words: string, filter: GardenFilter): Promise<string[]> {
  const viewer = signedIn(context)
  const within = uuidOf('Unit', filter.unitWithin)
  const readRoots = within && may(context, 'READ', within) ? [within] : rootsOf(viewer, 'READ')
  const conditions = [isUnder(context, readRoots)]
  if (words) conditions.push(isNamed(context, words))
  if (filter.group) conditions.push(GROUPS[filter.group])
  if (filter.verdict)
    conditions.push(Prisma.sql`coalesce(${LAST_VERDICT_SQL}, 'NOT_ASSESSED') = ${filter.verdict}::verdict`)
  const rows = await context.db.$queryRaw<{ id: string }[]>`
    SELECT g.id FROM garden g WHERE ${Prisma.join(conditions, ' AND ')}
    ORDER BY g.unit_id, g.label LIMIT ${MATCHES_AT_MOST}`
  return rows.map((row) => row.id)
}

const isUnder = ({ today }: Context, roots: readonly string[]) => Prisma.sql`EXISTS (
  SELECT FROM unit_path p
  WHERE p.descendant_id = g.unit_id AND p.ancestor_id = ANY(${[...roots]}::uuid[])
    AND p.valid_from <= ${toDbDay(today)}::date
    AND (p.valid_to IS NULL OR p.valid_to > ${toDbDay(today)}::date))`

/** Nobody may find a garden by a name that they may not read. */
function isNamed(context: Context, words: string): Prisma.Sql {
  const pattern = `%${foldVietnamese(words).replace(/[\\%_]/g, '\\$&')}%`
  const ofHouseholds = isUnder(context, rootsOf(signedIn(context), 'READ_HOUSEHOLDS'))
  return Prisma.sql`(
    fold_vietnamese(g.label) LIKE ${pattern}
    OR (${ofHouseholds}
      AND (fold_vietnamese(g.household_code) LIKE ${pattern} OR fold_vietnamese(g.householder_name) LIKE ${pattern})))`
}
