import { emptyDatabase, type TestDatabase } from '@solang/postgres'
import { check, compile, type CriteriaSet } from '@solang/scoring'
import { haTinhGarden2015, haTinhVillage2014 } from '@solang/scoring/sets'
import { cp, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { contentsOf } from './criteria-rows'
import { MIGRATIONS_FOLDER, migrate } from './migrate'

const MIGRATION = '20261127000000_set_as_document'

let database: TestDatabase
let client: pg.Client
let folder: string

/** A database as it was before sets became documents, with two published sets line by line. */
beforeAll(async () => {
  database = await emptyDatabase()
  folder = await mkdtemp(join(tmpdir(), 'so-lang-migrations-'))
  const earlier = (await readdir(MIGRATIONS_FOLDER)).filter((name) => name < MIGRATION)
  for (const name of [...earlier, 'migration_lock.toml'])
    await cp(join(MIGRATIONS_FOLDER, name), join(folder, name), { recursive: true })
  await migrate(database.url, { folder })
  client = new pg.Client({ connectionString: database.url })
  await client.connect()
  for (const set of [haTinhGarden2015, haTinhVillage2014]) await insertLineByLine(set)
  await migrate(database.url)
})

afterAll(async () => {
  await client.end()
  await database.drop()
  await rm(folder, { recursive: true })
})

async function insertLineByLine(set: CriteriaSet): Promise<void> {
  const idOf = async (sql: string, values: unknown[]) =>
    (await client.query<{ id: string }>(sql, values)).rows[0]?.id
  const document = await idOf(
    `INSERT INTO legal_document (id, number, title, read_as) VALUES (gen_random_uuid(), $1, $1, 'secondary') RETURNING id`,
    [set.version],
  )
  const setId = await idOf(
    `INSERT INTO criteria_set (id, code, edition, title, subject, decision_id, in_force_from, pass_rule, pass_rule_text)
     VALUES (gen_random_uuid(), $1, $2, $3, $4, $5, $6, '{"all": true}', $7) RETURNING id`,
    [set.id, set.version, set.title, set.subject, document, set.inForce.from, set.pass.text],
  )
  for (const criterion of contentsOf(set)) {
    const criterionId = await idOf(
      `INSERT INTO criterion (id, set_id, code, position, name, is_condition, note)
       VALUES (gen_random_uuid(), $1, $2, $3, $4, $5, $6) RETURNING id`,
      [setId, criterion.code, criterion.position, criterion.name, criterion.isCondition, criterion.note],
    )
    for (const line of criterion.indicators) {
      const rule = 'linked' in line.rule ? { judged: true } : line.rule
      await client.query(
        `INSERT INTO indicator (id, criterion_id, code, position, text, inputs, rule, note)
         VALUES (gen_random_uuid(), $1, $2, $3, $4, $5, $6, $7)`,
        [criterionId, line.code, line.position, line.text, line.inputs, withoutExtras(rule), line.note],
      )
    }
  }
  await client.query(`UPDATE criteria_set SET status = 'PUBLISHED', published_at = now() WHERE id = $1`, [
    setId,
  ])
}

/** What lines could not say then. */
const withoutExtras = (rule: object) => ({ ...rule, dossier: undefined, recheck: undefined })

const storedOf = async (code: string) => {
  const { rows } = await client.query<{ definition: CriteriaSet }>(
    'SELECT definition FROM criteria_set WHERE code = $1',
    [code],
  )
  return rows[0]?.definition
}

test.each([
  ['ha-tinh/vuon-mau', haTinhGarden2015],
  ['ha-tinh/khu-dan-cu-kieu-mau', haTinhVillage2014],
])('a set that was stored line by line goes on as the same set: %s', async (code, written) => {
  const stored = await storedOf(code)
  expect(check(stored)).toMatchObject({ ok: true })
  if (!stored) throw new Error('the set is gone')
  const word = { verdict: 'MET', by: 'Công chức', on: '2021-05-13', note: 'đã xem' } as const
  const words = Object.fromEntries(
    contentsOf(written)
      .flatMap(({ indicators }) => indicators)
      .map((line) => [line.code, word]),
  )
  const inputs = {
    hasPlan: true,
    followsPlan: true,
    hasIrrigation: true,
    otherTechniques: 1,
    isSafeProduce: true,
    mainProductValue: 75,
    productValue: 100,
    hedgeGreen: 79,
    hedgeAll: 100,
  }
  for (const hedgeGreen of [79, 80, null]) {
    const [before, after] = [written, stored].map((set) =>
      compile(set).evaluate({ ...inputs, hedgeGreen }, words),
    )
    expect([after?.verdict, after?.met, after?.of]).toEqual([before?.verdict, before?.met, before?.of])
  }
})

test('is still immutable afterwards', async () => {
  await expect(client.query(`UPDATE criteria_set SET title = 'khác'`)).rejects.toThrow('immutable')
})
