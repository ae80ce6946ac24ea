import { createDb } from '@solang/db'
import { readEnv } from './env'
import { createServer } from './server'

async function main(): Promise<void> {
  const env = readEnv(process.env)
  const db = createDb(env.databaseUrl)
  const server = await createServer(db, env)
  const address = await server.listen({ port: env.port, host: env.host })
  process.stdout.write(`Sổ Làng: ${address}\n`)

  const stop = async () => {
    await server.close()
    await db.$disconnect()
  }
  process.once('SIGINT', () => void stop())
  process.once('SIGTERM', () => void stop())
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
})
