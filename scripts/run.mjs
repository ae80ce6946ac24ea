import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { alone } from './alone.mjs'
import { stopAfterPnpm } from './disk.mjs'
import { pnpm, root } from './pnpm.mjs'
import { checkPort } from './port-check.mjs'
import { say } from './say.mjs'

const read = (path) => (existsSync(path) ? readFileSync(path, 'utf8') : undefined)

function isInstalled() {
  const modules = join(root, 'node_modules')
  const isComplete = existsSync(join(modules, '.modules.yaml'))
  return isComplete && read(join(modules, '.pnpm', 'lock.yaml')) === read(join(root, 'pnpm-lock.yaml'))
}

async function install() {
  if (isInstalled()) return
  await alone(async () => {
    // Another command may have done it in the meantime.
    if (isInstalled()) return
    say('Cài các gói phần mềm (lần đầu khoảng 1 phút)', 'Installing packages')
    // Four tries within half a minute; pnpm's own three may take more than one.
    const retries = ['--fetch-retries=3', '--fetch-retry-mintimeout=2000', '--fetch-retry-factor=3']
    const failure = await pnpm(['install', '--frozen-lockfile', ...retries])
    if (failure) stopAfterPnpm(failure, 'Không cài được các gói phần mềm', 'Packages could not be installed.')
  })
}

/** Runs a script of this folder once the workspace's packages are there. */
export async function run(script) {
  if (script === 'start' || script === 'dev') await checkPort()
  await install()
  if (script) await import(`./${script}.mjs`)
}
