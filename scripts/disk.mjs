import { statfsSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { root } from './pnpm.mjs'
import { stop } from './say.mjs'

const FULL_BYTES = 4 * 1024 * 1024

/** The first folder of those that an install or a build writes to whose disk has no room left; asked after a failure. */
function fullFolder() {
  return [root, homedir(), tmpdir()].find((folder) => {
    try {
      const { bavail, bsize } = statfsSync(folder)
      return bavail * bsize < FULL_BYTES
    } catch {
      return false
    }
  })
}

/** Ends the command after pnpm has failed; of all reasons, a full disk is the one that its own words hide. */
export function stopAfterPnpm(failure, vi, en) {
  const full = fullFolder()
  if (full) stop(`Ổ đĩa chứa ${full} đã đầy.`, 'The disk is full.')
  stop(`${vi} (${failure}).`, en)
}
