import pg from 'pg'

/**
 * One connection for as long as `use` takes. A server that goes away meanwhile fails the query under way; between
 * two queries pg would raise it as an event of its own, which ends the process if nobody listens.
 */
export async function withClient<T>(
  url: string,
  use: (client: pg.Client) => Promise<T>,
  timeoutMs?: number,
): Promise<T> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: timeoutMs })
  client.on('error', () => undefined)
  try {
    await client.connect()
    return await use(client)
  } finally {
    await client.end().catch(() => undefined)
  }
}
