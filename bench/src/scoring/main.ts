import { basename, dirname } from 'node:path'
import { barsOf, type Bar } from './bars'
import { boundary } from './boundary'
import { ALL_UNITS } from './contestant'
import { CONTESTANTS, OURS, TIMED, type ContestantName } from './contestants'
import { ABSENT, INCOMPLETE_UNITS, type Honesty } from './honesty'
import { run } from './job'
import { race, type Race } from './race'
import { SUBJECTS, type Subject } from './sheet'
import { sizeOf, type Size } from './size'
import { grouped, print, printTable, short } from './table'

const isWord = (column: number) => column === 0

/** Our scoring beside a function written by hand and two well-known engines; ends with the bars and who missed them. */
async function main(): Promise<void> {
  const engine = require.resolve('@solang/scoring')
  if (basename(dirname(engine)) !== 'dist') throw new Error(`not the built engine: ${engine}`)

  const found = await race()
  for (const subject of SUBJECTS) printRace(subject, found)
  const tallies = await honesty()
  const limit = boundary()
  const size = await sizeOf('judging')
  print(
    `${grouped(limit.cases)} shares n / d that are exactly k %, judged at the limit and one step below it`,
  )
  print(`  n / d * 100 >= k is wrong ${limit.floatsWrong} times, ours ${limit.oursWrong} times\n`)
  printSize('Judging core (verdicts, rows, traces)', size)
  printSize('With evaluate (results that people read)', await sizeOf('compile'))
  const ours = tallies.filter(({ contestant }) => OURS.includes(contestant))
  const wrong = ours.reduce((sum, { tally }) => sum + wrongIn(tally), 0)
  printBars(barsOf(found.costs, { wrong, size, limit }))

  const problems = [
    ...found.disagreements,
    ...ours
      .filter(({ tally }) => wrongIn(tally) > 0)
      .map(({ subject, contestant }) => `${subject}, ${CONTESTANTS[contestant].name}: wrong on missing data`),
    ...(limit.oursWrong > 0 ? [`wrong on ${limit.oursWrong} shares at their limit`] : []),
  ]
  for (const problem of problems) print(`WRONG  ${problem}`)
  if (problems.length > 0) process.exitCode = 1
}

function printRace(subject: Subject, { costs, passed, disagreements }: Race): void {
  const of = costs[subject]
  const agreement = disagreements.length === 0 ? ', all engines agree' : ''
  print(
    `${grouped(ALL_UNITS)} ${subject}s, all levels invented; ${grouped(passed[subject])} pass${agreement}`,
  )
  const line = (name: (typeof TIMED)[number]) => {
    const { ns, bytes } = of[name]
    const { name: title, sample } = CONTESTANTS[name]
    return [
      title,
      short(ns),
      `${short(ns / of.handWritten.ns)}×`,
      `${short(of.jsonRulesEngine.ns / ns)}×`,
      grouped(bytes),
      grouped(sample),
    ]
  }
  const head = [
    '',
    'ns of CPU a unit',
    'of hand-written',
    'faster than json-rules-engine',
    'bytes a unit',
    'units asked',
  ]
  printTable([head, ...TIMED.map(line)], isWord)
}

function printSize(what: string, { minified, gzip, files }: Size): void {
  print(`${what}: ${grouped(minified)} B minified, ${grouped(gzip)} B with gzip, of`)
  print(`  ${files.join(', ')}\n`)
}

interface Tallied {
  readonly subject: Subject
  readonly contestant: ContestantName
  readonly tally: Honesty
}

async function honesty(): Promise<readonly Tallied[]> {
  const asked: readonly ContestantName[] = [...OURS, 'jsonLogic', 'jsonRulesEngine', 'jsonRulesEngineStrict']
  const all: Tallied[] = []
  for (const subject of SUBJECTS) {
    for (const contestant of asked) {
      const tally = await run({ does: 'missing', contestant, subject })
      all.push({ subject, contestant, tally })
    }
    const share = `${100 * ABSENT[subject]} % of their inputs missing`
    const undecided = all.at(-1)?.tally.undecided ?? 0
    print(
      `${grouped(INCOMPLETE_UNITS)} ${subject}s with ${share}; ${grouped(undecided)} cannot be decided yet`,
    )
    const lines = all
      .filter((each) => each.subject === subject)
      .map(({ contestant, tally: { passed, failed, thrown, settledWrongly } }) => [
        CONTESTANTS[contestant].name,
        ...[passed, failed, thrown, settledWrongly].map(grouped),
      ])
    const head = ['these were reported as', 'passed', 'failed', 'thrown', 'settled ones not told rightly']
    printTable([head, ...lines], isWord)
  }
  return all
}

const wrongIn = ({ passed, failed, thrown, settledWrongly }: Honesty) =>
  passed + failed + thrown + settledWrongly

function printBars(bars: readonly Bar[]): void {
  print('Bars; ratios compare within this run only')
  printTable(
    bars.map(({ path, asked, measured, isHeld }) => [isHeld ? 'held' : 'MISSED', path, asked, measured]),
    (column) => column < 3,
  )
}

void main()
