import { stopTestServer } from '@solang/postgres'

export default stopTestServer
