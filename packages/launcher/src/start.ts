import { type Env, createServer, dayInVietnam, readEnv } from '@solang/api'
import { DEMO_ACCOUNTS, createDb, ensureFirstAccount, type PrismaClient } from '@solang/db'
import { isISODate, type ISODate } from '@solang/scoring'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { openDatabase } from './database'
import { bringUpToDate, fillIfEmpty, readSeedChoice, seededLayer } from './fill'
import { StartProblem } from './problem'
import { runApp } from './run-app'
import type { Say } from './say'
import { installationSecret } from './secret'
import type { StopSteps } from './stop-steps'
import { welcome, type Welcome } from './welcome'

/** What `npm start` runs once everything is built: database, migrations, seed, server; until a signal ends it. */
export function start(root: string): Promise<void> {
  return runApp((steps, say) => run(root, steps, say))
}

async function run(root: string, steps: StopSteps, say: Say): Promise<void> {
  const startedAtMs = Date.now()
  const env = readEnv(process.env)
  checkToday(env.today)
  const seedChoice = readSeedChoice(process.env.SEED)
  const dataDir = process.env.DATA_DIR || join(root, '.data')

  const database = await openDatabase(process.env.DATABASE_URL, dataDir, say)
  steps.add(database.stop)
  await bringUpToDate(database.url, say)
  const db = createDb(database.url)
  steps.add(() => db.$disconnect())
  await fillIfEmpty(db, seedChoice, say)

  const firstAccount = await ensureFirstAccount(db)
  const hasDemo = (await seededLayer(db)) === 'demo'
  const server = await createServer(db, await completeEnv(env, root, dataDir, database.url, hasDemo))
  steps.add(() => server.close())
  await server.listen({ port: env.port, host: env.host })
  void database.died.then(() => {
    process.stderr.write(
      '✗ Cơ sở dữ liệu đã dừng đột ngột; chạy lại npm start để tự phục hồi. / The database died.\n',
    )
    return steps.stop().then(() => process.exit(1))
  })
  process.stdout.write(
    welcome({
      port: env.port,
      location: database.location,
      tookMs: Date.now() - startedAtMs,
      hasDemo,
      firstAccount,
      // The demo carries its own day.
      otherCampaign: hasDemo ? null : await campaignElsewhere(db, env.today ?? dayInVietnam(new Date())),
    }),
  )
}

function checkToday(today: string | null): void {
  if (today === null || isISODate(today)) return
  throw new StartProblem(
    `TODAY phải là một ngày có thật dạng yyyy-mm-dd, không phải "${today}".`,
    'TODAY must be a day, yyyy-mm-dd.',
  )
}

async function completeEnv(
  env: Env,
  root: string,
  dataDir: string,
  databaseUrl: string,
  hasDemo: boolean,
): Promise<Env> {
  const adminDir = env.adminDir ?? join(root, 'apps', 'admin', 'dist')
  return {
    ...env,
    databaseUrl,
    secret: process.env.SECRET ? env.secret : await installationSecret(dataDir),
    adminDir: existsSync(adminDir) ? adminDir : null,
    demoAccounts: hasDemo ? DEMO_ACCOUNTS : [],
  }
}

/** The latest campaign, if the working day lies outside it: then little of the plan can be worked on. */
async function campaignElsewhere(db: PrismaClient, today: ISODate): Promise<Welcome['otherCampaign']> {
  const campaign = await db.campaign.findFirst({ orderBy: { startsOn: 'desc' } })
  if (!campaign) return null
  const [startsOn, endsOn] = [campaign.startsOn, campaign.endsOn].map((day) => day.toISOString().slice(0, 10))
  if (!startsOn || !endsOn || (today >= startsOn && today <= endsOn)) return null
  return { startsOn, endsOn }
}
