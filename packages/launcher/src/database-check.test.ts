import { type Postgres, startPostgres } from '@solang/postgres'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { type DatabaseFacts, checkDatabase, factsOf, problemOf } from './database-check'

jest.setTimeout(60_000)

let folder: string
let server: Postgres

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'so-lang-launcher-'))
  server = await startPostgres({ dataDir: folder, durable: false })
  await run('postgres', "CREATE ROLE xa LOGIN PASSWORD 'mat-khau'")
})

afterAll(async () => {
  await server.stop()
  await rm(folder, { recursive: true, force: true })
})

async function connected<T>(url: string, use: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return await use(client)
  } finally {
    await client.end()
  }
}

const run = (database: string, sql: string) => connected(server.url(database), (client) => client.query(sql))

/** The database as the commune's own role reaches it, who is no superuser. */
function asCommune(database: string): string {
  const url = new URL(server.url(database))
  url.username = 'xa'
  url.password = 'mat-khau'
  return url.toString()
}

test('a role that owns its database will do, superuser or not', async () => {
  await run('postgres', 'CREATE DATABASE own OWNER xa')
  await expect(checkDatabase(asCommune('own'))).resolves.toBeUndefined()
})

test('a role that may not make tables is told to own the database, until the tables are there', async () => {
  await run('postgres', 'CREATE DATABASE foreign_one')
  await expect(checkDatabase(asCommune('foreign_one'))).rejects.toThrow(/làm chủ.*has to own the database/)
  await run('foreign_one', 'CREATE EXTENSION btree_gist; CREATE EXTENSION pg_trgm')
  await run('foreign_one', 'CREATE TABLE _prisma_migrations ()')
  await expect(checkDatabase(asCommune('foreign_one'))).resolves.toBeUndefined()
})

test('of the extensions, those count as missing that the role cannot make itself', async () => {
  await run('postgres', 'CREATE DATABASE extended OWNER xa')
  const wanted = ['btree_gist', 'pageinspect', 'no_such_extension']
  const missing = async (url: string) =>
    (await connected(url, (client) => factsOf(client, wanted))).missingExtensions
  expect(await missing(asCommune('extended'))).toEqual(['pageinspect', 'no_such_extension'])
  expect(await missing(server.url('extended'))).toEqual(['no_such_extension'])
  await run('extended', 'CREATE EXTENSION pageinspect')
  expect(await missing(asCommune('extended'))).toEqual(['no_such_extension'])
})

test('a database that cannot hold or fold Vietnamese is refused', async () => {
  const like = "TEMPLATE template0 LOCALE_PROVIDER libc LOCALE 'C'"
  await run('postgres', `CREATE DATABASE latin OWNER xa ENCODING 'LATIN1' ${like}`)
  await run('postgres', `CREATE DATABASE plain OWNER xa ENCODING 'UTF8' ${like}`)
  await expect(checkDatabase(asCommune('latin'))).rejects.toThrow(/bảng mã LATIN1.*encoded in UTF8/)
  await expect(checkDatabase(asCommune('plain'))).rejects.toThrow(/chữ hoa Đ.*without Vietnamese letters/)
})

const SOUND: DatabaseFacts = {
  version: '15.0',
  encoding: 'UTF8',
  knowsVietnamese: true,
  sortsVietnamese: true,
  mayCreate: true,
  missingExtensions: [],
}

test.each(['15.0', '15.18 (Debian 15.18-0+deb12u1)', '18beta1', '18.4'])(
  'PostgreSQL %s will do',
  (version) => {
    expect(problemOf({ ...SOUND, version }, 'may-chu/so')).toBeUndefined()
  },
)

test.each(['14.13 (Debian 14.13-1)', '9.6.24'])('PostgreSQL %s is too old', (version) => {
  expect(problemOf({ ...SOUND, version }, 'may-chu/so')?.message).toBe(
    `Cần PostgreSQL 15 trở lên, máy chủ ở DATABASE_URL (may-chu/so) là ${version}.` +
      ' / PostgreSQL 15 or later is needed.',
  )
})

test('a PostgreSQL without ICU is told so', () => {
  expect(problemOf({ ...SOUND, sortsVietnamese: false }, 'may-chu/so')?.message).toMatch(/không có ICU/)
})

test('the commands for the administrator are in the line', () => {
  const facts = { ...SOUND, missingExtensions: ['btree_gist', 'pg_trgm'] }
  expect(problemOf(facts, 'may-chu/so')?.message).toMatch(
    /trong may-chu\/so: CREATE EXTENSION btree_gist; CREATE EXTENSION pg_trgm; \/ The role may not/,
  )
})
