import pg from 'pg'
import { withDatabase } from './adapter'

/** Sub-commands of `schema-engine cli …`, which the CLI runs before it opens the JSON-RPC channel. */
const COMMANDS: Record<string, (url: string) => Promise<void>> = {
  'can-connect-to-database': (url) => run(url, () => 'SELECT 1'),
  'create-database': (url) => run(maintenance(url), (name) => `CREATE DATABASE ${name}`, url),
  'drop-database': (url) => run(maintenance(url), (name) => `DROP DATABASE ${name} WITH (FORCE)`, url),
}

const CODES: Record<string, string> = {
  '3D000': 'P1003',
  '42P04': 'P1009',
  ECONNREFUSED: 'P1001',
  ENOTFOUND: 'P1001',
  '28P01': 'P1000',
}

export function databaseCommand(argv: readonly string[]): ((url: string) => Promise<void>) | undefined {
  const name = argv.find((arg) => arg in COMMANDS)
  return name === undefined ? undefined : COMMANDS[name]
}

/** Prisma's public error code for a driver error; P1011 is its "error opening a connection". */
export function prismaCode(error: unknown): string {
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : ''
  return CODES[code] ?? 'P1011'
}

function maintenance(url: string): string {
  return withDatabase(url, 'postgres')
}

async function run(url: string, sql: (escapedName: string) => string, target = url): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const name = decodeURIComponent(new URL(target).pathname.slice(1)) || 'postgres'
    await client.query(sql(client.escapeIdentifier(name)))
  } finally {
    await client.end()
  }
}
