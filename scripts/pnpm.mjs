import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { constants } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

export const root = dirname(dirname(fileURLToPath(import.meta.url)))

const isWindows = process.platform === 'win32'
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP']
/** How long whatever pnpm started may take to end by itself. */
const STOP_LIMIT_MS = 5_000
/** What npm hands down that a person may have set to reach the registry at all; the rest are npm's own settings. */
const REGISTRY_SETTING =
  /^npm_config_(registry|proxy|https?_proxy|no_?proxy|ca|cafile|cert|key|strict_ssl|\/\/.*)$/i

function environment() {
  const env = Object.fromEntries(
    // pnpm would take npm's settings for its own and warn about each.
    Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name) || REGISTRY_SETTING.test(name)),
  )
  return { ...env, TURBO_TELEMETRY_DISABLED: '1', npm_config_update_notifier: 'false' }
}

/**
 * Starts the pnpm that package.json names; nothing has to be installed for it. `ended` gives what went wrong, if
 * anything; `stop` ends it with everything that it has started.
 */
export function startPnpm(args, extraEnv = {}) {
  const { packageManager } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const child = spawn(isWindows ? 'npx.cmd' : 'npx', ['--yes', packageManager, ...args], {
    cwd: root,
    env: { ...environment(), ...extraEnv },
    stdio: 'inherit',
    shell: isWindows,
    // A group of its own, which can be ended as one; Ctrl-C in the terminal then reaches only this process.
    detached: !isWindows,
  })
  const killAtExit = () => signalGroup(child, 'SIGKILL')
  process.once('exit', killAtExit)
  const ended = new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message))
    child.once('exit', (code, signal) => resolve(signal ?? (code === 0 ? undefined : `exit ${code}`)))
  }).finally(() => process.removeListener('exit', killAtExit))
  return { ended, stop: (signal = 'SIGTERM') => stopGroup(child, signal) }
}

/** Runs pnpm to its end; gives what went wrong, if anything. A signal ends pnpm first, then this process. */
export async function pnpm(args) {
  const { ended, stop } = startPnpm(args)
  let stopping
  const onSignal = (signal) => {
    stopping ??= stop(signal).then(() => process.exit(128 + constants.signals[signal]))
  }
  for (const signal of SIGNALS) process.on(signal, onSignal)
  const failure = await ended
  // pnpm has ended, what it started may not yet: this waits for the exit.
  await stopping
  for (const signal of SIGNALS) process.removeListener(signal, onSignal)
  return failure
}

async function stopGroup(child, signal) {
  const deadline = Date.now() + STOP_LIMIT_MS
  let isAlive = signalGroup(child, signal)
  while (isAlive && Date.now() < deadline) {
    await sleep(25)
    isAlive = signalGroup(child, 0)
  }
  if (isAlive) signalGroup(child, 'SIGKILL')
}

/** False when nobody is left in the group. */
function signalGroup(child, signal) {
  if (!child.pid) return false
  try {
    return process.kill(isWindows ? child.pid : -child.pid, signal)
  } catch {
    return false
  }
}
