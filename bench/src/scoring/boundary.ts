import { compile, VERDICTS } from '@solang/scoring'
import { setOf } from './criteria-set'
import { share } from './sheet'

/** Shares n / d that are exactly k percent: k from 1 to 100, d from 1 to 3,000, n whole; 15,600 of them. */
const MOST_PERCENT = 100
const MOST_WHOLE = 3000

export interface Boundary {
  readonly cases: number
  /** How often `n / d * 100 >= k` says no. */
  readonly floatsWrong: number
  /** How often one of our four ways to a verdict says no at the limit, or yes one step below it. */
  readonly oursWrong: number
}

export function boundary(): Boundary {
  const count = { cases: 0, floatsWrong: 0, oursWrong: 0 }
  for (let percent = 1; percent <= MOST_PERCENT; percent++) {
    const reaches = shareAtLeast(percent)
    for (let whole = 1; whole <= MOST_WHOLE; whole++) {
      if ((percent * whole) % 100 !== 0) continue
      const part = (percent * whole) / 100
      count.cases++
      if (!((part / whole) * 100 >= percent)) count.floatsWrong++
      if (!reaches(part, whole) || reaches(part - 1, whole)) count.oursWrong++
    }
  }
  return count
}

/** All ways must agree; one that differs from the first counts as the wrong answer. */
function shareAtLeast(percent: number): (part: number, whole: number) => boolean {
  const compiled = compile(setOf({ subject: 'garden', criteria: [[share('part', 'whole', percent)]] }))
  const row = new Float64Array(compiled.width)
  return (part, whole) => {
    const inputs = { part, whole }
    compiled.put({ inputs }, row, 0)
    const found = new Set<unknown>([
      compiled.verdict({ inputs }),
      VERDICTS[compiled.verdictAt(row, 0)],
      compiled.traceAt(row, 0)[0]?.outcome === 1 ? 'MET' : 'NOT_MET',
      compiled.evaluate(inputs).verdict,
    ])
    if (found.size !== 1) throw new Error(`${part} of ${whole}: ${[...found].join(' and ')}`)
    return found.has('MET')
  }
}
