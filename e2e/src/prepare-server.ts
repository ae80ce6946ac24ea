import { createDb, migrate, seed } from '@solang/db'
import { startTestServer } from '@solang/postgres'

/** One PostgreSQL for the run, with the demo plan in the template that every browser path copies. */
export default async function prepareServer(): Promise<void> {
  await startTestServer(async (url) => {
    await migrate(url)
    const db = createDb(url)
    await seed(db, { layer: 'demo' })
    await db.$disconnect()
  })
}
