import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, readlinkSync, realpathSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { PostgresError } from './errors'

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    // A container's first process may never collect its dead children: a zombie counts as gone.
    return process.platform !== 'linux' || !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'))
  } catch (error) {
    // EPERM: it lives, and belongs to another account.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/** Distinguishes a process from a later one with the same number; undefined when there is no such process. */
export function startedAt(pid: number): string | undefined {
  if (!isAlive(pid)) return undefined
  try {
    if (process.platform === 'linux') {
      // Field 22, counted after the program's name, which may hold spaces: ticks since boot.
      const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').pop()?.split(' ')
      return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}-${fields?.[19]}`
    }
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim()
  } catch {
    return undefined
  }
}

/** Whether the process is a PostgreSQL server on this cluster, and not a stranger who got its number. */
export function isPostmasterOf(pid: number, cluster: string): boolean {
  if (!isAlive(pid)) return false
  try {
    if (process.platform === 'linux') {
      return (
        readlinkSync(`/proc/${pid}/cwd`) === realpathSync(cluster) &&
        /postgres$/.test(readlinkSync(`/proc/${pid}/exe`))
      )
    }
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).includes(cluster)
  } catch {
    return false
  }
}

async function waitForEnd(pid: number, timeoutMs: number): Promise<boolean> {
  const deadline = Date.now() + timeoutMs
  while (isAlive(pid)) {
    if (Date.now() > deadline) return false
    await sleep(25)
  }
  return true
}

/** SIGINT is PostgreSQL's "fast" shutdown (clean), SIGQUIT its "immediate" one (recovers at the next start). */
export async function stopPostmaster(pid: number): Promise<boolean> {
  for (const [signal, timeoutMs] of [
    ['SIGINT', 15_000],
    ['SIGQUIT', 5_000],
  ] as const) {
    try {
      process.kill(pid, signal)
    } catch {
      return !isAlive(pid)
    }
    if (await waitForEnd(pid, timeoutMs)) return true
  }
  return false
}

/** Stops a server that still runs on the cluster although its launcher is gone; gives its process number. */
export async function stopOrphan(cluster: string): Promise<number | undefined> {
  const file = join(cluster, 'postmaster.pid')
  if (!existsSync(file)) return undefined
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0])
  if (isPostmasterOf(pid, cluster)) {
    if (await stopPostmaster(pid)) return pid
    throw new PostgresError('start-failed', `Process ${pid} does not stop.`, cluster)
  }
  // After a reboot the number may belong to a stranger; PostgreSQL would then refuse to start.
  if (isAlive(pid)) await rm(file)
  return undefined
}
