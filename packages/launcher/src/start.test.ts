import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { chmod, chown, mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { type Server, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setImmediate as nextTurn } from 'node:timers/promises'

jest.setTimeout(120_000)

const ROOT = join(__dirname, '..', '..', '..')
const START = `
  const { transformFileSync } = require('@swc/core')
  const settings = { ...require('../config/swc.json'), swcrc: false, sourceMaps: false }
  require.extensions['.ts'] = (module, file) => module._compile(transformFileSync(file, settings).code, file)
  require('./src/start.ts').start(process.argv[1])`

let dataDir: string
const children: ChildProcess[] = []

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'so-lang-launcher-'))
  await chmod(dataDir, 0o755)
})

afterEach(async () => {
  for (const child of children.splice(0)) {
    if (child.exitCode !== null || child.signalCode !== null) continue
    child.kill('SIGTERM')
    await once(child, 'exit')
  }
  await rm(dataDir, { recursive: true, force: true })
})

interface Run {
  child: ChildProcess
  printed: () => string
  /** Resolves with the exit code. */
  ended: Promise<number | null>
}

function run(command: string[], env: NodeJS.ProcessEnv, account: { uid?: number } = {}): Run {
  const child = spawn(process.execPath, command, {
    cwd: join(__dirname, '..'),
    env: { PATH: process.env.PATH, DATA_DIR: dataDir, HOST: '127.0.0.1', ...env },
    ...account,
  })
  children.push(child)
  let printed = ''
  child.stdout.on('data', (chunk: Buffer) => (printed += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (printed += chunk.toString()))
  return {
    child,
    printed: () => printed,
    ended: once(child, 'close').then(([code]) => code as number | null),
  }
}

/** What `npm start` runs first, before anything is installed, built or made. */
const bootstrap = (env: NodeJS.ProcessEnv) => run([join(ROOT, 'scripts', 'bootstrap.mjs'), 'start'], env)

const start = (env: NodeJS.ProcessEnv = {}, account: { uid?: number } = {}) =>
  run(['-e', START, ROOT], env, account)

const untilReady = (run: Run) => untilPrinted(run, 'Dừng: Ctrl-C')

async function untilPrinted({ child, printed, ended }: Run, text: string): Promise<void> {
  let hasEnded = false
  void ended.then(() => (hasEnded = true))
  while (!printed().includes(text)) {
    if (hasEnded) throw new Error(printed())
    await Promise.race([once(child.stdout ?? child, 'data'), ended])
  }
}

const cluster = () => join(dataDir, 'postgres', 'cluster')

async function postmaster(): Promise<number> {
  return Number((await readFile(join(cluster(), 'postmaster.pid'), 'utf8')).split('\n')[0])
}

async function freePort(): Promise<{ port: number; holder: Server }> {
  const holder = createServer().listen(0, '127.0.0.1')
  await once(holder, 'listening')
  const address = holder.address()
  return { port: typeof address === 'object' && address ? address.port : 0, holder }
}

async function unusedPort(): Promise<string> {
  const { port, holder } = await freePort()
  holder.close()
  await once(holder, 'close')
  return String(port)
}

/** One line, with a cross, and nothing left in the data folder. */
async function expectRefusal(run: Run, line: RegExp): Promise<void> {
  expect(await run.ended).toBe(1)
  const lines = run.printed().trim().split('\n')
  expect(lines).toEqual([expect.stringMatching(/^✗ /)])
  expect(lines[0]).toMatch(line)
  expect(await readdir(dataDir)).toEqual([])
}

test('a taken port is one line, before anything is made', async () => {
  const { port, holder } = await freePort()
  await expectRefusal(bootstrap({ PORT: String(port) }), new RegExp(`Cổng ${port} .* Port ${port} is taken`))
  holder.close()
})

test('an unreachable database is one line, without the password', async () => {
  const refused = start({ PORT: await unusedPort(), DATABASE_URL: 'postgresql://xa:bi-mat@127.0.0.1:1/so' })
  await expectRefusal(refused, /Không kết nối được .*127\.0\.0\.1:1\/so.*cannot be reached/)
  expect(refused.printed()).not.toContain('bi-mat')
})

test('a wrong PORT is one line, before anything is made', async () => {
  await expectRefusal(bootstrap({ PORT: '99999' }), /PORT phải là số/)
  await expectRefusal(bootstrap({ PORT: 'bốn nghìn' }), /PORT phải là số/)
})

test('a wrong setting is one line, before anything is made', async () => {
  const PORT = await unusedPort()
  await expectRefusal(start({ PORT, DATABASE_URL: 'máy chủ xã' }), /DATABASE_URL/)
  await expectRefusal(start({ PORT, SEED: 'all' }), /SEED phải là/)
  await expectRefusal(start({ PORT, DATABASE_URL: 'mysql://xa@127.0.0.1/so' }), /DATABASE_URL/)
  await expectRefusal(start({ PORT, TODAY: '2021-02-31' }), /TODAY phải là một ngày có thật/)
  await expectRefusal(start({ PORT, LOG_LEVEL: 'loud' }), /LOG_LEVEL phải là một trong/)
})

test('Node that is too old is one line, before anything is installed', async () => {
  await expectRefusal(
    bootstrap({ SO_LANG_NODE_VERSION: '18.20.4' }),
    /Cần Node\.js 20\.19 trở lên, máy này có 18\.20\.4/,
  )
})

test('the first start fills the database, SIGTERM stops everything, the second start finds it filled', async () => {
  const PORT = await unusedPort()
  const first = start({ PORT })
  await untilReady(first)
  expect(first.printed()).toMatch(/Nạp dữ liệu \(0\/\d+\)/)
  expect(first.printed()).toContain(`http://localhost:${PORT}`)
  expect(first.printed()).toContain('truongthon.nay')
  expect(first.printed()).toContain(join(dataDir, 'postgres'))
  expect((await fetch(`http://127.0.0.1:${PORT}/readyz`)).status).toBe(200)
  const pid = await postmaster()
  first.child.kill('SIGTERM')
  expect(await first.ended).toBe(0)
  expect(() => process.kill(pid, 0)).toThrow('ESRCH')

  const second = start({ PORT })
  await untilReady(second)
  expect(second.printed()).not.toContain('Nạp dữ liệu')
  expect((await fetch(`http://127.0.0.1:${PORT}/readyz`)).status).toBe(200)
})

test.each([
  ['the cluster is made', (run: Run) => untilPrinted(run, 'Tạo cơ sở dữ liệu')],
  ['the server comes up', untilServerRuns],
  ['the migrations run', (run: Run) => untilPrinted(run, 'Cập nhật cấu trúc dữ liệu')],
  ['the seed runs', (run: Run) => untilPrinted(run, 'Nạp dữ liệu (5/')],
])('a signal while %s leaves nothing running, and the next start goes on', async (_when, moment) => {
  const cutShort = start({ PORT: await unusedPort(), SEED: 'demo' })
  await moment(cutShort)
  cutShort.child.kill('SIGTERM')
  expect(await cutShort.ended).toBe(0)
  expect(cutShort.printed().trim().split('\n').pop()).toBe('▸ Đang dừng…')
  expect(await readdir(join(dataDir, 'postgres'))).not.toContain('launcher.json')
  expect(await readdir(cluster())).not.toContain('postmaster.pid')

  const next = start({ PORT: await unusedPort() })
  await untilReady(next)
  expect(next.printed()).not.toContain('bị ngắt')
})

async function untilServerRuns({ ended }: Run): Promise<void> {
  let hasEnded = false
  void ended.then(() => (hasEnded = true))
  while (!existsSync(join(cluster(), 'postmaster.pid'))) {
    if (hasEnded) throw new Error('It ended before its server ran.')
    await nextTurn()
  }
}

test('SEED=plan leaves the demo accounts out', async () => {
  const plan = start({ PORT: await unusedPort(), SEED: 'plan' })
  await untilReady(plan)
  expect(plan.printed()).toContain('Nạp dữ liệu')
  expect(plan.printed()).not.toContain('truongthon.nay')

  // Somebody has to be able to begin: one account, shown once, and how to come into the campaign's days.
  const [, username, password] = /chỉ hiện lần này.*\n\s+(\S+)\s+(\S+)/.exec(plan.printed()) ?? []
  expect(plan.printed()).toContain('TODAY=2021-03-03 npm start')
  plan.child.kill('SIGTERM')
  await plan.ended
  const PORT = await unusedPort()
  const inCampaign = start({ PORT, SEED: 'plan', TODAY: '2021-03-03' })
  await untilReady(inCampaign)
  expect(inCampaign.printed()).not.toMatch(/chỉ hiện lần này|TODAY=/)
  const answer = await fetch(`http://127.0.0.1:${PORT}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      query: `mutation { signIn(input: { username: "${username}", password: "${password}" }) {
        viewer { currentCampaign { unit { name } } } errors { code } } }`,
    }),
  })
  expect(await answer.json()).toMatchObject({
    data: { signIn: { viewer: { currentCampaign: { unit: { name: 'Xã An Hòa Thịnh' } } }, errors: [] } },
  })
})

test('data that is not a cluster, or not a folder, is one line that says what to do', async () => {
  await mkdir(cluster(), { recursive: true })
  const broken = start({ PORT: await unusedPort() })
  expect(await broken.ended).toBe(1)
  expect(broken.printed()).toMatch(/^✗ Dữ liệu ở .*PG_VERSION.*khôi phục từ bản sao lưu.*$/m)

  const file = join(dataDir, 'file')
  await writeFile(file, '')
  const misplaced = start({ PORT: await unusedPort(), DATA_DIR: file })
  expect(await misplaced.ended).toBe(1)
  expect(misplaced.printed()).toContain(`✗ ${file} phải là một thư mục. / It has to be a folder.`)
})

const asRoot = process.getuid?.() === 0 ? test : test.skip

asRoot('a folder that cannot be written to is one line', async () => {
  await chown(dataDir, 0, 0)
  const refused = start({ PORT: await unusedPort() }, { uid: 65534 })
  expect(await refused.ended).toBe(1)
  expect(refused.printed().trim().split('\n').pop()).toMatch(/^✗ Không ghi được vào .*cannot be written to/)
  expect(await readdir(dataDir)).toEqual([])
})
