import { grouped, print } from '../scoring/table'
import { gardens } from './gardens'
import { cpuSeconds, differences, rescore, type Province } from './rescoring'
import { askServer } from './server'
import { villages } from './villages'

const GARDENS = Number(process.env.GARDENS ?? 200_000)
const VILLAGES = 2_000
/** Sheets read from a database: a tenth, for making them takes longer than scoring them. */
const SHEETS = Number(process.env.SHEETS ?? 20_000)

/** A province that changes its sets: every garden and village scored again, in memory, then over a server. */
async function main(): Promise<void> {
  const problems = [villages(VILLAGES), gardens(GARDENS)].flatMap(inMemory)
  problems.push(...(await askServer(SHEETS)))
  for (const problem of problems.slice(0, 20)) print(`WRONG  ${problem}`)
  if (problems.length > 0) process.exitCode = 1
}

function inMemory(province: Province): string[] {
  const { count, name, switcher } = province
  const rescoring = rescore(province)
  // Of the whole process since it began, Node itself and the cases of one batch included.
  const peak = process.resourceUsage().maxRSS * 1024
  const { encodeSeconds, scoreSeconds, rows, simulation } = rescoring
  print(`${grouped(count)} ${name}, ${switcher.from.set.version} → ${switcher.to.set.version}, in memory`)
  print(`  put into rows in ${seconds(encodeSeconds)}, scored under both sets in ${seconds(scoreSeconds)}`)
  print(`  rows ${megabytes(rows.byteLength)}, peak memory of the process ${megabytes(peak)}`)
  print(
    `  pass now ${grouped(passing(simulation.moves.MET))}; fall ${grouped(simulation.falling.length)}, unsettled ${grouped(simulation.unsettled.length)}`,
  )
  const start = cpuSeconds()
  const found = differences(province, rescoring)
  const alone = seconds(cpuSeconds() - start)
  print(
    `  evaluated one by one in ${alone}: ${found.length === 0 ? 'every verdict is the same' : 'DIFFERENT'}\n`,
  )
  return found.map((each) => `${name}, ${each}`)
}

const passing = (moves: Readonly<Record<string, number>>) =>
  Object.values(moves).reduce((sum, n) => sum + n, 0)

export const seconds = (value: number): string => `${value.toFixed(2)} s of CPU`
export const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(0)} MB`

void main()
