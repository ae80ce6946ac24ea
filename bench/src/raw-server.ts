import { createServer, type Server } from 'node:http'
import pg from 'pg'
import { REPORTS, UNITS_ON_DAY, VILLAGES, type Question } from './question'

/** The same answers, each written by PostgreSQL in one prepared statement: what cannot be beaten. */
const STATEMENTS: ReadonlyMap<Question, string> = new Map([
  [
    VILLAGES,
    `SELECT json_build_object('units', json_build_object('nodes', json_agg(node))) AS data FROM (
       SELECT json_build_object('name', n.name, 'kind', u.kind,
         'parent', json_build_object('name', pn.name, 'kind', p.kind)) AS node
       FROM ${UNITS_ON_DAY}
       JOIN unit p ON p.id = up.parent_id
       JOIN unit_name pn ON pn.unit_id = p.id
       WHERE u.kind = 'VILLAGE'
       ORDER BY u.is_placeholder, n.name COLLATE "vi-x-icu" LIMIT 50) AS page`,
  ],
  [
    REPORTS,
    `SELECT json_build_object('reports', json_build_object('nodes', json_agg(node))) AS data FROM (
       SELECT json_build_object('periodStart', r.period_start, 'status', r.status, 'isLate', r.is_late,
         'note', r.note, 'unit', json_build_object('name', n.name),
         'lines', coalesce((
           SELECT json_agg(json_build_object('change', trim_scale(l.change)::text, 'total', trim_scale(l.total)::text,
             'note', l.note, 'allocation', json_build_object('target', json_build_object(
               'code', t.code, 'name', t.name, 'measureUnit', t.measure_unit))) ORDER BY t.position)
           FROM report_line l
           JOIN target_allocation a ON a.id = l.allocation_id
           JOIN target t ON t.id = a.target_id
           WHERE l.report_id = r.id), '[]')) AS node
       FROM report r
       JOIN unit_name n ON n.unit_id = r.unit_id
       WHERE r.status <> 'DRAFT'
       ORDER BY r.period_start DESC, r.id LIMIT 200) AS page`,
  ],
])

export async function openRawServer(databaseUrl: string): Promise<Server> {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 4 })
  const byQuery = new Map([...STATEMENTS].map(([{ query, name }, text]) => [query, { name, text }]))
  return createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const { query } = JSON.parse(Buffer.concat(chunks).toString()) as { query: string }
      const statement = byQuery.get(query)
      if (!statement) return void response.writeHead(404).end()
      void pool.query<{ data: object }>(statement).then(({ rows }) => {
        response.writeHead(200, { 'content-type': 'application/json' })
        response.end(JSON.stringify({ data: rows[0]?.data }))
      })
    })
  })
}
