import { createServer, readEnv } from '@solang/api'
import { createDb } from '@solang/db'
import { openPeerServer } from './peer-server'
import { openRawServer } from './raw-server'

/** A server in a process of its own, so that its CPU time is its own: `serve.ts <kind> <database>`. */
async function serve(kind: string, databaseUrl: string): Promise<number> {
  if (kind === 'raw') {
    const server = await openRawServer(databaseUrl)
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const address = server.address()
    return typeof address === 'object' && address ? address.port : 0
  }
  const where = { port: 0, host: '127.0.0.1' }
  if (kind === 'peer') return portOf(await (await openPeerServer(databaseUrl)).listen(where))
  const db = createDb(databaseUrl, { poolSize: 4 })
  const server = await createServer(db, { ...readEnv({}), databaseUrl, logLevel: 'silent' })
  return portOf(await server.listen(where))
}

const portOf = (address: string) => Number(new URL(address).port)

const [, , kind = '', databaseUrl = ''] = process.argv
process.on('message', () => process.send?.(process.cpuUsage()))
// The measuring process is gone: nobody else will stop this one.
process.on('disconnect', () => process.exit())
void serve(kind, databaseUrl).then((port) => process.send?.({ port }))
