import { basename, dirname, join, relative } from 'node:path'
import { gzipSync } from 'node:zlib'

export interface Size {
  readonly minified: number
  readonly gzip: number
  /** Files in it, biggest first, with their share of the minified code. */
  readonly files: readonly string[]
  readonly isSelfContained: boolean
}

/** `compile` and all that it needs, as an app would ship it: without sets, words, check and plan. */
export async function sizeOfCore(): Promise<Size> {
  // It is an ES module, and this is not.
  const { rolldown } = await import('rolldown')
  const folder = join(dirname(require.resolve('@solang/scoring')), '..', 'src')
  const bundle = await rolldown({ input: join(folder, 'criteria', 'compile.ts') })
  const { output } = await bundle.generate({ format: 'es', minify: true })
  await bundle.close()
  const [{ code, modules, imports }] = output
  const files = Object.entries(modules)
    .filter(([, { renderedLength }]) => renderedLength > 0)
    .sort(([, a], [, b]) => b.renderedLength - a.renderedLength)
    .map(([file]) => (dirname(file) === join(folder, 'criteria') ? basename(file) : relative(folder, file)))
  return {
    minified: code.length,
    gzip: gzipSync(code, { level: 9 }).length,
    files,
    isSelfContained: imports.length === 0 && !/\beval\(|new Function/.test(code),
  }
}
