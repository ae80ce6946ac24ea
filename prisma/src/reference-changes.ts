import pg from 'pg'

/**
 * Calls back whenever units or criteria change, in whichever process they were changed.
 * A lost connection is opened again and counts as a change: something may have been missed.
 */
export async function listenForReferenceChanges(
  url: string,
  onChange: () => void,
): Promise<() => Promise<void>> {
  let isClosed = false
  let client = await connect()

  async function connect(): Promise<pg.Client> {
    const next = new pg.Client({ connectionString: url, application_name: 'so-lang listener' })
    next.on('error', () => undefined)
    next.on('end', () => void (isClosed || reconnect()))
    next.on('notification', onChange)
    await next.connect()
    await next.query('LISTEN reference_changed')
    return next
  }

  async function reconnect(): Promise<void> {
    try {
      client = await connect()
      onChange()
    } catch {
      setTimeout(() => void (isClosed || reconnect()), 1_000).unref()
    }
  }

  return async () => {
    isClosed = true
    await client.end()
  }
}
