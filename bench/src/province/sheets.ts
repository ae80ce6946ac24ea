import { withClient } from '@solang/postgres'

/**
 * Copies of the demo's gardens, each with its last sent sheet by the set and all that was recorded on it: as many as
 * make about `count` more. Gives how many copies there are of each.
 */
export async function copySheets(url: string, setId: string, count: number): Promise<number> {
  return withClient(url, async (client) => {
    await client.query(
      `-- The rules of the application are not what is measured here.
       SET session_replication_role = replica;
       CREATE TEMP TABLE sheet AS
         SELECT DISTINCT ON (garden_id) id, garden_id FROM assessment
         WHERE set_id = '${setId}' AND status = 'SUBMITTED' AND garden_id IS NOT NULL
         ORDER BY garden_id, assessed_on DESC, submitted_at DESC, id DESC`,
    )
    const { rows } = await client.query<{ sheets: number }>('SELECT count(*)::int AS sheets FROM sheet')
    const copies = Math.ceil(count / (rows[0]?.sheets ?? 1))
    await client.query(
      `CREATE TEMP TABLE copy AS
         SELECT id, garden_id, n, gen_random_uuid() AS new_id, gen_random_uuid() AS new_garden
         FROM sheet CROSS JOIN generate_series(1, ${copies}) AS n;
       ${changed('garden', 'o.id = c.garden_id', {
         id: 'c.new_garden',
         label: `o.label || ' bản ' || n`,
         household_code: `o.household_code || '-' || n`,
       })}
       ${changed('assessment', 'o.id = c.id', { id: 'c.new_id', garden_id: 'c.new_garden' })}
       ${changed('assessment_entry', 'o.assessment_id = c.id', { id: 'gen_random_uuid()', assessment_id: 'c.new_id' })}
       ANALYZE garden, assessment, assessment_entry`,
    )
    return copies
  })
}

/** Rows of a table once more for every copy, but for the columns that tell one from another. */
function changed(table: string, joined: string, columns: Readonly<Record<string, string>>): string {
  const pairs = Object.entries(columns).map(([column, value]) => `'${column}', ${value}`)
  return `INSERT INTO ${table}
    SELECT (jsonb_populate_record(o, jsonb_build_object(${pairs.join(', ')}))).*
    FROM copy c JOIN ${table} o ON ${joined};`
}
