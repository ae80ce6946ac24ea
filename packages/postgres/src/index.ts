export { withClient } from './client'
export { PostgresError, type PostgresFault, faultOf, makeFolder } from './errors'
export { type Postgres, type PostgresOptions, type PostgresStep, startPostgres } from './server'
export {
  type TestDatabase,
  cloneDatabase,
  emptyDatabase,
  startTestServer,
  stopTestServer,
} from './test-server'
