import { createDb } from '@solang/db'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { openDatabase } from './database'
import { bringUpToDate, fillIfEmpty, readSeedChoice } from './fill'
import { StartProblem } from './problem'
import { runApp } from './run-app'
import type { Say } from './say'
import type { StopSteps } from './stop-steps'

type Command = readonly [string, ...string[]]

const WORKSPACES = ['@solang/scoring', '@solang/db', '@solang/api', '@solang/admin']

/** For development: the database, then every workspace's own `dev` script, which reloads on change. */
export function dev(root: string, pnpm: Command): Promise<void> {
  return runApp((steps, say) => run(root, pnpm, steps, say))
}

async function run(root: string, pnpm: Command, steps: StopSteps, say: Say): Promise<void> {
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
  if (!steps.isSignalled)
    throw new StartProblem('Một phần của bản phát triển đã dừng.', 'A dev script ended.')
}
