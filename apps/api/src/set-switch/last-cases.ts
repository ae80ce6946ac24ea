import type { Prisma } from '@solang/db'
import type { Attestations, Case, Inputs } from '@solang/scoring'

/** What the last sheet of one subject found, ready to be scored again. */
export interface LastCase {
  readonly unitId: string
  readonly gardenId: string | null
  readonly case: Case
}

interface Row {
  unitId: string
  gardenId: string | null
  lines: readonly (readonly [code: string, values: Inputs, word: 'MET' | 'NOT_MET' | null])[] | null
}

const BATCH = 5_000
const NONE = '00000000-0000-0000-0000-000000000000'

/**
 * The last sent sheet of every unit or garden under some roots, by one set, in batches: a province does not fit into
 * one answer of the database. Each batch goes on where the one before ended.
 */
export async function* lastCases(
  db: Prisma.TransactionClient,
  setId: string,
  unitIds: readonly string[],
  batch = BATCH,
): AsyncGenerator<readonly LastCase[]> {
  let after: Pick<Row, 'unitId' | 'gardenId'> = { unitId: NONE, gardenId: null }
  for (;;) {
    const rows = await db.$queryRaw<Row[]>`
      SELECT last.unit_id AS "unitId", last.garden_id AS "gardenId", lines.lines
      FROM (
        SELECT DISTINCT ON (unit_id, place) id, unit_id, garden_id, place
        FROM (
          SELECT *, coalesce(garden_id, ${NONE}::uuid) AS place FROM assessment
          WHERE set_id = ${setId}::uuid AND status = 'SUBMITTED' AND unit_id = ANY(${[...unitIds]}::uuid[])) sent
        WHERE (unit_id, place) > (${after.unitId}::uuid, ${after.gardenId ?? NONE}::uuid)
        ORDER BY unit_id, place, assessed_on DESC, submitted_at DESC, id DESC
        LIMIT ${batch}) last
      LEFT JOIN LATERAL (
        SELECT json_agg(json_build_array(i.code, e.values, e.attested_verdict)) AS lines
        FROM assessment_entry e JOIN indicator i ON i.id = e.indicator_id
        WHERE e.assessment_id = last.id) lines ON true
      ORDER BY last.unit_id, last.place`
    yield rows.map(caseOf)
    after = rows.at(-1) ?? after
    if (rows.length < batch) return
  }
}

function caseOf({ unitId, gardenId, lines }: Row): LastCase {
  const inputs: Record<string, Inputs[string]> = {}
  const attestations: Record<string, Attestations[string]> = {}
  for (const [code, values, word] of lines ?? []) {
    Object.assign(inputs, values)
    if (word) attestations[code] = { ...AS_SENT, verdict: word }
  }
  return { unitId, gardenId, case: { inputs, attestations } }
}

/** Whose word it was stands on the sheet; here only that it was given counts. */
const AS_SENT = { by: 'theo phiếu', on: '2000-01-01', note: 'theo phiếu' }
