import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createDb, DEMO_INTEGRATOR_TOKEN } from '@solang/db'
import { startPostgres } from '@solang/postgres'
import { haTinhGarden2015, tienPhuocGarden2022 } from '@solang/scoring/sets'
import { prepareDatabase } from '../history'
import { Measured } from '../measure'
import { grouped, print } from '../scoring/table'
import { copySheets } from './sheets'

interface Answer {
  readonly data: {
    readonly simulateSwitch: {
      readonly count: number
      readonly moves: readonly { readonly before: string; readonly after: string; readonly count: number }[]
    }
  } | null
}

/** The same asked of the server, over sheets in a real PostgreSQL. Gives what is wrong, in words. */
export async function askServer(count: number): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'so-lang-province-'))
  const postgres = await startPostgres({ dataDir: folder, durable: false })
  try {
    const url = await postgres.ensureDatabase('bench')
    await prepareDatabase(url)
    const { query, setId } = await questionOf(url)
    const few = await answerOf(url, query)
    const copies = await copySheets(url, setId, count)
    const many = await answerOf(url, query)
    print(
      `${grouped(many.simulation.count)} garden sheets in PostgreSQL, asked of the server (simulateSwitch)`,
    )
    print(`  answered in ${many.seconds.toFixed(1)} s; peak memory of the server ${megabytes(many.peak)},`)
    print(`  over the ${few.simulation.count} sheets of the demo ${megabytes(few.peak)}\n`)
    const wanted = few.simulation.moves.map((each) => ({ ...each, count: each.count * (copies + 1) }))
    return JSON.stringify(many.simulation.moves) === JSON.stringify(wanted)
      ? []
      : [`the server counts ${JSON.stringify(many.simulation.moves)} instead of ${JSON.stringify(wanted)}`]
  } finally {
    await postgres.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

async function questionOf(url: string): Promise<{ query: string; setId: string }> {
  const db = createDb(url)
  const [from, to, campaign] = await Promise.all([
    db.criteriaSet.findFirstOrThrow({ where: { edition: haTinhGarden2015.version } }),
    db.criteriaSet.findFirstOrThrow({ where: { edition: tienPhuocGarden2022.version } }),
    db.campaign.findFirstOrThrow(),
  ])
  await db.$disconnect()
  const named = (type: string, id: string) => Buffer.from(`${type}:${id}`).toString('base64url')
  const [fromId, toId, within] = [
    named('CriteriaSet', from.id),
    named('CriteriaSet', to.id),
    named('Unit', campaign.unitId),
  ]
  const query = `{ simulateSwitch(fromId: "${fromId}", toId: "${toId}", within: "${within}") {
    count moves { before after count } obstacles { code failing open short } fallingCount
    falling { after shortfalls } unsettled { after shortfalls } } }`
  return { query, setId: from.id }
}

/** A server of its own for each question, so that the peak of its memory is the question's. */
async function answerOf(url: string, query: string) {
  const server = await Measured.open('own', url, DEMO_INTEGRATOR_TOKEN)
  try {
    const start = performance.now()
    const text = await server.ask({ name: 'simulateSwitch', query })
    const seconds = (performance.now() - start) / 1000
    const { data } = JSON.parse(text) as Answer
    if (!data) throw new Error(text)
    return { simulation: data.simulateSwitch, seconds, peak: server.peakBytes() }
  } finally {
    await server.close()
  }
}

const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(0)} MB`
