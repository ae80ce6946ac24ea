import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = dirname(dirname(fileURLToPath(import.meta.url)))

/** Runs the pnpm that package.json names; nothing has to be installed for it. Gives what went wrong, if anything. */
export function pnpm(args) {
  const { packageManager } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  // npm hands its own settings down as npm_*; pnpm would take them for its own and warn about each.
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name)))
  env.TURBO_TELEMETRY_DISABLED = '1'
  const command = process.platform === 'win32' ? 'npx.cmd' : 'npx'
  const ended = spawnSync(command, ['--yes', packageManager, ...args], {
    cwd: root,
    env,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  if (ended.error) return ended.error.message
  if (ended.signal) return ended.signal
  return ended.status === 0 ? undefined : `exit ${ended.status}`
}
