import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from './build.mjs'
import { root, startPnpm } from './pnpm.mjs'

await build()
const { default: launcher } = await import(
  pathToFileURL(join(root, 'packages', 'launcher', 'dist', 'dev.js')).href
)
await launcher.dev(root, startPnpm)
