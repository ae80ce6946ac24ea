import type * as Glue from '@prisma/schema-engine-wasm/schema_engine_bg'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

export type { DiffParams, MigrationList, SchemaFilter } from '@prisma/schema-engine-wasm/schema_engine_bg'
export type SchemaEngine = Glue.SchemaEngine

declare global {
  // The name is fixed by the WASM build: its panic hook writes the message here before it aborts.
  var PRISMA_WASM_PANIC_REGISTRY: { set_message(message: string): void } | undefined
}

/** The part of WebAssembly used here; the language's own library has it only among the browser's types. */
interface WebAssemblyHost {
  Module: new (bytes: Uint8Array) => object
  Instance: new (module: object, imports: Record<string, object>) => { exports: Record<string, unknown> }
  RuntimeError: new () => Error
}
const { WebAssembly } = globalThis as unknown as { WebAssembly: WebAssemblyHost }

const GLUE = '@prisma/schema-engine-wasm/schema_engine_bg'
let panicMessage: string | undefined
let glue: typeof Glue | undefined

/** A panic arrives as a trap that says only "unreachable"; what the engine said lies in the registry. */
export function panicOf(error: unknown): string | undefined {
  return error instanceof WebAssembly.RuntimeError ? (panicMessage ?? error.message) : undefined
}

/** Prisma's own schema engine, compiled to WebAssembly; loaded once per process (about 40 ms). */
export function schemaEngineClass(): typeof Glue.SchemaEngine {
  glue ??= load()
  return glue.SchemaEngine
}

function load(): typeof Glue {
  // The glue is an ES module, which Node's require loads since 20.19.
  const require = createRequire(__filename)
  const loaded = require(GLUE) as typeof Glue
  const file = join(dirname(require.resolve(GLUE)), 'schema_engine_bg.wasm')
  globalThis.PRISMA_WASM_PANIC_REGISTRY ??= { set_message: (message) => (panicMessage = message) }
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(readFileSync(file)), {
    './schema_engine_bg.js': { ...loaded, ...timersThatDoNotHold(loaded) },
  })
  loaded.__wbg_set_wasm(exports)
  if (typeof exports.__wbindgen_start === 'function') exports.__wbindgen_start()
  return loaded
}

// The engine never clears the 10 s limit on its advisory lock: the process would live that much longer.
function timersThatDoNotHold(
  loaded: object,
): Record<string, (callback: () => void, ms: number) => NodeJS.Timeout> {
  const names = Object.keys(loaded).filter((name) => name.startsWith('__wbg_setTimeout'))
  return Object.fromEntries(
    names.map((name) => [name, (callback, ms) => setTimeout(callback, ms >>> 0).unref()]),
  )
}
