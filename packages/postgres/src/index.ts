export { PostgresError, type PostgresFault } from './errors'
export { type Postgres, type PostgresOptions, type PostgresStep, startPostgres } from './server'
export {
  type TestDatabase,
  cloneDatabase,
  emptyDatabase,
  startTestServer,
  stopTestServer,
} from './test-server'
