import { PrismaPg } from '@prisma/adapter-pg'
import type {
  SqlDriverAdapter,
  SqlMigrationAwareDriverAdapterFactory,
  SqlQuery,
  SqlResultSet,
} from '@prisma/driver-adapter-utils'
import { ColumnTypeEnum } from '@prisma/driver-adapter-utils'
import { randomUUID } from 'node:crypto'
import pg from 'pg'

const OID_CHAR = 18
const OID_TEXT = 25

/** The same server and credentials, another database. */
export function withDatabase(url: string, database: string): string {
  const other = new URL(url)
  other.pathname = `/${encodeURIComponent(database)}`
  return other.toString()
}

/**
 * Connects the schema engine to PostgreSQL. Stock PrismaPg 7.10.1 cannot drive it: it refuses the catalog type
 * "char", cuts scripts at every semicolon (also inside function bodies), and, given a connection string, opens
 * the "shadow" connection to the MAIN database, where replaying the migrations would hit real rows.
 */
export class EngineAdapterFactory implements SqlMigrationAwareDriverAdapterFactory {
  readonly provider = 'postgres'
  readonly adapterName = '@prisma/adapter-pg'
  private readonly open = new Set<() => Promise<void>>()

  constructor(private readonly url: string) {}

  async connect(): Promise<SqlDriverAdapter> {
    const adapter = await connect(this.url)
    return wrap(adapter, { dispose: this.once(() => adapter.dispose()) })
  }

  async connectToShadowDb(): Promise<SqlDriverAdapter> {
    const name = `prisma_migrate_shadow_db_${randomUUID()}`
    const main = new pg.Client({ connectionString: this.url })
    // It idles until the shadow is dropped: a server that goes away must not end the process here.
    main.on('error', () => undefined)
    await main.connect()
    await main.query(`CREATE DATABASE "${name}" TEMPLATE template0`)
    const shadow = await connect(withDatabase(this.url, name))
    const drop = async () => {
      await shadow.dispose()
      await main.query(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`)
      await main.end()
    }
    return wrap(shadow, { dispose: this.once(drop) })
  }

  /**
   * Closes what the engine leaves behind when it is freed: its connections, with the session lock that it holds
   * on one of them, and shadow databases.
   */
  async cleanUp(): Promise<void> {
    await Promise.allSettled([...this.open].map((close) => close()))
  }

  private once(close: () => Promise<void>): () => Promise<void> {
    let closed: Promise<void> | undefined
    const closeOnce = () => {
      this.open.delete(closeOnce)
      return (closed ??= close())
    }
    this.open.add(closeOnce)
    return closeOnce
  }
}

function wrap(adapter: SqlDriverAdapter, own: Partial<SqlDriverAdapter>): SqlDriverAdapter {
  return {
    provider: adapter.provider,
    adapterName: adapter.adapterName,
    queryRaw: (query) => adapter.queryRaw(query),
    executeRaw: (query) => adapter.executeRaw(query),
    executeScript: (script) => adapter.executeScript(script),
    startTransaction: (level) => adapter.startTransaction(level),
    getConnectionInfo: () => adapter.getConnectionInfo?.() ?? { supportsRelationJoins: true },
    dispose: () => adapter.dispose(),
    ...own,
  }
}

async function connect(url: string): Promise<SqlDriverAdapter> {
  const charColumns = new WeakMap<object, number[]>()
  const pool = new pg.Pool({ connectionString: url, max: 4 })
  const query: (config: pg.QueryArrayConfig) => Promise<pg.QueryArrayResult> = pool.query.bind(pool)
  const disguised = Object.assign(pool, {
    async query(config: pg.QueryArrayConfig) {
      const result = await query(config)
      charColumns.set(result.rows ?? result, disguiseCharColumns(result.fields ?? []))
      return result
    },
  })
  const adapter = await new PrismaPg(disguised, { disposeExternalPool: true }).connect()
  return wrap(adapter, {
    async queryRaw(sql: SqlQuery): Promise<SqlResultSet> {
      const result = await adapter.queryRaw(sql)
      // As text the engine's describer panics on the first constraint: it insists on a character.
      for (const i of charColumns.get(result.rows) ?? []) result.columnTypes[i] = ColumnTypeEnum.Character
      return result
    },
    // Without arguments pg sends the whole text as one simple query: one implicit transaction, like the native engine.
    async executeScript(script: string): Promise<void> {
      await adapter.executeRaw({ sql: script, args: [], argTypes: [] })
    },
  })
}

function disguiseCharColumns(fields: pg.FieldDef[]): number[] {
  return fields.flatMap((field, i) => {
    if (field.dataTypeID !== OID_CHAR) return []
    field.dataTypeID = OID_TEXT
    return [i]
  })
}
