import { Prisma, type Garden } from '@solang/db'
import type { Context } from '../context'
import { toDbDay } from '../day'
import type { Tx } from '../mutation'
import { inOrder } from '../per-request'

/** Rows as they are written by the thousand: one JSON text, read by PostgreSQL as a table. */
const asTable = (
  rows: readonly object[],
) => Prisma.sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r(
  id uuid, "unitId" uuid, label text, "householdCode" text, "householderName" text, "areaSquareMetres" numeric,
  state garden_state, "hasOwner" boolean, "stateOn" timestamptz, crops text[], "planConfirmedOn" timestamptz,
  "planDocument" text, latitude float8, longitude float8, note text)`

// A day travels as midnight UTC.
const day = (column: string) => Prisma.sql`(${Prisma.raw(`r."${column}"`)} AT TIME ZONE 'UTC')::date`

export async function rowsOf(tx: Tx, ids: readonly string[]): Promise<(Garden | null)[]> {
  return inOrder(ids, await tx.garden.findMany({ where: { id: { in: [...ids] } } }), ({ id }) => id)
}

export async function insertGardens(
  tx: Tx,
  { today, now }: Context,
  rows: readonly { readonly id: string }[],
): Promise<(Garden | null)[]> {
  await tx.$executeRaw`
    INSERT INTO garden (id, unit_id, label, household_code, householder_name, area_square_metres, state, has_owner,
      state_on, crops, plan_confirmed_on, plan_document, latitude, longitude, note, registered_on, created_at)
    SELECT r.id, r."unitId", r.label, r."householdCode", r."householderName", r."areaSquareMetres", r.state,
      r."hasOwner", ${day('stateOn')}, r.crops, ${day('planConfirmedOn')}, r."planDocument", r.latitude, r.longitude,
      r.note, ${toDbDay(today)}::date, ${now}
    FROM ${asTable(rows)}`
  return rowsOf(
    tx,
    rows.map(({ id }) => id),
  )
}

/**
 * A sheet never empties a cell of the register, so nothing given is nothing changed; the code is how the garden was
 * found, and stays as the register spells it.
 */
export const rewriteGardens = (tx: Tx, rows: readonly object[]): Promise<number> => tx.$executeRaw`
  UPDATE garden g SET
    label = coalesce(r.label, g.label),
    householder_name = coalesce(r."householderName", g.householder_name),
    area_square_metres = coalesce(r."areaSquareMetres", g.area_square_metres),
    state = coalesce(r.state, g.state),
    has_owner = coalesce(r."hasOwner", g.has_owner),
    state_on = coalesce(${day('stateOn')}, g.state_on),
    crops = coalesce(r.crops, g.crops),
    plan_confirmed_on = coalesce(${day('planConfirmedOn')}, g.plan_confirmed_on),
    plan_document = coalesce(r."planDocument", g.plan_document),
    latitude = coalesce(r.latitude, g.latitude),
    longitude = coalesce(r.longitude, g.longitude),
    note = coalesce(r.note, g.note),
    version = g.version + 1
  FROM ${asTable(rows)}
  WHERE g.id = r.id`

export const insertStates = (tx: Tx, rows: readonly object[]): Promise<number> => tx.$executeRaw`
  INSERT INTO garden_state_entry (id, garden_id, state, has_owner, happened_on, recorded_by_id, recorded_as, created_at)
  SELECT gen_random_uuid(), r."gardenId", r.state, r."hasOwner", (r."happenedOn" AT TIME ZONE 'UTC')::date,
    r."recordedById", r."recordedAs", r."createdAt"
  FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r(
    "gardenId" uuid, state garden_state, "hasOwner" boolean, "happenedOn" timestamptz, "recordedById" uuid,
    "recordedAs" text, "createdAt" timestamptz)`
