import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const ROOT = join(__dirname, '../..')
const START = "require('@solang/launcher/dist/start.js').start(process.argv[1])"

/** What `npm start` runs once everything is built, as a process of its own on a data folder of its own. */
export class StartedApp {
  private child: ChildProcess | undefined

  private constructor(
    readonly dataDir: string,
    private readonly port: string,
  ) {}

  static async prepare(): Promise<StartedApp> {
    const dataDir = await mkdtemp(join(tmpdir(), 'so-lang-e2e-'))
    // PostgreSQL runs as another account when we are root.
    await chmod(dataDir, 0o755)
    return new StartedApp(dataDir, await unusedPort())
  }

  get address(): string {
    return `http://127.0.0.1:${this.port}`
  }

  /** Resolves when the address has been printed. */
  async start(): Promise<void> {
    const child = spawn(process.execPath, ['-e', START, ROOT], {
      cwd: __dirname,
      env: { PATH: process.env.PATH, DATA_DIR: this.dataDir, HOST: '127.0.0.1', PORT: this.port },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    this.child = child
    let printed = ''
    const ended = once(child, 'close').then(() => Promise.reject(new Error(printed)))
    ended.catch(() => undefined)
    child.stderr.on('data', (chunk: Buffer) => (printed += chunk.toString()))
    child.stdout.on('data', (chunk: Buffer) => (printed += chunk.toString()))
    while (!printed.includes('Ctrl-C')) await Promise.race([once(child.stdout, 'data'), ended])
  }

  /** kill -9 of the server, of the database and of every process that works for it; no farewell. */
  async killEverything(): Promise<void> {
    const { child } = this
    if (!child?.pid) throw new Error('not started')
    const ended = once(child, 'close')
    const postmaster = await this.postmasterPid()
    const victims = [child.pid, postmaster, ...childrenOf(postmaster)]
    for (const pid of victims) process.kill(pid, 'SIGKILL')
    await ended
  }

  async remove(): Promise<void> {
    const { child } = this
    if (child && child.exitCode === null && child.signalCode === null) {
      child.kill('SIGTERM')
      await once(child, 'close')
    }
    await rm(this.dataDir, { recursive: true, force: true })
  }

  private async postmasterPid(): Promise<number> {
    const file = await readFile(join(this.dataDir, 'postgres', 'cluster', 'postmaster.pid'), 'utf8')
    return Number(file.split('\n')[0])
  }
}

function childrenOf(pid: number): number[] {
  const rows = execFileSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' }).trim().split('\n')
  return rows
    .map((row) => row.trim().split(/\s+/).map(Number))
    .flatMap(([own, parent]) => (parent === pid && own !== undefined ? [own] : []))
}

async function unusedPort(): Promise<string> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  await once(probe, 'close')
  return String(typeof address === 'object' && address ? address.port : 0)
}
