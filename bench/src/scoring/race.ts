import type { Cost, Costs } from './bars'
import { CONTESTANTS, TIMED, type TimedName } from './contestants'
import { run, type Timing } from './job'
import { SUBJECTS, type Subject } from './sheet'
import { median } from './stopwatch'

/** Everybody takes turns; of these each one's best counts, since a machine that is busy otherwise only ever adds. */
const ROUNDS = Number(process.env.ROUNDS ?? 3)

export interface Race {
  readonly costs: Costs
  /** Units that pass, by the hand-written function. */
  readonly passed: Readonly<Record<Subject, number>>
  /** Who came to other verdicts than the hand-written function, in words. */
  readonly disagreements: readonly string[]
}

export async function race(): Promise<Race> {
  const timings = new Map<string, Timing[]>()
  for (let round = 1; round <= ROUNDS; round++) {
    for (const subject of SUBJECTS) {
      for (const contestant of TIMED) {
        tell(`round ${round} of ${ROUNDS}: ${subject}, ${CONTESTANTS[contestant].name}`)
        const timing = await run({ does: 'time', contestant, subject })
        const key = keyOf(subject, contestant)
        timings.set(key, [...(timings.get(key) ?? []), timing])
      }
    }
  }
  tell('')
  const of = (subject: Subject, contestant: TimedName) => timings.get(keyOf(subject, contestant)) ?? []
  return {
    costs: bySubject((subject) => byContestant((contestant) => costOf(of(subject, contestant)))),
    passed: bySubject((subject) => passesIn(of(subject, 'handWritten')[0]?.verdicts ?? '')),
    disagreements: SUBJECTS.flatMap((subject) =>
      TIMED.flatMap((contestant) =>
        of(subject, contestant).flatMap(({ verdicts }) => {
          const wanted = of(subject, 'handWritten')[0]?.verdicts.slice(0, verdicts.length) ?? ''
          if (verdicts === wanted) return []
          const [found, expected] = [passesIn(verdicts), passesIn(wanted)]
          return [`${subject}, ${CONTESTANTS[contestant].name}: ${found} pass, by hand ${expected}`]
        }),
      ),
    ),
  }
}

const keyOf = (subject: Subject, contestant: TimedName) => `${subject} ${contestant}`

const costOf = (timings: readonly Timing[]): Cost => ({
  ns: Math.min(...timings.map(({ times }) => median(times))),
  bytes: median(timings.map(({ bytes }) => bytes)),
})

const bySubject = <T>(of: (subject: Subject) => T) =>
  Object.fromEntries(SUBJECTS.map((subject) => [subject, of(subject)])) as Record<Subject, T>
const byContestant = <T>(of: (contestant: TimedName) => T) =>
  Object.fromEntries(TIMED.map((contestant) => [contestant, of(contestant)])) as Record<TimedName, T>

const passesIn = (verdicts: string) => verdicts.split('0').length - 1

/** Where a terminal can take it back. */
function tell(line: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\x1b[K${line}`)
}
