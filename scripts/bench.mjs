import { build } from './build.mjs'
import { pnpm } from './pnpm.mjs'

build()
process.exitCode = pnpm(['--filter', '@solang/bench', 'bench']) ? 1 : 0
