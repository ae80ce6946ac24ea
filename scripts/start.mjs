import { pathToFileURL } from 'node:url'
import { join } from 'node:path'
import { build } from './build.mjs'
import { root } from './pnpm.mjs'

await build()
const { default: launcher } = await import(
  pathToFileURL(join(root, 'packages', 'launcher', 'dist', 'start.js')).href
)
await launcher.start(root)
