import { createHash } from 'node:crypto'
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { alone } from './alone.mjs'
import { stopAfterPnpm } from './disk.mjs'
import { pnpm, root } from './pnpm.mjs'
import { say } from './say.mjs'

const STAMP = join(root, '.data', 'build-stamp')
const WORKSPACES = [
  'apps/admin',
  'apps/api',
  'packages/config',
  'packages/launcher',
  'packages/postgres',
  'packages/scoring',
  'prisma',
]
const BUILT = [
  'apps/admin',
  'apps/api',
  'packages/launcher',
  'packages/postgres',
  'packages/scoring',
  'prisma',
]
/** What a build makes, or what no build reads. */
const NOT_SOURCE = new Set(['node_modules', 'dist', 'generated', '.turbo', 'test-results', 'coverage'])

/** Changes when any source file does: path, size and time of each; about 20 ms. */
function fingerprint() {
  const hash = createHash('sha256')
    .update(readFileSync(join(root, 'pnpm-lock.yaml')))
    .update(process.version)
  const visit = (folder) => {
    for (const entry of readdirSync(folder, { withFileTypes: true }).sort((a, b) =>
      a.name < b.name ? -1 : 1,
    )) {
      if (NOT_SOURCE.has(entry.name)) continue
      const path = join(folder, entry.name)
      if (entry.isDirectory()) visit(path)
      else if (entry.isFile()) {
        const { size, mtimeMs } = statSync(path)
        hash.update(`${relative(root, path)}\0${size}\0${mtimeMs}\n`)
      }
    }
  }
  for (const workspace of WORKSPACES) visit(join(root, workspace))
  return hash.digest('hex')
}

function isBuilt(wanted) {
  return (
    BUILT.every((workspace) => existsSync(join(root, workspace, 'dist'))) &&
    existsSync(STAMP) &&
    readFileSync(STAMP, 'utf8') === wanted
  )
}

/** Builds what is missing or out of date; a build that fails ends the command. */
export async function build() {
  if (isBuilt(fingerprint())) return
  await alone(async () => {
    // Another command may have done it in the meantime.
    if (isBuilt(fingerprint())) return
    say('Dựng phần mềm (lần đầu khoảng nửa phút)', 'Building')
    const targets = BUILT.map((workspace) => `--filter=./${workspace}`)
    const options = ['--concurrency=2', '--output-logs=errors-only']
    const failure = await pnpm(['exec', 'turbo', 'run', 'build', ...targets, ...options])
    if (failure) stopAfterPnpm(failure, 'Không dựng được phần mềm', 'The build failed.')
    // Taken again: a build may rewrite committed files, such as the API's schema.
    writeFileSync(STAMP, fingerprint())
  })
}
