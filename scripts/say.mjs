/** What a person at the terminal reads, in both languages: one line each. */
export function say(vi, en) {
  process.stdout.write(`▸ ${vi} / ${en}\n`)
}

/** Ends the command with one line that says why. */
export function stop(vi, en) {
  process.stderr.write(`✗ ${vi} / ${en}\n`)
  process.exit(1)
}
