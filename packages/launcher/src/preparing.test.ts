import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cp, mkdir, mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/* scripts/alone.mjs: of two commands on one checkout, one installs and builds at a time. */

const SCRIPTS = join(__dirname, '..', '..', '..', 'scripts')
const WORK = `import('./scripts/alone.mjs').then(({ alone }) => alone(() => console.log('work done')))`

let checkout: string
let mark: string
beforeEach(async () => {
  checkout = await mkdtemp(join(tmpdir(), 'so-lang-checkout-'))
  await cp(SCRIPTS, join(checkout, 'scripts'), { recursive: true })
  await mkdir(join(checkout, '.data'))
  mark = join(checkout, '.data', 'preparing.pid')
})
afterEach(() => rm(checkout, { recursive: true, force: true }))

function command(): { child: ChildProcess; printed: () => string; ended: Promise<unknown> } {
  const child = spawn(process.execPath, ['-e', WORK], { cwd: checkout })
  let printed = ''
  child.stdout.on('data', (chunk: Buffer) => (printed += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (printed += chunk.toString()))
  return { child, printed: () => printed, ended: once(child, 'close') }
}

test('while another command works this one waits, says so, and then works', async () => {
  await writeFile(mark, String(process.pid))
  const { child, printed, ended } = command()
  await once(child.stdout ?? child, 'data')
  expect(printed()).toContain(`Một lệnh khác đang chuẩn bị phần mềm (${mark})`)
  expect(printed()).not.toContain('work done')
  await rm(mark)
  await ended
  expect(printed()).toContain('work done')
  expect(await readdir(join(checkout, '.data'))).toEqual([])
})

test('the mark of a command that is gone does not hold, even if its number has a new owner', async () => {
  await writeFile(mark, String(process.pid))
  const anHourAgo = new Date(Date.now() - 3_600_000)
  await utimes(mark, anHourAgo, anHourAgo)
  const { printed, ended } = command()
  await ended
  expect(printed()).toBe('work done\n')
})
