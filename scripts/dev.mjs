import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from './build.mjs'
import { root } from './pnpm.mjs'

build()
const { packageManager } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
const { default: launcher } = await import(
  pathToFileURL(join(root, 'packages', 'launcher', 'dist', 'dev.js')).href
)
await launcher.dev(root, ['npx', '--yes', packageManager])
