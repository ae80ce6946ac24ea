import { emptyDatabase, type TestDatabase } from '@solang/postgres'
import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, readFile, readdir, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { withDatabase } from './adapter'
import { migrate } from '../migrate'

jest.setTimeout(60_000)

const PRISMA = join(__dirname, '..', '..')
let database: TestDatabase

beforeEach(async () => {
  database = await emptyDatabase()
})

afterEach(() => database.drop())

interface Outcome {
  code: number
  printed: string
}

/** Prisma's own command line, with the engine of this package, in the given copy of it. */
function prisma(args: string[], { folder = PRISMA, url = database.url } = {}): Promise<Outcome> {
  const environment = { ...process.env, DATABASE_URL: url, NO_COLOR: '1' }
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [join(folder, 'engine', 'prisma.mjs'), ...args],
      { env: environment },
      (error, stdout, stderr) =>
        resolve({ code: typeof error?.code === 'number' ? error.code : 0, printed: stdout + stderr }),
    )
  })
}

async function databases(): Promise<string[]> {
  const client = new pg.Client({ connectionString: withDatabase(database.url, 'postgres') })
  await client.connect()
  try {
    return (await client.query<{ datname: string }>('SELECT datname FROM pg_database')).rows.map(
      ({ datname }) => datname,
    )
  } finally {
    await client.end()
  }
}

test('after our own migrate, Prisma finds nothing to do and no drift', async () => {
  await migrate(database.url)
  const deploy = await prisma(['migrate', 'deploy'])
  expect(deploy).toMatchObject({
    code: 0,
    printed: expect.stringContaining('No pending migrations to apply'),
  })
  const drift = ['migrate', 'diff', '--from-config-datasource', '--to-schema', 'schema.prisma', '--exit-code']
  expect(await prisma(drift)).toMatchObject({
    code: 0,
    printed: expect.stringContaining('No difference detected'),
  })
})

test('the migrations make exactly what the schema says', async () => {
  const diff = [
    'migrate',
    'diff',
    '--from-migrations',
    'migrations',
    '--to-schema',
    'schema.prisma',
    '--exit-code',
  ]
  expect(await prisma(diff)).toMatchObject({
    code: 0,
    printed: expect.stringContaining('No difference detected'),
  })
  expect((await databases()).filter((name) => name.includes('shadow'))).toEqual([])
})

test('status says what is pending, deploy applies it', async () => {
  const before = await prisma(['migrate', 'status'])
  expect(before).toMatchObject({ code: 1, printed: expect.stringContaining('have not yet been applied') })
  expect(await prisma(['migrate', 'deploy'])).toMatchObject({ code: 0 })
  const after = await prisma(['migrate', 'status'])
  expect(after).toMatchObject({ code: 0, printed: expect.stringContaining('Database schema is up to date') })
})

test('an unreachable server is told with Prisma’s own code', async () => {
  const unreachable = await prisma(['migrate', 'deploy'], { url: 'postgresql://a:b@127.0.0.1:1/c' })
  expect(unreachable).toMatchObject({
    code: 1,
    printed: expect.stringContaining('P1001'),
  })
})

test('migrate dev writes the first migration and the next one, and replays only into a shadow database', async () => {
  const root = await mkdtemp(join(tmpdir(), 'so-lang prisma Thư mục '))
  const folder = join(root, 'prisma')
  try {
    for (const part of ['engine', 'src/schema-engine', 'prisma.config.ts', 'package.json']) {
      await cp(join(PRISMA, part), join(folder, part), { recursive: true })
    }
    await symlink(join(PRISMA, 'node_modules'), join(folder, 'node_modules'))
    await mkdir(join(root, 'packages'))
    await cp(join(PRISMA, '..', 'packages', 'config'), join(root, 'packages', 'config'), {
      recursive: true,
      filter: (path) => !path.includes('node_modules'),
    })
    const schema = (fields: string) =>
      `datasource db {\n  provider = "postgresql"\n}\nmodel Unit {\n  id Int @id\n${fields}}\n`
    await writeFile(join(folder, 'schema.prisma'), schema(''))
    expect(await prisma(['migrate', 'dev', '--name', 'init'], { folder })).toMatchObject({ code: 0 })
    const client = new pg.Client({ connectionString: database.url })
    await client.connect()
    await client.query('INSERT INTO "Unit" VALUES (7)')

    await writeFile(join(folder, 'schema.prisma'), schema('  name String?\n'))
    expect(await prisma(['migrate', 'dev', '--name', 'name', '--create-only'], { folder })).toMatchObject({
      code: 0,
    })
    const [init, name] = (await readdir(join(folder, 'migrations'))).sort()
    expect([init, name]).toEqual([
      expect.stringMatching(/^\d{14}_init$/),
      expect.stringMatching(/^\d{14}_name$/),
    ])
    expect(await readFile(join(folder, 'migrations', name ?? '', 'migration.sql'), 'utf8')).toContain(
      'ADD COLUMN     "name" TEXT',
    )
    expect((await client.query('SELECT id FROM "Unit"')).rows).toEqual([{ id: 7 }])
    await client.end()
  } finally {
    await rm(root, { recursive: true })
  }
})
