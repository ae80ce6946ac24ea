import { type Env, readEnv } from '@solang/api'
import { join } from 'node:path'
import { type SeedChoice, readSeedChoice } from './fill'

export interface Settings {
  env: Env
  /** The user's own PostgreSQL; undefined: the embedded one. */
  databaseUrl: string | undefined
  seed: SeedChoice
  /** Where the embedded database and the installation's secret lie. */
  dataDir: string
}

/** All settings at once, so that a wrong one is said before anything is made. */
export function readSettings(root: string, source: NodeJS.ProcessEnv): Settings {
  return {
    env: readEnv(source),
    databaseUrl: source.DATABASE_URL || undefined,
    seed: readSeedChoice(source.SEED),
    dataDir: source.DATA_DIR || join(root, '.data'),
  }
}
