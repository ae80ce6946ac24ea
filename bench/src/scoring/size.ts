import { basename, join } from 'node:path'
import { gzipSync } from 'node:zlib'

export interface Size {
  readonly minified: number
  readonly gzip: number
  /** Files in it, biggest first. */
  readonly files: readonly string[]
  readonly isSelfContained: boolean
}

/**
 * What an app ships that imports one function of the scoring package: `judging` is the core (objects and rows in,
 * verdicts and traces out), `compile` adds results that people read. Both without sets, words, check and plan.
 */
export async function sizeOf(what: 'judging' | 'compile'): Promise<Size> {
  // It is an ES module, and this is not.
  const { rolldown } = await import('rolldown')
  const bundle = await rolldown({ input: join(__dirname, 'bundles', `${what}.ts`) })
  const { output } = await bundle.generate({ format: 'es', minify: true })
  await bundle.close()
  const [{ code, modules, imports }] = output
  const files = Object.entries(modules)
    .filter(([, { renderedLength }]) => renderedLength > 0)
    .sort(([, a], [, b]) => b.renderedLength - a.renderedLength)
    .map(([file]) => basename(file))
  return {
    minified: code.length,
    gzip: gzipSync(code, { level: 9 }).length,
    files,
    isSelfContained: imports.length === 0 && !/\beval\(|new Function/.test(code),
  }
}
