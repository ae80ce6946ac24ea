import { build } from './build.mjs'
import { pnpm } from './pnpm.mjs'

await build()
process.exitCode = (await pnpm(['--filter', '@solang/bench', 'bench:province'])) ? 1 : 0
