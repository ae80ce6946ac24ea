import { randomUUID } from 'node:crypto'
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { liveClaim } from './claim'
import { withClient } from './client'
import { stopOrphan } from './processes'
import { type Postgres, startPostgres } from './server'

const PREFIX = 'so-lang-test-'
const TEMPLATE = 'template_migrated'
/** Jest hands the environment of its global setup down to the workers. */
const VARIABLE = 'SO_LANG_TEST_SERVER'

declare global {
  var soLangTestServer: Postgres | undefined
}

export interface TestDatabase {
  url: string
  drop(): Promise<void>
}

/**
 * For Jest's globalSetup: one throw-away server per run, with a template that `prepare` (migrations, perhaps a
 * seed) fills once. The tests then call `cloneDatabase`.
 */
export async function startTestServer(prepare: (url: string) => Promise<unknown>): Promise<void> {
  await removeAbandoned()
  const server = await startPostgres({ dataDir: await mkdtemp(join(tmpdir(), PREFIX)), durable: false })
  globalThis.soLangTestServer = server
  process.env[VARIABLE] = server.url('postgres')
  await prepare(await server.ensureDatabase(TEMPLATE))
}

/** For Jest's globalTeardown. */
export async function stopTestServer(): Promise<void> {
  const server = globalThis.soLangTestServer
  if (!server) return
  await server.stop()
  await rm(server.dataDir, { recursive: true, force: true })
}

/** A database of its own for one test file, copied from the template. Whoever is still connected at `drop` is cut off. */
export function cloneDatabase(): Promise<TestDatabase> {
  return createDatabase(TEMPLATE)
}

/** As `cloneDatabase`, with nothing in it. */
export function emptyDatabase(): Promise<TestDatabase> {
  return createDatabase('template0')
}

async function createDatabase(template: string): Promise<TestDatabase> {
  const admin = process.env[VARIABLE]
  if (!admin) throw new Error('startTestServer has to run first, in Jest’s globalSetup.')
  const name = `test_${randomUUID().replaceAll('-', '')}`
  await withClient(admin, (client) => client.query(`CREATE DATABASE ${name} TEMPLATE ${template}`))
  const url = new URL(admin)
  url.pathname = name
  return { url: url.toString(), drop: () => drop(admin, name) }
}

async function drop(admin: string, name: string): Promise<void> {
  await withClient(admin, (client) => client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`))
}

/** Servers of runs that were killed. */
async function removeAbandoned(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    const dataDir = join(tmpdir(), name)
    if (!name.startsWith(PREFIX) || (await isYoung(dataDir)) || (await liveClaim(dataDir))) continue
    await stopOrphan(join(dataDir, 'cluster'))
    await rm(dataDir, { recursive: true, force: true })
  }
}

/** A folder that another run has just made, and not claimed yet. */
async function isYoung(dataDir: string): Promise<boolean> {
  const { birthtimeMs } = await stat(dataDir)
  return Date.now() - birthtimeMs < 60_000
}
