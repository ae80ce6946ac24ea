import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'

const aSecond = () => sleep(1_000, undefined, { ref: false })

/**
 * Calls back whenever units or criteria change, in whichever process they were changed.
 * A lost connection is opened again and counts as a change: something may have been missed.
 */
export async function listenForReferenceChanges(
  url: string,
  onChange: () => void,
  /** Between two attempts to connect again. */
  pause: () => Promise<unknown> = aSecond,
): Promise<() => Promise<void>> {
  let isClosed = false
  let client = await connect()

  async function connect(): Promise<pg.Client> {
    const next = new pg.Client({ connectionString: url, application_name: 'so-lang listener' })
    next.on('error', () => undefined)
    next.on('notification', onChange)
    await next.connect()
    await next.query('LISTEN reference_changed')
    // Only now: an attempt that fails ends too, and is tried again below; from both sides it would double each time.
    next.once('end', () => void reconnect())
    return next
  }

  async function reconnect(): Promise<void> {
    while (!isClosed) {
      try {
        client = await connect()
        onChange()
        return
      } catch {
        await pause()
      }
    }
  }

  return async () => {
    isClosed = true
    await client.end()
  }
}
