import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { chmod, chown, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Account } from './account'
import type { Binaries } from './binaries'
import { PostgresError, faultOf, onDisk } from './errors'

export const SUPERUSER = 'solang'
const MAJOR_VERSION = '18'

export interface Cluster {
  /** PostgreSQL's own data directory. */
  path: string
  password: string
}

/** Neutral messages, whatever the user's language: their text tells us what went wrong. */
export const ENVIRONMENT: NodeJS.ProcessEnv = { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' }

/** The cluster inside the data folder; made if it is missing, in one step: either it is there in full or not at all. */
export async function ensureCluster(
  dataDir: string,
  binaries: Binaries,
  account: Account | undefined,
  options: { durable: boolean; onProgress: (step: 'creating') => void },
): Promise<Cluster> {
  const path = join(dataDir, 'cluster')
  const passwordFile = join(dataDir, 'password')
  return onDisk(dataDir, async () => {
    await chmod(dataDir, 0o700)
    if (account) await chown(dataDir, account.uid, account.gid)
    for (const name of await readdir(dataDir)) {
      if (name.startsWith('cluster.new')) await rm(join(dataDir, name), { recursive: true })
    }
    if (existsSync(path)) return { path, password: await openCluster(path, passwordFile) }
    options.onProgress('creating')
    const password = randomBytes(24).toString('base64url')
    await writeFile(passwordFile, password, { mode: 0o600 })
    if (account) await chown(passwordFile, account.uid, account.gid)
    const unfinished = join(dataDir, `cluster.new-${process.pid}`)
    try {
      await initdb(binaries, unfinished, passwordFile, account, options.durable)
      await rename(unfinished, path)
    } catch (error) {
      await rm(unfinished, { recursive: true, force: true })
      await rm(passwordFile, { force: true })
      throw error
    }
    return { path, password }
  })
}

async function openCluster(path: string, passwordFile: string): Promise<string> {
  const version = (await readPart(join(path, 'PG_VERSION'), path)).trim()
  if (version !== MAJOR_VERSION) {
    const message = `The data was written by PostgreSQL ${version}; this is ${MAJOR_VERSION}.`
    throw new PostgresError('other-version', message, path)
  }
  return readPart(passwordFile, path)
}

/** A file without which the folder is no cluster, or none that anybody can enter. */
function readPart(file: string, cluster: string): Promise<string> {
  return readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'ENOENT' ? new PostgresError('not-a-cluster', `${file} is missing.`, cluster) : error
  })
}

async function initdb(
  { initdb: program }: Binaries,
  path: string,
  passwordFile: string,
  account: Account | undefined,
  durable: boolean,
): Promise<void> {
  const args = ['-D', path, '-U', SUPERUSER, `--pwfile=${passwordFile}`, '-A', 'scram-sha-256', '-E', 'UTF8']
  args.push('--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--no-instructions')
  if (!durable) args.push('--no-sync')
  const child = spawn(program, args, { ...account, env: ENVIRONMENT, stdio: ['ignore', 'ignore', 'pipe'] })
  let printed = ''
  child.stderr.on('data', (chunk: Buffer) => (printed += chunk.toString()))
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', resolve)
  })
  if (code !== 0) {
    const reason = printed.trim().split('\n').pop() ?? `initdb ended with ${code}`
    throw new PostgresError(faultOf(printed), reason, dirname(path))
  }
}
