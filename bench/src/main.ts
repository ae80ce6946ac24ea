import { deepStrictEqual } from 'node:assert'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DEMO_INTEGRATOR_TOKEN } from '@solang/db'
import { startPostgres } from '@solang/postgres'
import { prepareDatabase, tenfoldHistory } from './history'
import { Measured, type Cost } from './measure'
import { dashboardOf, REPORTS, VILLAGES, type Question } from './question'

const REQUESTS = Number(process.env.REQUESTS ?? 600)

const KINDS = [
  { kind: 'raw', name: 'limit: node http, one statement' },
  { kind: 'peer', name: 'Mercurius, JIT, loaders, pg' },
  { kind: 'own', name: 'Sổ Làng' },
] as const

async function main(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'so-lang-bench-'))
  const postgres = await startPostgres({ dataDir: folder, durable: false })
  try {
    const url = await postgres.ensureDatabase('bench')
    const campaignId = await prepareDatabase(url)
    await compare(url, [VILLAGES, REPORTS])
    await growth(url, dashboardOf(campaignId))
  } finally {
    await postgres.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

/** CPU a request of every server on the same question; each answer is checked against the limit's first. */
async function compare(url: string, questions: readonly Question[]): Promise<void> {
  const limits = new Map<Question, { answer: unknown; cost: Cost }>()
  print(['', 'server ms', 'database ms', 'kB', '× limit'])
  for (const { kind, name } of KINDS) {
    const server = await Measured.open(kind, url, kind === 'own' ? DEMO_INTEGRATOR_TOKEN : null)
    for (const question of questions) {
      const answer = (JSON.parse(await server.ask(question)) as { data: unknown }).data
      const limit = limits.get(question)
      if (limit) deepStrictEqual(answer, limit.answer)
      const cost = await server.cost(question, REQUESTS)
      if (!limit) limits.set(question, { answer, cost })
      print([`${question.name} · ${name}`, ...figures(cost), ratio(cost, limit?.cost ?? cost)])
    }
    await server.close()
  }
}

/** The dashboard upon one history, then upon ten: its cost must not grow with the past. */
async function growth(url: string, question: Question): Promise<void> {
  const requests = Math.ceil(REQUESTS / 4)
  const measure = async () => {
    const server = await Measured.open('own', url, DEMO_INTEGRATOR_TOKEN)
    const cost = await server.cost(question, requests)
    await server.close()
    return cost
  }
  const once = await measure()
  await tenfoldHistory(url)
  const tenfold = await measure()
  print([`${question.name} · one history`, ...figures(once), ''])
  print([`${question.name} · ten histories`, ...figures(tenfold), `${ratio(tenfold, once)} of one`])
}

const figures = ({ server, database, bytes }: Cost) => [
  server.toFixed(2),
  database.toFixed(2),
  (bytes / 1024).toFixed(0),
]
const ratio = (cost: Cost, of: Cost) => ((cost.server + cost.database) / (of.server + of.database)).toFixed(2)

const WIDTHS = [68, 10, 12, 6, 14]
const print = (cells: readonly string[]) =>
  process.stdout.write(
    `${cells.map((cell, i) => (i === 0 ? cell.padEnd(WIDTHS[0] ?? 0) : cell.padStart(WIDTHS[i] ?? 0))).join('')}\n`,
  )

void main()
