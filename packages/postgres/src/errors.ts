import { existsSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { dirname } from 'node:path'

export type PostgresFault =
  | 'unsupported-platform'
  | 'already-running'
  | 'not-writable'
  | 'disk-full'
  | 'other-version'
  | 'not-a-folder'
  | 'not-a-cluster'
  | 'port-taken'
  | 'start-failed'

/** What went wrong, as a code that a launcher can put into its user's language. */
export class PostgresError extends Error {
  override name = 'PostgresError'
  constructor(
    readonly fault: PostgresFault,
    message: string,
    /** The folder or file concerned. */
    readonly path?: string,
  ) {
    super(message)
  }
}

const SIGNS: [RegExp, PostgresFault][] = [
  [/ENOSPC|EDQUOT|53100|No space left on device|Disk quota exceeded/, 'disk-full'],
  [/EROFS|EACCES|EPERM|Read-only file system|Permission denied/, 'not-writable'],
  [/ENOTDIR/, 'not-a-folder'],
  [/Address already in use/, 'port-taken'],
]

/** Reads the fault from a file system error or from what a PostgreSQL program printed. */
export function faultOf(text: string): PostgresFault {
  return SIGNS.find(([sign]) => sign.test(text))?.[1] ?? 'start-failed'
}

/** `mkdir -p`, but with the true reason: Node's own says ENOENT where the disk is read-only. */
export async function makeFolder(path: string): Promise<void> {
  if (existsSync(path)) return
  await makeFolder(dirname(path))
  await mkdir(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error
  })
}

/** Runs a step that touches the disk; its errors come out typed. */
export async function onDisk<T>(path: string, step: () => Promise<T>): Promise<T> {
  try {
    return await step()
  } catch (error) {
    if (error instanceof PostgresError) throw error
    const message = error instanceof Error ? error.message : String(error)
    throw new PostgresError(faultOf(message), message, path)
  }
}
