// Lets plain Node load this repository's TypeScript: the engine has to run in a clean clone, before any build.
import { readFileSync } from 'node:fs'
import Module, { createRequire } from 'node:module'
import { transformSync } from '@swc/core'

const options = JSON.parse(readFileSync(new URL('../../packages/config/swc.json', import.meta.url), 'utf8'))

Module._extensions['.ts'] = (module, filename) => {
  const { code } = transformSync(readFileSync(filename, 'utf8'), {
    ...options,
    sourceMaps: 'inline',
    filename,
    swcrc: false,
  })
  module._compile(code, filename)
}

export const requireTypeScript = createRequire(import.meta.url)
