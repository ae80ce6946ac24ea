import { defineConfig } from 'prisma/config'

// `generate` and `validate` need no database; the commands that do say so themselves when the variable is missing.
export default defineConfig({
  schema: 'schema.prisma',
  migrations: { path: 'migrations' },
  datasource: { url: process.env.DATABASE_URL ?? '' },
})
