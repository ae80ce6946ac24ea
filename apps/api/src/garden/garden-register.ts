import { Prisma } from '@solang/db'
import {
  gardenRegister,
  improvedPercent,
  type GardenRegister as Register,
  type GardenTally,
  type ISODate,
} from '@solang/scoring'
import type { Context } from '../context'
import { toDbDay } from '../day'
import { groupedInOrder, loaderOf } from '../per-request'
import { IS_MODEL } from './garden-search'

interface Key {
  readonly unitId: string
  readonly on: ISODate
}
type Tally = GardenTally & { unitId: string; on: ISODate }
export type CountedRegister = Register & { improvedPercent: number | null }

const keyOf = ({ unitId, on }: Key) => `${unitId}:${on}`

/** The registers of many units on their days: one statement for each day that is asked for. */
export const registerOf = loaderOf<Context, Key, CountedRegister>(async (context, keys) => {
  const days = [...new Set(keys.map(({ on }) => on))]
  const tallies = await Promise.all(
    days.map((on) =>
      talliesOn(
        context,
        keys.filter((key) => key.on === on).map(({ unitId }) => unitId),
        on,
      ),
    ),
  )
  return groupedInOrder(keys.map(keyOf), tallies.flat(), keyOf).map((own) => {
    const register = gardenRegister(own)
    return { ...register, improvedPercent: improvedPercent(register) }
  })
}, keyOf)

/** How each garden was on the day, by the last entry up to it; recognised is what it is today. */
async function talliesOn(context: Context, unitIds: readonly string[], on: ISODate): Promise<Tally[]> {
  const isPast = on < context.today
  const day = Prisma.sql`${toDbDay(on)}::date`
  const asOf = isPast
    ? Prisma.sql`LEFT JOIN LATERAL (
        SELECT e.state, e.has_owner FROM garden_state_entry e
        WHERE e.garden_id = g.id AND e.happened_on <= ${day}
        ORDER BY e.happened_on DESC, e.created_at DESC, e.id DESC LIMIT 1) s ON true`
    : Prisma.sql`CROSS JOIN LATERAL (SELECT g.state, g.has_owner) s`
  const rows = await context.db.$queryRaw<Omit<Tally, 'on'>[]>`
    SELECT p.ancestor_id AS "unitId", s.state, s.has_owner AS "hasOwner", ${IS_MODEL} AS "isModel", count(*)::int AS count
    FROM garden g
    JOIN unit_path p ON p.descendant_id = g.unit_id AND p.ancestor_id = ANY(${[...unitIds]}::uuid[])
      AND p.valid_from <= ${day} AND (p.valid_to IS NULL OR p.valid_to > ${day})
    ${asOf}
    WHERE g.registered_on <= ${day}
    GROUP BY 1, 2, 3, 4`
  return rows.map((row) => ({ ...row, on }))
}
