import { PrismaPg } from '@prisma/adapter-pg'
import { PrismaClient } from './generated/client/client'

export interface CreateDbOptions {
  /** Connections kept open at most. */
  poolSize?: number
  /** The server cancels a statement that runs longer. */
  statementTimeoutMs?: number
  /** Shown in pg_stat_activity. */
  applicationName?: string
}

/** The only way to a database client: tests, server and seed all come through here. */
export function createDb(url: string, options: CreateDbOptions = {}): PrismaClient {
  const { poolSize = 10, statementTimeoutMs = 15_000, applicationName = 'so-lang' } = options
  const adapter = new PrismaPg({
    connectionString: url,
    max: poolSize,
    statement_timeout: statementTimeoutMs,
    application_name: applicationName,
    connectionTimeoutMillis: 5_000,
  })
  // The default prints the calling source with every error: pages of log for one failed query.
  return new PrismaClient({ adapter, errorFormat: 'minimal' })
}
