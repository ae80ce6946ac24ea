import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, openSync, readFileSync } from 'node:fs'
import { chown } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import type { Account } from './account'
import type { Binaries } from './binaries'
import { withClient } from './client'
import { type Cluster, ENVIRONMENT, SUPERUSER } from './cluster'
import { PostgresError, faultOf, onDisk } from './errors'
import { stopPostmaster } from './processes'

/** How long a start may wait for an earlier server on the same data to let go. */
const HANDOVER_MS = 15_000

/** SQLSTATE of a server that is still starting, recovering or stopping. */
const CANNOT_CONNECT_NOW = '57P03'

export interface Launch {
  dataDir: string
  cluster: Cluster
  binaries: Binaries
  account: Account | undefined
  settings: Record<string, string>
  port: number | undefined
  onProgress: (step: 'recovering') => void
}

/** Spawns the server and waits until it answers. */
export async function launch(start: Launch): Promise<{ child: ChildProcess; port: number }> {
  const deadline = Date.now() + HANDOVER_MS
  for (;;) {
    const port = start.port ?? (await freePort())
    const log = join(start.dataDir, 'server.log')
    const child = await onDisk(log, () => spawnServer(start, port, log))
    const failure = await ready(child, port, start)
    if (failure === undefined) return { child, port }
    const printed = readFileSync(log, 'utf8')
    const fault = faultOf(printed)
    const isHandover = /lock file .* already exists|pre-existing shared memory/.test(printed)
    const isRace = fault === 'port-taken' && start.port === undefined
    if (!(isHandover || isRace) || Date.now() > deadline) {
      // The last one: before it there may be some that only say "starting up".
      const reason = [...printed.matchAll(/FATAL:\s*(.*)/g)].pop()?.[1]
      throw new PostgresError(fault, reason ?? failure, start.dataDir)
    }
    await sleep(200)
  }
}

async function spawnServer({ cluster, binaries, account, settings }: Launch, port: number, log: string) {
  const args = ['-D', cluster.path, '-p', String(port)]
  for (const [name, value] of Object.entries(settings)) args.push('-c', `${name}=${value}`)
  const file = openSync(log, 'w', 0o600)
  if (account) await chown(log, account.uid, account.gid)
  // Own session: Ctrl-C in the terminal must reach the launcher alone, which then stops things in order.
  const child = spawn(binaries.postgres, args, {
    ...account,
    env: ENVIRONMENT,
    stdio: ['ignore', file, file],
    detached: true,
  })
  closeSync(file)
  // From here on: a process that ends while the server is still coming up must not leave it behind.
  const stopAtExit = () => child.kill('SIGINT')
  process.once('exit', stopAtExit)
  child.once('exit', () => process.removeListener('exit', stopAtExit))
  return child
}

/** Undefined once the server answers; else why it will not. */
async function ready(
  child: ChildProcess,
  port: number,
  { cluster, onProgress }: Launch,
): Promise<string | undefined> {
  let ended: string | undefined
  child.once('error', (error) => (ended = error.message))
  child.once('exit', (code, signal) => (ended ??= `PostgreSQL ended with ${signal ?? code}`))
  const startedAtMs = Date.now()
  let isRecoveryTold = false
  while (ended === undefined) {
    try {
      await withClient(urlOf(port, cluster, 'postgres'), () => Promise.resolve(), 5_000)
      return undefined
    } catch (error) {
      if (isRefusal(error)) {
        if (child.pid) await stopPostmaster(child.pid)
        return error.message
      }
    }
    if (!isRecoveryTold && Date.now() - startedAtMs > 3_000) {
      isRecoveryTold = true
      onProgress('recovering')
    }
    await sleep(20)
  }
  return ended
}

/** Said by a server that is up, and would be said again: its disk is full, the password is another one. */
function isRefusal(error: unknown): error is pg.DatabaseError {
  return error instanceof pg.DatabaseError && error.code !== CANNOT_CONNECT_NOW
}

export function urlOf(port: number, { password }: Cluster, database: string): string {
  return `postgresql://${SUPERUSER}:${password}@127.0.0.1:${port}/${encodeURIComponent(database)}`
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
