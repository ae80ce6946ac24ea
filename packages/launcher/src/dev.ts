import { openDatabase } from './database'
import { openFilled, seededLayer } from './fill'
import { StartProblem } from './problem'
import { runApp } from './run-app'
import type { Say } from './say'
import { readSettings } from './settings'
import type { StopSteps } from './stop-steps'
import { accountLines, addressOf } from './welcome'

/** Runs pnpm as a group of processes that ends as one. */
export type StartPnpm = (
  args: readonly string[],
  env: NodeJS.ProcessEnv,
) => { ended: Promise<string | undefined>; stop: () => Promise<void> }

const WORKSPACES = ['@solang/scoring', '@solang/db', '@solang/api', '@solang/admin']

/** For development: the database, then every workspace's own `dev` script, which reloads on change. */
export function dev(root: string, startPnpm: StartPnpm): Promise<void> {
  return runApp((steps, say) => run(root, startPnpm, steps, say))
}

async function run(root: string, startPnpm: StartPnpm, steps: StopSteps, say: Say): Promise<void> {
  const { env, databaseUrl, seed, dataDir } = readSettings(root, process.env)
  const database = await openDatabase(databaseUrl, dataDir, steps, say)
  const db = await openFilled(database.url, seed, steps, say)
  const lines = [
    `  API: ${addressOf(env)}/graphql`,
    '  Ứng dụng: địa chỉ do Vite in ra dưới đây',
    ...accountLines((await seededLayer(db)) === 'demo'),
  ]
  await db.$disconnect()
  process.stdout.write(`${lines.join('\n')}\n`)

  const filters = WORKSPACES.flatMap((name) => ['--filter', name])
  const pnpm = startPnpm(['--parallel', ...filters, 'run', 'dev'], { DATABASE_URL: database.url })
  steps.add(pnpm.stop)
  await pnpm.ended
  if (!steps.isSignalled)
    throw new StartProblem('Một phần của bản phát triển đã dừng.', 'A dev script ended.')
}
