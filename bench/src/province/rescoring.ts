import { isDeepStrictEqual } from 'node:util'
import { simulate, VERDICTS, type Case, type Simulation, type Switcher } from '@solang/scoring'

/** Units to be scored again; the cases are made one by one, as they come from a database, and the same each time. */
export interface Province {
  readonly name: string
  readonly count: number
  readonly switcher: Switcher
  cases(): Iterable<Case>
}

export interface Rescoring {
  readonly simulation: Simulation
  readonly rows: Float64Array
  /** Seconds of CPU to put the cases into rows, and to score the rows under both sets. */
  readonly encodeSeconds: number
  readonly scoreSeconds: number
}

/** What a busy machine does not add to. */
export function cpuSeconds(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e6
}

export function rescore({ count, switcher, cases }: Province): Rescoring {
  const { from } = switcher
  const rows = new Float64Array(count * from.width)
  let place = 0
  let encodeSeconds = 0
  for (const batch of batchesOf(cases())) {
    const start = cpuSeconds()
    for (const each of batch) from.put(each, rows, place++ * from.width)
    encodeSeconds += cpuSeconds() - start
  }
  const start = cpuSeconds()
  const simulation = simulate(switcher, rows, count)
  return { simulation, rows, encodeSeconds, scoreSeconds: cpuSeconds() - start }
}

const BATCH = 5_000

function* batchesOf(cases: Iterable<Case>): Iterable<readonly Case[]> {
  let batch: Case[] = []
  for (const each of cases) {
    batch.push(each)
    if (batch.length < BATCH) continue
    yield batch
    batch = []
  }
  yield batch
}

/** What differs from evaluating every unit alone, in words: each verdict under both sets, and all that is counted. */
export function differences({ switcher, cases }: Province, { simulation, rows }: Rescoring): string[] {
  const { from, to, convert } = switcher
  const row = new Float64Array(to.width)
  const found: string[] = []
  const moves = structuredClone(simulation.moves) as Record<string, Record<string, number>>
  const falling: number[] = []
  const unsettled: number[] = []
  let place = 0
  for (const each of cases()) {
    const { before, after } = switcher.one(each)
    convert(rows, place * from.width, row, 0)
    const [rowBefore, rowAfter] = [from.verdictAt(rows, place * from.width), to.verdictAt(row, 0)]
    if (VERDICTS[rowBefore] !== before.verdict || VERDICTS[rowAfter] !== after.verdict) {
      found.push(
        `unit ${place}: ${VERDICTS[rowBefore]} → ${VERDICTS[rowAfter]}, alone ${before.verdict} → ${after.verdict}`,
      )
    }
    moves[before.verdict]![after.verdict]!--
    if (before.verdict === 'MET' && after.verdict === 'NOT_MET') falling.push(place)
    else if (before.verdict === 'MET' && !['MET', 'NOT_APPLICABLE'].includes(after.verdict))
      unsettled.push(place)
    place++
  }
  const uneven = Object.values(moves).some((of) => Object.values(of).some((left) => left !== 0))
  if (uneven) found.push('the moves between verdicts do not add up')
  if (!isDeepStrictEqual(falling, simulation.falling)) found.push('other units fall')
  if (!isDeepStrictEqual(unsettled, simulation.unsettled)) found.push('other units are unsettled')
  return found
}
