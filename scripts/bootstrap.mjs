// Everything `npm start` and `npm test` need before the workspace's own tools exist. Plain Node, no packages, and
// syntax that an old Node can still read, so that it can say it is too old.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { alone } from './alone.mjs'
import { pnpm, root } from './pnpm.mjs'
import { checkPort } from './port-check.mjs'
import { say, stop, stopAfterPnpm } from './say.mjs'

const OLDEST_NODE = [20, 19]

function checkNode() {
  // The variable stands in for the real version in the test of this line.
  const version = process.env.SO_LANG_NODE_VERSION || process.versions.node
  const [major, minor] = version.split('.').map(Number)
  if (major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1])) return
  stop(
    `Cần Node.js ${OLDEST_NODE.join('.')} trở lên, máy này có ${version}.`,
    `Node.js ${OLDEST_NODE.join('.')} or later is needed.`,
  )
}

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

const script = process.argv[2]
checkNode()
if (script === 'start' || script === 'dev') await checkPort()
await install()
if (script) await import(pathToFileURL(join(root, 'scripts', `${script}.mjs`)).href)
