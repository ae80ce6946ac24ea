import type { HistoryDiagnostic } from '@prisma/schema-engine-wasm/schema_engine_bg'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { engineFailure, openSchemaEngine } from './schema-engine/open'
import type { MigrationList, SchemaFilter, SchemaEngine } from './schema-engine/wasm'

/** The migrations of this package; the folder lies beside both `src` and `dist`. */
export const MIGRATIONS_FOLDER = join(__dirname, '..', 'migrations')

// Any number nobody else uses; not Prisma's own lock, which the engine takes and frees within.
const MIGRATION_LOCK = 20_210_302
/** As `code` of a MigrationError, beside Prisma's own: the database has migrations that the folder has not. */
export const NEWER_DATABASE = 'newer-database'

const EVERYTHING: SchemaFilter = { externalTables: [], externalEnums: [] }

export interface MigrationStatus {
  /** In the folder, not yet in the database. */
  pending: string[]
  /** In the database, not in the folder: the database belongs to a newer version. */
  unknown: string[]
  /** Applied once, and changed in the folder since. */
  edited: string[]
  /** Started and not finished; a person has to look. */
  failed: string[]
}

export interface MigrateOptions {
  /** Told the names of the pending migrations before they are applied. */
  onProgress?: (pending: readonly string[]) => void
  folder?: string
}

export class MigrationError extends Error {
  override name = 'MigrationError'
  constructor(
    message: string,
    readonly code: string | undefined,
  ) {
    super(message)
  }
}

/**
 * Applies what is pending, as `prisma migrate deploy` would: same rows and checksums in `_prisma_migrations`.
 * Beyond that, a migration that was cut off or failed is tried again. Returns the names applied. The database
 * itself must exist.
 */
export function migrate(
  url: string,
  { onProgress, folder = MIGRATIONS_FOLDER }: MigrateOptions = {},
): Promise<string[]> {
  return withEngine(url, (engine) =>
    alone(url, async () => {
      const migrationsList = readMigrations(folder)
      await takeBackFailed(engine, migrationsList)
      const { pending, unknown } = await diagnose(engine, migrationsList)
      if (unknown.length > 0) {
        throw new MigrationError(
          `The database was migrated by a newer version (${unknown.join(', ')}).`,
          NEWER_DATABASE,
        )
      }
      if (pending.length > 0) onProgress?.(pending)
      const { appliedMigrationNames } = await engine.applyMigrations({ migrationsList, filters: EVERYTHING })
      return appliedMigrationNames
    }),
  )
}

/** One process at a time: what another one is applying at this moment must not pass for failed. */
async function alone<T>(url: string, work: () => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url })
  // It idles while the migrations run: a server that goes away then fails them, and must not end the process here.
  client.on('error', () => undefined)
  await client.connect()
  try {
    // Ends with the transaction, so that it also holds behind a pooler that lends connections per transaction.
    await client.query('BEGIN')
    await client.query(`SELECT pg_advisory_xact_lock(${MIGRATION_LOCK})`)
    return await work()
  } finally {
    await client.end().catch(() => undefined)
  }
}

// A script is one transaction: of one that did not get to its end nothing is left but the row that blocks the next.
async function takeBackFailed(engine: SchemaEngine, migrationsList: MigrationList): Promise<void> {
  const { failed } = await diagnose(engine, migrationsList)
  for (const migrationName of failed) await engine.markMigrationRolledBack({ migrationName })
}

export function migrationStatus(url: string, folder = MIGRATIONS_FOLDER): Promise<MigrationStatus> {
  return withEngine(url, (engine) => diagnose(engine, readMigrations(folder)))
}

async function withEngine<T>(url: string, use: (engine: SchemaEngine) => Promise<T>): Promise<T> {
  try {
    const { engine, close } = await openSchemaEngine(url)
    try {
      return await use(engine)
    } finally {
      await close()
    }
  } catch (error) {
    if (error instanceof MigrationError) throw error
    const { message, code } = engineFailure(error)
    throw new MigrationError(reasonOf(message), code)
  }
}

/** Without the engine's trace and preface; of a migration that failed, its name and what the database said. */
function reasonOf(message: string): string {
  const [, inTrace, inText] = /migration_name="([^"]+)"|Migration name: (\S+)/.exec(message) ?? []
  const text = message.replace(/\n\s+0: [^]*/, '').replace(/^external connector error\n/, '')
  const said = /ERROR: (.+)/.exec(text)?.[1] ?? text
  return [inTrace ?? inText, said].filter(Boolean).join(': ')
}

async function diagnose(engine: SchemaEngine, migrationsList: MigrationList): Promise<MigrationStatus> {
  const found = await engine.diagnoseMigrationHistory({
    migrationsList,
    optInToShadowDatabase: false,
    filters: EVERYTHING,
  })
  return {
    ...historyOf(found.history),
    edited: found.editedMigrationNames,
    failed: found.failedMigrationNames,
  }
}

function historyOf(history: HistoryDiagnostic | null): Pick<MigrationStatus, 'pending' | 'unknown'> {
  switch (history?.diagnostic) {
    case undefined:
      return { pending: [], unknown: [] }
    case 'databaseIsBehind':
      return { pending: history.unappliedMigrationNames, unknown: [] }
    case 'migrationsDirectoryIsBehind':
      return { pending: [], unknown: history.unpersistedMigrationNames }
    case 'historiesDiverge':
      return { pending: history.unappliedMigrationNames, unknown: history.unpersistedMigrationNames }
  }
}

function readMigrations(folder: string): MigrationList {
  const lockfile = join(folder, 'migration_lock.toml')
  return {
    baseDir: folder,
    lockfile: {
      path: 'migration_lock.toml',
      content: existsSync(lockfile) ? readFileSync(lockfile, 'utf8') : null,
    },
    shadowDbInitScript: '',
    migrationDirectories: readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => entry.name)
      .sort()
      .map((path) => ({
        path,
        migrationFile: {
          path: 'migration.sql',
          content: { tag: 'ok', value: readFileSync(join(folder, path, 'migration.sql'), 'utf8') },
        },
      })),
  }
}
