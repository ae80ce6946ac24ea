// Everything `npm start` and `npm test` need before the workspace's own tools exist. Plain Node, no packages, and
// syntax that an old Node can still read, so that it can say it is too old.
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { pnpm } from './pnpm.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const OLDEST_NODE = [20, 19]

function stop(vi, en) {
  process.stderr.write(`✗ ${vi} / ${en}\n`)
  process.exit(1)
}

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

function install() {
  const modules = join(root, 'node_modules')
  const wanted = read(join(root, 'pnpm-lock.yaml'))
  const isComplete = existsSync(join(modules, '.modules.yaml'))
  if (isComplete && read(join(modules, '.pnpm', 'lock.yaml')) === wanted) return
  process.stdout.write('▸ Cài các gói phần mềm (lần đầu khoảng 1 phút) / Installing packages\n')
  const failure = pnpm(['install', '--frozen-lockfile'])
  if (failure) stop(`Không cài được các gói phần mềm (${failure}).`, 'Packages could not be installed.')
}

checkNode()
install()
const script = process.argv[2]
if (script) await import(pathToFileURL(join(root, 'scripts', `${script}.mjs`)).href)
