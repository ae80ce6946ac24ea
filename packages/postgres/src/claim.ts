import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { PostgresError, makeFolder, onDisk } from './errors'
import { startedAt } from './processes'

interface Claim {
  pid: number
  since: string | undefined
}

/**
 * Marks the folder as in use by this process; gives the function that unmarks it. A mark whose process is gone is
 * taken over, so that a crash never locks anyone out.
 */
export async function claimFolder(dataDir: string): Promise<() => Promise<void>> {
  const file = join(dataDir, 'launcher.json')
  const own: Claim = { pid: process.pid, since: startedAt(process.pid) }
  await onDisk(dataDir, async () => {
    await makeFolder(dataDir)
    const holder = await liveClaim(dataDir)
    if (holder) {
      throw new PostgresError(
        'already-running',
        `Process ${holder.pid} already runs a server on this data.`,
        dataDir,
      )
    }
    await rm(file, { force: true })
    // "wx": of two launchers at the same moment, one fails here.
    await writeFile(file, JSON.stringify(own), { flag: 'wx' })
  })
  return () => rm(file, { force: true })
}

export async function liveClaim(dataDir: string): Promise<Claim | undefined> {
  const text = await readFile(join(dataDir, 'launcher.json'), 'utf8').catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return ''
      throw error
    },
  )
  const claim = parse(text)
  return claim && startedAt(claim.pid) === claim.since ? claim : undefined
}

function parse(text: string): Claim | undefined {
  try {
    return JSON.parse(text) as Claim
  } catch {
    // Cut off by a crash while it was written: that launcher is gone.
    return undefined
  }
}
