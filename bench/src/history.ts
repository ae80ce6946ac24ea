import { createDb, migrate, seed } from '@solang/db'
import { withClient } from '@solang/postgres'

const MORE_VILLAGES = 40

/** The demo, with as many villages more as make a page of fifty. Gives the campaign's id, as clients see it. */
export async function prepareDatabase(url: string): Promise<string> {
  await migrate(url)
  const db = createDb(url)
  await seed(db, { layer: 'demo' })
  const campaign = await db.campaign.findFirstOrThrow()
  await db.$disconnect()
  await run(
    url,
    `WITH made AS (
       INSERT INTO unit (id, kind) SELECT gen_random_uuid(), 'VILLAGE' FROM generate_series(1, ${MORE_VILLAGES})
       RETURNING id
     ), named AS (
       INSERT INTO unit_name (id, unit_id, name, valid_from)
       SELECT gen_random_uuid(), id, 'Thôn thử ' || 100 + row_number() OVER (), '2020-01-01' FROM made
     )
     INSERT INTO unit_parent (id, unit_id, parent_id, valid_from)
     SELECT gen_random_uuid(), id, '${campaign.unitId}', '2020-01-01' FROM made`,
  )
  return Buffer.from(`Campaign:${campaign.id}`).toString('base64url')
}

/** Nine earlier campaigns of the same villages, each with its targets, reports and totals: the past of ten years. */
export async function tenfoldHistory(url: string): Promise<void> {
  await run(
    url,
    `-- The rules of the application are not what is measured here.
     SET session_replication_role = replica;
     CREATE TEMP TABLE past AS SELECT year, 364 * year AS days FROM generate_series(1, 9) AS year;
     ${COPIES.map(([table, columns, changed]) => copyOf(table, columns, changed)).join('\n')}
     ANALYZE`,
  )
}

/** Table, the columns that stay, and what the others become; `c_<table>` maps the old id and year to the new id. */
const COPIES: readonly (readonly [string, string, Readonly<Record<string, string>>])[] = [
  [
    'campaign',
    'unit_id, plan_document_id, name',
    { starts_on: 'o.starts_on - days', ends_on: 'o.ends_on - days' },
  ],
  [
    'target',
    'position, name, subject, kind, scope, measure_unit, decimals, quote',
    { campaign_id: referred('campaign'), code: 'o.code' },
  ],
  ['target_allocation', 'unit_id, quantity, baseline, denominator', { target_id: referred('target') }],
  [
    'report',
    'unit_id, period_kind, revision, status, is_nil, note, created_by_id, submitted_by_id, submitted_as, submitted_at, ' +
      'is_late, reviewed_by_id, reviewed_as, reviewed_at, review_remark, correction_reason',
    {
      campaign_id: referred('campaign'),
      period_start: 'o.period_start - days',
      period_end: 'o.period_end - days',
    },
  ],
  [
    'report_line',
    'previous_total, change, total, note',
    { report_id: referred('report'), allocation_id: referred('target_allocation', 'allocation_id') },
  ],
]

function referred(table: string, column = `${table}_id`): string {
  return `(SELECT new_id FROM c_${table} c WHERE c.id = o.${column} AND c.year = past.year)`
}

function copyOf(table: string, columns: string, changed: Readonly<Record<string, string>>): string {
  const kept = columns.split(', ').map((column) => `o.${column}`)
  return `
    CREATE TEMP TABLE c_${table} AS
      SELECT o.id, year, gen_random_uuid() AS new_id FROM ${table} o CROSS JOIN past;
    CREATE INDEX ON c_${table} (id, year);
    INSERT INTO ${table} (id, ${columns}, ${Object.keys(changed).join(', ')})
      SELECT m.new_id, ${[...kept, ...Object.values(changed)].join(', ')}
      FROM c_${table} m JOIN ${table} o ON o.id = m.id JOIN past ON past.year = m.year;`
}

async function run(url: string, sql: string): Promise<void> {
  await withClient(url, (client) => client.query(sql))
}
