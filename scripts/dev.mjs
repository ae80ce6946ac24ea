import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from './build.mjs'
import { root } from './pnpm.mjs'

const failure = build()
if (failure) {
  process.stderr.write(`✗ Không dựng được phần mềm (${failure}). / The build failed.\n`)
  process.exit(1)
}
const { packageManager } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
const { default: launcher } = await import(
  pathToFileURL(join(root, 'packages', 'launcher', 'dist', 'dev.js')).href
)
await launcher.dev(root, ['npx', '--yes', packageManager])
