import { constants, existsSync, statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'

/** The system account that PostgreSQL runs under; it refuses to run as root. */
export interface Account {
  uid: number
  gid: number
}

const NOBODY: Account = { uid: 65534, gid: 65534 }

/**
 * Undefined for an ordinary user, who runs PostgreSQL under the own account. Root hands it to the owner of the
 * data folder, so that a folder made by an ordinary user stays that user's; a new folder goes to "nobody".
 */
export function accountFor(dataDir: string): Account | undefined {
  if (process.getuid?.() !== 0) return undefined
  const owner = existsSync(dataDir) ? statSync(dataDir) : undefined
  return owner && owner.uid !== 0 ? { uid: owner.uid, gid: owner.gid } : NOBODY
}

/** Whether the account may enter every folder above (and including) the path, as far as the mode bits tell. */
export function canReach(path: string, account: Account | undefined): boolean {
  if (!account) return true
  for (let folder = resolve(path); ; folder = dirname(folder)) {
    if (existsSync(folder) && !mayEnter(folder, account)) return false
    if (folder === dirname(folder)) return true
  }
}

function mayEnter(folder: string, { uid, gid }: Account): boolean {
  const { mode, uid: owner, gid: group } = statSync(folder)
  // A file in the place of a folder: making the folder will say so.
  if ((mode & constants.S_IFMT) !== constants.S_IFDIR) return true
  if (owner === uid) return (mode & 0o100) !== 0
  return (mode & (group === gid ? 0o010 : 0o001)) !== 0
}
