import { startTestServer } from '@solang/postgres'
import { migrate } from '../migrate'

/** One PostgreSQL for the run, with a migrated and empty template. */
const prepareServer = (): Promise<void> => startTestServer(migrate)

export default prepareServer
