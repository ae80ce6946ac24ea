import { emptyDatabase, type TestDatabase } from '@solang/postgres'
import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { MIGRATIONS_FOLDER, MigrationError, migrate, migrationStatus } from './migrate'

let database: TestDatabase
let folder: string

beforeEach(async () => {
  database = await emptyDatabase()
  folder = await mkdtemp(join(tmpdir(), 'so-lang-migrations-'))
  await writeFile(join(folder, 'migration_lock.toml'), 'provider = "postgresql"\n')
})

afterEach(async () => {
  await database.drop()
  await rm(folder, { recursive: true })
})

async function rows<T extends pg.QueryResultRow>(sql: string): Promise<T[]> {
  const client = new pg.Client({ connectionString: database.url })
  await client.connect()
  try {
    return (await client.query<T>(sql)).rows
  } finally {
    await client.end()
  }
}

async function addMigration(name: string, sql: string): Promise<void> {
  await mkdir(join(folder, name))
  await writeFile(join(folder, name, 'migration.sql'), sql)
}

test('all migrations of the project are applied once, and recorded as Prisma records them', async () => {
  const names = (await readdir(MIGRATIONS_FOLDER, { withFileTypes: true }))
    .filter((e) => e.isDirectory())
    .map((e) => e.name)
  const told: (readonly string[])[] = []
  expect(await migrate(database.url, { onProgress: (pending) => told.push(pending) })).toEqual(names.sort())
  expect(told).toEqual([names])
  expect(await migrate(database.url)).toEqual([])
  expect(await migrationStatus(database.url)).toEqual({ pending: [], unknown: [], edited: [], failed: [] })

  const recorded = await rows<{ migration_name: string; checksum: string; applied_steps_count: number }>(
    'SELECT migration_name, checksum, applied_steps_count FROM _prisma_migrations ORDER BY started_at',
  )
  const checksum = async (name: string) =>
    createHash('sha256')
      .update(await readFile(join(MIGRATIONS_FOLDER, name, 'migration.sql')))
      .digest('hex')
  expect(recorded).toEqual(
    await Promise.all(
      names.map(async (migration_name) => ({
        migration_name,
        checksum: await checksum(migration_name),
        applied_steps_count: 1,
      })),
    ),
  )
})

test('two processes that start together apply each migration once', async () => {
  const applied = await Promise.all([migrate(database.url), migrate(database.url)])
  const [{ count } = { count: 0 }] = await rows<{ count: number }>(
    'SELECT count(*)::int FROM _prisma_migrations',
  )
  expect(applied.flat()).toHaveLength(count)
})

test('function bodies keep their semicolons', async () => {
  await addMigration(
    '1_function',
    `CREATE FUNCTION double(n int) RETURNS int LANGUAGE plpgsql AS $$ BEGIN n := n * 2; RETURN n; END; $$;`,
  )
  await migrate(database.url, { folder })
  expect(await rows('SELECT double(21)')).toEqual([{ double: 42 }])
})

test('a migration that fails leaves nothing half-made and says why', async () => {
  await addMigration('1_bad', 'CREATE TABLE half (id int); SELECT nothing_such();')
  await expect(migrate(database.url, { folder })).rejects.toThrow(/^1_bad: .*nothing_such.*$/)
  expect(await rows("SELECT to_regclass('half') AS half")).toEqual([{ half: null }])
  expect(await migrationStatus(database.url, folder)).toMatchObject({ failed: ['1_bad'] })
})

test('a migration that failed is tried again once its cause is gone', async () => {
  await addMigration('1_report', 'CREATE TABLE report (unit_id int REFERENCES unit (id))')
  await expect(migrate(database.url, { folder })).rejects.toThrow(/^1_report: .*unit$/)
  await rows('CREATE TABLE unit (id int PRIMARY KEY)')
  expect(await migrate(database.url, { folder })).toEqual(['1_report'])
  expect(await migrationStatus(database.url, folder)).toEqual({
    pending: [],
    unknown: [],
    edited: [],
    failed: [],
  })
})

test('a migration that was cut off by a crash is done again', async () => {
  await addMigration('1_first', 'CREATE TABLE first (id int)')
  await migrate(database.url, { folder })
  // What a crash leaves: the script is undone, the row says it was begun.
  await rows('DROP TABLE first')
  await rows('UPDATE _prisma_migrations SET finished_at = NULL, applied_steps_count = 0')
  expect(await migrate(database.url, { folder })).toEqual(['1_first'])
  expect(await rows("SELECT to_regclass('first')::text AS first")).toEqual([{ first: 'first' }])
})

test('a database of a newer version is left alone', async () => {
  await addMigration('1_first', 'CREATE TABLE first (id int)')
  await addMigration('2_newer', 'CREATE TABLE newer (id int)')
  await migrate(database.url, { folder })
  await rm(join(folder, '2_newer'), { recursive: true })
  await expect(migrate(database.url, { folder })).rejects.toThrow(/newer version \(2_newer\)/)
})

test('an edited migration is reported', async () => {
  await addMigration('1_first', 'CREATE TABLE first (id int)')
  await migrate(database.url, { folder })
  await writeFile(join(folder, '1_first', 'migration.sql'), 'CREATE TABLE other (id int)')
  expect(await migrationStatus(database.url, folder)).toMatchObject({ edited: ['1_first'] })
})

test('a missing database is a typed error', async () => {
  const url = new URL(database.url)
  url.pathname = 'missing'
  await expect(migrate(url.toString())).rejects.toBeInstanceOf(MigrationError)
})
