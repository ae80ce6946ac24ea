import { fullFolder } from './disk.mjs'

/** What a person at the terminal reads, in both languages: one line each. */
export function say(vi, en) {
  process.stdout.write(`▸ ${vi} / ${en}\n`)
}

/** Ends the command with one line that says why. */
export function stop(vi, en) {
  process.stderr.write(`✗ ${vi} / ${en}\n`)
  process.exit(1)
}

/** Ends the command after pnpm has failed; of all reasons, a full disk is the one that its own words hide. */
export function stopAfterPnpm(failure, vi, en) {
  const full = fullFolder()
  if (full) stop(`Ổ đĩa chứa ${full} đã đầy.`, 'The disk is full.')
  stop(`${vi} (${failure}).`, en)
}
