import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, chown, mkdir, mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { isAlive } from './processes'
import {
  type Postgres,
  type PostgresOptions,
  cloneDatabase,
  startPostgres,
  startTestServer,
  stopTestServer,
} from './index'

const isRoot = process.getuid?.() === 0
let folder: string
const running: Postgres[] = []

jest.setTimeout(30_000)

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'so-lang-postgres-test-'))
  await chmod(folder, 0o755)
})

afterEach(async () => {
  await Promise.all(running.splice(0).map((server) => server.stop()))
  await rm(folder, { recursive: true, force: true })
})

async function start(options: Partial<PostgresOptions> = {}): Promise<Postgres> {
  const server = await startPostgres({ dataDir: join(folder, 'data'), durable: false, ...options })
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

const LAUNCHER = `
  const { transformFileSync } = require('@swc/core')
  const settings = { ...require('../config/swc.json'), swcrc: false, sourceMaps: false }
  require.extensions['.ts'] = (module, file) => module._compile(transformFileSync(file, settings).code, file)
  require('./src/index.ts').startPostgres({ dataDir: process.argv[1] }).then(
    (server) => process.send({ url: server.url('postgres') }),
    (error) => process.send({ fault: error.fault, path: error.path }),
  )`

interface Launched {
  launcher: ChildProcess
  answer: { url?: string; fault?: string; path?: string }
}

/** A launcher in a process of its own; it runs until it is killed. */
async function launchApart(dataDir: string, account: { uid?: number; gid?: number } = {}): Promise<Launched> {
  const launcher = spawn(process.execPath, ['-e', LAUNCHER, dataDir], {
    ...account,
    cwd: join(__dirname, '..'),
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  const [answer] = (await once(launcher, 'message')) as [Launched['answer']]
  return { launcher, answer }
}

async function killHard(launcher: ChildProcess): Promise<void> {
  launcher.kill('SIGKILL')
  await once(launcher, 'exit')
}

test('rows survive a clean stop and a new start', async () => {
  const first = await start()
  const url = await first.ensureDatabase('solang')
  await query(url, "CREATE TABLE thôn (tên text); INSERT INTO thôn VALUES ('Nậy')")
  await first.stop()
  await expect(query(url, 'SELECT 1')).rejects.toThrow('ECONNREFUSED')

  const second = await start()
  expect(await second.ensureDatabase('solang')).toBe(second.url('solang'))
  expect(await query(second.url('solang'), 'SELECT tên FROM thôn')).toEqual([{ tên: 'Nậy' }])
})

test('a folder with spaces and Vietnamese letters holds the data', async () => {
  const server = await start({ dataDir: join(folder, 'Thư mục Tiếng Việt', 'sổ làng') })
  expect(server.dataDir).toBe(join(folder, 'Thư mục Tiếng Việt', 'sổ làng'))
  expect(
    await query(server.url('postgres'), "SELECT 'Hòa' < 'Hoà' COLLATE \"vi-x-icu\" AS sorts"),
  ).toHaveLength(1)
})

test('acknowledged rows are there after kill -9 of the server', async () => {
  const first = await start({ durable: true })
  await query(first.url('postgres'), 'CREATE TABLE report (id int); INSERT INTO report VALUES (1)')
  process.kill(await postmasterPid(first), 'SIGKILL')
  await first.died
  await first.stop()

  const second = await start()
  expect(await query(second.url('postgres'), 'SELECT id FROM report')).toEqual([{ id: 1 }])
})

test('a server that lost its launcher is stopped, and its rows are there', async () => {
  const { launcher, answer } = await launchApart(join(folder, 'data'))
  await query(answer.url ?? '', 'CREATE TABLE report (id int); INSERT INTO report VALUES (1)')
  await killHard(launcher)
  const steps: string[] = []

  const second = await start({ onProgress: (step) => steps.push(step) })
  expect(steps).toContain('orphan-stopped')
  expect(await query(second.url('postgres'), 'SELECT id FROM report')).toEqual([{ id: 1 }])
})

test('kill -9 of launcher and server at once is recovered from', async () => {
  const { launcher, answer } = await launchApart(join(folder, 'data'))
  await query(answer.url ?? '', 'CREATE TABLE report (id int); INSERT INTO report VALUES (1)')
  const pid = Number(
    (await readFile(join(folder, 'data', 'cluster', 'postmaster.pid'), 'utf8')).split('\n')[0],
  )
  process.kill(pid, 'SIGKILL')
  await killHard(launcher)

  const second = await start()
  expect(await query(second.url('postgres'), 'SELECT id FROM report')).toEqual([{ id: 1 }])
})

test('a launcher that still runs keeps its data to itself', async () => {
  const first = await start()
  await expect(start()).rejects.toMatchObject({ fault: 'already-running', path: first.dataDir })
  expect(await query(first.url('postgres'), 'SELECT 1 AS one')).toEqual([{ one: 1 }])
})

test('a process number that now belongs to a stranger does not keep the server down', async () => {
  const first = await start()
  await first.stop()
  await writeFile(
    join(first.dataDir, 'cluster', 'postmaster.pid'),
    `${process.pid}\n${first.dataDir}/cluster\n0\n1\n\n\n`,
  )
  const second = await start()
  expect(isAlive(await postmasterPid(second))).toBe(true)
})

test('an interrupted first start is done again', async () => {
  await mkdir(join(folder, 'data', 'cluster.new-1', 'base'), { recursive: true })
  await writeFile(join(folder, 'data', 'launcher.json'), '{"pid": 1, "si')
  const server = await start()
  expect((await readdir(server.dataDir)).filter((name) => name.startsWith('cluster'))).toEqual(['cluster'])
})

test('the password is random, asked for, and readable by nobody else', async () => {
  const server = await start()
  expect((await stat(join(server.dataDir, 'password'))).mode & 0o777).toBe(0o600)
  expect((await stat(server.dataDir)).mode & 0o777).toBe(0o700)
  const url = new URL(server.url('postgres'))
  expect(url.password).toHaveLength(32)
  url.password = 'wrong'
  await expect(query(url.toString(), 'SELECT 1')).rejects.toThrow('password authentication failed')
})

test('data of another PostgreSQL version is refused and left alone', async () => {
  const first = await start()
  await first.stop()
  await writeFile(join(first.dataDir, 'cluster', 'PG_VERSION'), '17\n')
  await expect(start()).rejects.toMatchObject({ fault: 'other-version' })
})

test('a folder that cannot be made is a typed error that names it', async () => {
  await writeFile(join(folder, 'file'), '')
  const dataDir = join(folder, 'file', 'data')
  await expect(start({ dataDir })).rejects.toMatchObject({ name: 'PostgresError', path: dataDir })
})

const asRoot = isRoot ? test : test.skip

asRoot('root hands the server to an account without rights', async () => {
  const server = await start()
  const status = await readFile(`/proc/${await postmasterPid(server)}/status`, 'utf8')
  expect(status).toMatch(/^Uid:\s+65534\s+65534/m)
})

asRoot('root keeps the data in a folder that the account can enter, and says where', async () => {
  await chmod(folder, 0o700)
  const server = await start()
  expect(server.dataDir).toMatch(/^\/var\/lib\/so-lang-[0-9a-f]{12}$/)
  await server.stop()
  await rm(server.dataDir, { recursive: true })
})

asRoot('an ordinary user runs it without any account change', async () => {
  await chown(folder, 65534, 65534)
  const { launcher, answer } = await launchApart(join(folder, 'data'), { uid: 65534, gid: 65534 })
  expect(await query(answer.url ?? '', 'SELECT 1 AS one')).toEqual([{ one: 1 }])
  await killHard(launcher)
  // Root takes over the user's data as that user.
  const second = await start()
  expect((await stat(join(second.dataDir, 'cluster'))).uid).toBe(65534)
})

asRoot('an ordinary user is told which folder refuses to be written', async () => {
  const { launcher, answer } = await launchApart(join(folder, 'data'), { uid: 65534, gid: 65534 })
  expect(answer).toEqual({ fault: 'not-writable', path: join(folder, 'data') })
  await killHard(launcher)
})

test('every test file gets a copy of the template of its own', async () => {
  await startTestServer((url) => query(url, 'CREATE TABLE unit (id int); INSERT INTO unit VALUES (1)'))
  try {
    const [one, two] = await Promise.all([cloneDatabase(), cloneDatabase()])
    await query(one.url, 'DELETE FROM unit')
    expect(await query(two.url, 'SELECT id FROM unit')).toEqual([{ id: 1 }])
    await one.drop()
    await expect(query(one.url, 'SELECT 1')).rejects.toThrow('does not exist')
  } finally {
    await stopTestServer()
  }
})
