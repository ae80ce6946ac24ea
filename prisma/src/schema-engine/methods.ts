import type { DiffParams, MigrationList, SchemaEngine, SchemaFilter } from './wasm'

type Params<K extends keyof SchemaEngine> = SchemaEngine[K] extends (input: infer P) => unknown ? P : never
type Print = (content: string) => Promise<void>
type Method = (engine: SchemaEngine, params: never, print: Print) => Promise<unknown>

interface CreateMigration {
  migrationName: string
  draft: boolean
  migrationsList: MigrationList
  schema: { files: { path: string; content: string }[] }
  filters: SchemaFilter
}

/** What the native engine offers over JSON-RPC, answered by the WASM build. */
export const METHODS: Record<string, Method> = {
  applyMigrations: (engine, params: Params<'applyMigrations'>) => engine.applyMigrations(params),
  createMigration: (engine, params: CreateMigration) => createMigration(engine, params),
  dbExecute: (engine, params: Params<'dbExecute'>) => engine.dbExecute(params),
  devDiagnostic: (engine, params: Params<'devDiagnostic'>) => engine.devDiagnostic(params),
  diagnoseMigrationHistory: (engine, params: Params<'diagnoseMigrationHistory'>) =>
    engine.diagnoseMigrationHistory(params),
  diff: (engine, params: DiffParams, print) => diff(engine, params, print),
  ensureConnectionValidity: (engine, params: Params<'ensureConnectionValidity'>) =>
    engine.ensureConnectionValidity(params),
  evaluateDataLoss: (engine, params: Params<'evaluateDataLoss'>) => engine.evaluateDataLoss(params),
  getDatabaseVersion: (engine) => engine.version(null),
  introspect: (engine, params: Params<'introspect'>) => engine.introspect(params),
  introspectSql: (engine, params: Params<'introspectSql'>) => engine.introspectSql(params),
  markMigrationApplied: (engine, params: Params<'markMigrationApplied'>) =>
    engine.markMigrationApplied(params),
  markMigrationRolledBack: (engine, params: Params<'markMigrationRolledBack'>) =>
    engine.markMigrationRolledBack(params),
  reset: (engine, params: Params<'reset'>) => engine.reset(params),
  schemaPush: (engine, params: Params<'schemaPush'>) => engine.schemaPush(params),
}

// The native engine prints through its client; the WASM build hands the text back instead.
async function diff(engine: SchemaEngine, params: DiffParams, print: Print) {
  const { stdout, exitCode } = await engine.diff(params)
  if (stdout) await print(stdout)
  return { exitCode }
}

// `createMigration` of this build asks for a second connection factory that nothing can give it. It is a diff from
// the migrations to the schema, with a name.
async function createMigration(engine: SchemaEngine, params: CreateMigration) {
  const isFirst = params.migrationsList.migrationDirectories.length === 0
  const { stdout, exitCode } = await engine.diff({
    // Before the first migration there is no lock file yet that would name the connector.
    from: isFirst ? { tag: 'empty' } : { tag: 'migrations', ...params.migrationsList },
    to: { tag: 'schemaDatamodel', files: params.schema.files },
    script: true,
    exitCode: true,
    filters: params.filters,
  })
  const isEmpty = exitCode === 0
  const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14)
  const draft = params.draft ? '-- This is an empty migration.' : null
  return {
    connectorType: 'postgresql',
    generatedMigrationName: `${stamp}_${params.migrationName}`,
    migrationScript: isEmpty ? draft : stdout,
    extension: 'sql',
  }
}
