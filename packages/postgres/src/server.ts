import type { ChildProcess } from 'node:child_process'
import { createHash } from 'node:crypto'
import { join, resolve } from 'node:path'
import { type Account, accountFor, canReach } from './account'
import { findBinaries } from './binaries'
import { claimFolder } from './claim'
import { withClient } from './client'
import { type Cluster, ensureCluster } from './cluster'
import { launch, urlOf } from './launch'
import { stopOrphan, stopPostmaster } from './processes'

/** Steps that take long enough to be told about. */
export type PostgresStep = 'creating' | 'orphan-stopped' | 'recovering'

export interface PostgresOptions {
  /** The folder that holds everything: cluster, password, log. Made if missing. */
  dataDir: string
  /** On 127.0.0.1; a free one is chosen when not given. */
  port?: number
  /** False: no fsync. Fast, for tests; a power cut may lose the database. */
  durable?: boolean
  onProgress?: (step: PostgresStep) => void
}

export interface Postgres {
  /** The connection string of a database; with the superuser's password: never print it. */
  url(database: string): string
  port: number
  /** Where the data really lies. */
  dataDir: string
  /** Makes the database if it is missing; gives its connection string. */
  ensureDatabase(database: string): Promise<string>
  /** Clean shutdown. May be called more than once. */
  stop(): Promise<void>
  /** Resolves when the server ends by itself, without `stop`. */
  died: Promise<void>
}

const SETTINGS: Record<string, string> = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  timezone: 'UTC',
  jit: 'off',
}
const NOT_DURABLE: Record<string, string> = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
}

/**
 * Starts PostgreSQL on the folder. Whatever happened before (kill -9, an interrupted first start, a server left
 * without its launcher), this start puts it right; only a launcher that still runs is respected.
 */
export async function startPostgres(options: PostgresOptions): Promise<Postgres> {
  const { durable = true, onProgress = () => undefined } = options
  const requested = resolve(options.dataDir)
  const account = accountFor(requested)
  const dataDir = reachableFolder(requested, account)
  const binaries = await findBinaries(account)
  const release = await claimFolder(dataDir)
  try {
    const cluster = await ensureCluster(dataDir, binaries, account, { durable, onProgress })
    if (await stopOrphan(cluster.path)) onProgress('orphan-stopped')
    const settings = { ...SETTINGS, ...(durable ? {} : NOT_DURABLE) }
    const start = { dataDir, cluster, binaries, account, settings, port: options.port, onProgress }
    const { child, port } = await launch(start)
    return server(child, port, dataDir, cluster, release)
  } catch (error) {
    await release()
    throw error
  }
}

/** Root's "nobody" cannot enter /root or a closed home: the data then lies under /var/lib, one folder per project. */
function reachableFolder(requested: string, account: Account | undefined): string {
  if (canReach(join(requested, '..'), account)) return requested
  return join('/var/lib', `so-lang-${createHash('sha256').update(requested).digest('hex').slice(0, 12)}`)
}

function server(
  child: ChildProcess,
  port: number,
  dataDir: string,
  cluster: Cluster,
  release: () => Promise<void>,
): Postgres {
  const url = (database: string) => urlOf(port, cluster, database)
  let stopped: Promise<void> | undefined
  const stop = async () => {
    if (child.exitCode === null && child.signalCode === null && child.pid) await stopPostmaster(child.pid)
    await release()
  }
  return {
    url,
    port,
    dataDir,
    ensureDatabase: (database) => ensureDatabase(url, database),
    stop: () => (stopped ??= stop()),
    died: new Promise((resolve) => {
      child.once('exit', () => {
        if (!stopped) resolve()
      })
    }),
  }
}

async function ensureDatabase(url: (database: string) => string, database: string): Promise<string> {
  await withClient(url('postgres'), async (client) => {
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [database])
    if (!rowCount) await client.query(`CREATE DATABASE ${client.escapeIdentifier(database)}`)
  })
  return url(database)
}
