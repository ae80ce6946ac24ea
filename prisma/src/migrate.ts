import type { HistoryDiagnostic } from '@prisma/schema-engine-wasm/schema_engine_bg'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { engineFailure, openSchemaEngine } from './schema-engine/open'
import type { MigrationList, SchemaFilter, SchemaEngine } from './schema-engine/wasm'

/** The migrations of this package; the folder lies beside both `src` and `dist`. */
export const MIGRATIONS_FOLDER = join(__dirname, '..', 'migrations')

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
 * Applies what is pending, exactly as `prisma migrate deploy` would: same lock, same rows and checksums in
 * `_prisma_migrations`. Returns the names applied. The database itself must exist.
 */
export function migrate(
  url: string,
  { onProgress, folder = MIGRATIONS_FOLDER }: MigrateOptions = {},
): Promise<string[]> {
  return withEngine(url, async (engine) => {
    const migrationsList = readMigrations(folder)
    const { pending, unknown } = await diagnose(engine, migrationsList)
    if (unknown.length > 0) {
      throw new MigrationError(
        `The database was migrated by a newer version (${unknown.join(', ')}).`,
        undefined,
      )
    }
    if (pending.length > 0) onProgress?.(pending)
    const { appliedMigrationNames } = await engine.applyMigrations({ migrationsList, filters: EVERYTHING })
    return appliedMigrationNames
  })
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
    throw new MigrationError(message, code)
  }
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
