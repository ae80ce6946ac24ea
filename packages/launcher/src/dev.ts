import { createDb } from '@solang/db'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { openDatabase } from './database'
import { bringUpToDate, fillIfEmpty, readSeedChoice } from './fill'
import { sayTo } from './say'
import { StopSteps } from './stop-steps'

const WORKSPACES = ['@solang/scoring', '@solang/db', '@solang/api', '@solang/admin']

/** For development: the database, then every workspace's own `dev` script, which reloads on change. */
export async function dev(root: string, pnpm: readonly [string, ...string[]]): Promise<void> {
  const steps = new StopSteps()
  const say = sayTo(process.stdout)
  steps.onSignals(say)
  const database = await openDatabase(
    process.env.DATABASE_URL,
    process.env.DATA_DIR || join(root, '.data'),
    say,
  )
  steps.add(database.stop)
  await bringUpToDate(database.url, say)
  const db = createDb(database.url)
  await fillIfEmpty(db, readSeedChoice(process.env.SEED), say)
  await db.$disconnect()

  const [command, ...args] = pnpm
  const filters = WORKSPACES.flatMap((name) => ['--filter', name])
  const child = spawn(command, [...args, '--parallel', ...filters, 'run', 'dev'], {
    cwd: root,
    env: { ...process.env, DATABASE_URL: database.url },
    stdio: 'inherit',
  })
  const ended = once(child, 'exit')
  steps.add(async () => {
    child.kill('SIGTERM')
    await ended
  })
  await ended
  await steps.stop()
  process.exit(child.exitCode ?? 1)
}
