import { type TestDatabase, emptyDatabase } from '@solang/postgres'
import { createDb } from './create-db'

let database: TestDatabase

beforeEach(async () => {
  database = await emptyDatabase()
})

afterEach(() => database.drop())

test('a failed query is told in two lines, without source code', async () => {
  const db = createDb(database.url)
  const failure: unknown = await db.installation.count().catch((error: unknown) => error)
  await db.$disconnect()
  const lines = failure instanceof Error ? failure.message.split('\n').filter(Boolean) : []
  expect(lines).toEqual([
    'Invalid `prisma.installation.count()` invocation:',
    'The table `public.installation` does not exist in the current database.',
  ])
})
