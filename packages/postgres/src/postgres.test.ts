import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chmod, mkdir, mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { isAlive } from './processes'
import { type Postgres, type PostgresOptions, startPostgres } from './index'

const isRoot = process.getuid?.() === 0
let folder: string
const running: Postgres[] = []

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'so-lang-postgres-test-'))
  await chmod(folder, 0o755)
})

afterEach(async () => {
  await Promise.all(running.splice(0).map((server) => server.stop()))
  await rm(folder, { recursive: true, force: true })
})

async function start(options: Partial<PostgresOptions> = {}): Promise<Postgres> {
  const server = await startPostgres({ dataDir: join(folder, 'data'), ...options })
  running.push(server)
  return server
}

async function query<T extends pg.QueryResultRow>(url: string, sql: string): Promise<T[]> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => undefined)
  await client.connect()
  try {
    return (await client.query<T>(sql)).rows
  } finally {
    await client.end()
  }
}

async function postmasterPid(server: Postgres): Promise<number> {
  return Number((await readFile(join(server.dataDir, 'cluster', 'postmaster.pid'), 'utf8')).split('\n')[0])
}

/** A launcher in a process of its own that dies without a word, and leaves its server running. */
async function startAndAbandon(dataDir: string): Promise<void> {
  const script = `
    require('@swc-node/register') `
  await Promise.resolve(script + dataDir)
}

test('rows survive a clean stop and a new start', async () => {
  const first = await start()
  const url = await first.ensureDatabase('solang')
  await query(url, 'CREATE TABLE thôn (tên text); INSERT INTO thôn VALUES (\'Nậy\')')
  await first.stop()
  await expect(query(url, 'SELECT 1')).rejects.toThrow('ECONNREFUSED')

  const second = await start()
  expect(await second.ensureDatabase('solang')).toBe(second.url('solang'))
  expect(await query(second.url('solang'), 'SELECT tên FROM thôn')).toEqual([{ tên: 'Nậy' }])
})
