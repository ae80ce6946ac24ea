import { statfsSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { root } from './pnpm.mjs'

const FULL_BYTES = 4 * 1024 * 1024

/** The first folder of those that an install or a build writes to whose disk has no room left; asked after a failure. */
export function fullFolder() {
  return [root, homedir(), tmpdir()].find((folder) => {
    try {
      const { bavail, bsize } = statfsSync(folder)
      return bavail * bsize < FULL_BYTES
    } catch {
      return false
    }
  })
}
