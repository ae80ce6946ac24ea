import { type Env, createServer, dayInVietnam } from '@solang/api'
import { DEMO_ACCOUNTS, ensureFirstAccount, type PrismaClient } from '@solang/db'
import type { ISODate } from '@solang/scoring'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { openDatabase } from './database'
import { openFilled, seededLayer } from './fill'
import { runApp } from './run-app'
import type { Say } from './say'
import { installationSecret } from './secret'
import { readSettings } from './settings'
import type { StopSteps } from './stop-steps'
import { welcome, type Welcome } from './welcome'

/** What `npm start` runs once everything is built: database, migrations, seed, server; until a signal ends it. */
export function start(root: string): Promise<void> {
  return runApp((steps, say) => run(root, steps, say))
}

async function run(root: string, steps: StopSteps, say: Say): Promise<void> {
  const startedAtMs = Date.now()
  const { env, databaseUrl, seed, dataDir } = readSettings(root, process.env)
  const database = await openDatabase(databaseUrl, dataDir, steps, say)
  const secret = process.env.SECRET ? env.secret : await installationSecret(dataDir)
  const db = await openFilled(database.url, seed, steps, say)

  const hasDemo = (await seededLayer(db)) === 'demo'
  const demoAccounts = hasDemo ? DEMO_ACCOUNTS : []
  const adminDir = env.adminDir ?? builtAdmin(root)
  const server = await createServer(db, { ...env, databaseUrl: database.url, secret, demoAccounts, adminDir })
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
      host: env.host,
      port: env.port,
      location: database.location,
      tookMs: Date.now() - startedAtMs,
      hasDemo,
      // The demo carries its own day.
      otherCampaign: hasDemo ? null : await campaignElsewhere(db, env.today ?? dayInVietnam(new Date())),
      // Last: once it is made nothing may fail any more that would keep its password from being shown.
      firstAccount: await ensureFirstAccount(db),
    }),
  )
}

function builtAdmin(root: string): Env['adminDir'] {
  const folder = join(root, 'apps', 'admin', 'dist')
  return existsSync(folder) ? folder : null
}

/** The latest campaign, if the working day lies outside it: then little of the plan can be worked on. */
async function campaignElsewhere(db: PrismaClient, today: ISODate): Promise<Welcome['otherCampaign']> {
  const campaign = await db.campaign.findFirst({ orderBy: { startsOn: 'desc' } })
  if (!campaign) return null
  const [startsOn, endsOn] = [campaign.startsOn, campaign.endsOn].map((day) => day.toISOString().slice(0, 10))
  if (!startsOn || !endsOn || (today >= startsOn && today <= endsOn)) return null
  return { startsOn, endsOn }
}
