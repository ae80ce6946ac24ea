import { pathToFileURL } from 'node:url'
import { join } from 'node:path'
import { build } from './build.mjs'
import { root } from './pnpm.mjs'

const failure = build()
if (failure) {
  process.stderr.write(`✗ Không dựng được phần mềm (${failure}). / The build failed.\n`)
  process.exit(1)
}
const { default: launcher } = await import(
  pathToFileURL(join(root, 'packages', 'launcher', 'dist', 'start.js')).href
)
await launcher.start(root)
