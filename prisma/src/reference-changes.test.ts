import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startPostgres } from '@solang/postgres'
import pg from 'pg'
import { listenForReferenceChanges } from './reference-changes'

jest.setTimeout(60_000)

async function ask<Row extends pg.QueryResultRow>(url: string, sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<Row>(sql)).rows
  } finally {
    await client.end()
  }
}

/** What is called, and a promise of its next call. */
function calls() {
  let count = 0
  let tell = (): void => undefined
  return {
    call: () => {
      count += 1
      tell()
    },
    next: () => new Promise<void>((resolve) => (tell = resolve)),
    count: () => count,
  }
}

test('a database that was away is listened to again, by one attempt at a time, and that counts as a change', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'so-lang-listener-'))
  const first = await startPostgres({ dataDir, durable: false })
  const { port } = first
  const url = first.url('postgres')
  const changes = calls()
  const pauses = calls()
  let release = (): void => undefined
  const close = await listenForReferenceChanges(url, changes.call, () => {
    pauses.call()
    return new Promise<void>((resolve) => (release = resolve))
  })
  const told = changes.next()
  await ask(url, 'NOTIFY reference_changed')
  await told

  // Away: somebody else answers on the port and hangs up.
  let attempts = 0
  const paused = pauses.next()
  await first.stop()
  const stranger = createServer((socket) => {
    attempts += 1
    socket.destroy()
  }).listen(port, '127.0.0.1')
  await paused
  for (let round = 0; round < 4; round += 1) {
    const again = pauses.next()
    release()
    await again
  }
  expect(pauses.count()).toBe(5)
  expect(attempts).toBeLessThanOrEqual(5)
  stranger.close()
  await once(stranger, 'close')

  const second = await startPostgres({ dataDir, durable: false, port })
  const back = changes.next()
  release()
  await back
  const toldAgain = changes.next()
  await ask(url, 'NOTIFY reference_changed')
  await toldAgain

  await close()
  await second.stop()
  await rm(dataDir, { recursive: true, force: true })
})
