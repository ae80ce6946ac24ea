import fastify, { type FastifyInstance } from 'fastify'
import mercurius, { type MercuriusLoaders } from 'mercurius'
import pg from 'pg'
import { createHash } from 'node:crypto'
import { UNITS_ON_DAY } from './question'

const SCHEMA = `
  enum UnitKind { PROVINCE DISTRICT COMMUNE VILLAGE AGENCY SCHOOL ASSOCIATION }
  input UnitFilter { kind: [UnitKind!] }
  type Unit { id: ID! name: String! kind: UnitKind! parent: Unit }
  type UnitConnection { nodes: [Unit!]! }
  type Target { id: ID! code: String! name: String! measureUnit: String! }
  type Allocation { id: ID! target: Target! }
  type ReportLine { id: ID! change: String! total: String! note: String allocation: Allocation! }
  type Report { id: ID! periodStart: String! status: String! isLate: Boolean! note: String unit: Unit! lines: [ReportLine!]! }
  type ReportConnection { nodes: [Report!]! }
  type Query {
    units(first: Int!, filter: UnitFilter): UnitConnection!
    reports(first: Int!): ReportConnection!
  }`

const UNIT = `SELECT u.id, u.kind::text, n.name, up.parent_id AS "parentId" FROM ${UNITS_ON_DAY}`

type Row = Record<string, string | boolean | null>
type Keys = readonly { obj: Row }[]

/** The fastest peer we know: Mercurius with its compiled queries and batching loaders, on plain pg; nobody signs in. */
export async function openPeerServer(databaseUrl: string): Promise<FastifyInstance> {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 4 })
  const rows = async (text: string, values: unknown[]) =>
    (await pool.query<Row>({ name: createHash('md5').update(text).digest('hex'), text, values })).rows
  /** One statement for all keys of a batch, answered in their order. */
  const byKey = async (keys: Keys, column: string, text: string) => {
    const ids = keys.map(({ obj }) => obj[column])
    const found = new Map((await rows(text, [[...new Set(ids)]])).map((row) => [row.id, row]))
    return ids.map((id) => found.get(id ?? '') ?? null)
  }
  const loaders = {
    Unit: { parent: (keys: Keys) => byKey(keys, 'parentId', `${UNIT} WHERE u.id = ANY($1::uuid[])`) },
    Report: {
      unit: (keys: Keys) => byKey(keys, 'unitId', `${UNIT} WHERE u.id = ANY($1)`),
      lines: async (keys: Keys) => {
        const found = await rows(
          `SELECT l.id, l.report_id AS "reportId", trim_scale(l.change)::text AS change, l.note,
             trim_scale(l.total)::text AS total, l.allocation_id AS "allocationId"
           FROM report_line l JOIN target_allocation a ON a.id = l.allocation_id JOIN target t ON t.id = a.target_id
           WHERE l.report_id = ANY($1) ORDER BY t.position`,
          [keys.map(({ obj }) => obj.id)],
        )
        const groups = new Map<unknown, Row[]>(keys.map(({ obj }) => [obj.id, []]))
        for (const row of found) groups.get(row.reportId)?.push(row)
        return keys.map(({ obj }) => groups.get(obj.id) ?? [])
      },
    },
    ReportLine: {
      allocation: (keys: Keys) =>
        byKey(
          keys,
          'allocationId',
          'SELECT id, target_id AS "targetId" FROM target_allocation WHERE id = ANY($1)',
        ),
    },
    Allocation: {
      target: (keys: Keys) =>
        byKey(
          keys,
          'targetId',
          'SELECT id, code, name, measure_unit AS "measureUnit" FROM target WHERE id = ANY($1)',
        ),
    },
  }
  const app = fastify()
  await app.register(mercurius, {
    schema: SCHEMA,
    jit: 1,
    loaders: loaders as unknown as MercuriusLoaders,
    resolvers: {
      Query: {
        units: async (_: unknown, { first }: { first: number }) => ({
          nodes: await rows(
            `${UNIT} WHERE u.kind = 'VILLAGE' ORDER BY u.is_placeholder, n.name COLLATE "vi-x-icu" LIMIT $1`,
            [first],
          ),
        }),
        reports: async (_: unknown, { first }: { first: number }) => ({
          nodes: await rows(
            `SELECT id, period_start::text AS "periodStart", status::text, is_late AS "isLate", note,
               unit_id AS "unitId" FROM report
             WHERE status <> 'DRAFT' ORDER BY period_start DESC, id LIMIT $1`,
            [first],
          ),
        }),
      },
    },
  })
  return app
}
