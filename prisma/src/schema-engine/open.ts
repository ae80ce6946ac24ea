import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import { EngineAdapterFactory } from './adapter'
import { type SchemaEngine, panicOf, schemaEngineClass } from './wasm'

export interface OpenEngine {
  engine: SchemaEngine
  close(): Promise<void>
}

/** Datamodels are pairs of path and text; only commands that look at the schema need them. */
export async function openSchemaEngine(url: string, datamodels?: [string, string][]): Promise<OpenEngine> {
  const factory = new EngineAdapterFactory(url)
  const adapter = bindMigrationAwareSqlAdapterFactory(factory)
  const engine = await schemaEngineClass().new({ datamodels }, () => undefined, adapter)
  return {
    engine,
    async close() {
      engine.free()
      await factory.cleanUp()
    },
  }
}

export interface EngineFailure {
  message: string
  code: string | undefined
  meta: unknown
  isPanic: boolean
}

/** The engine rejects with plain objects or, after a panic, with a WebAssembly trap. */
export function engineFailure(error: unknown): EngineFailure {
  const panic = panicOf(error)
  const fields = typeof error === 'object' && error !== null ? error : {}
  const message = 'message' in fields ? String(fields.message) : String(error)
  return {
    message: (panic ?? message).trim(),
    code: 'code' in fields && typeof fields.code === 'string' ? fields.code : undefined,
    meta: 'meta' in fields ? fields.meta : null,
    isPanic: panic !== undefined,
  }
}
