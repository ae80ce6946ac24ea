import { BY_HAND, MET, NOT_ASSESSED, NOT_MET } from './by-hand'
import type { Contestant, Judge } from './contestant'
import type { Sheet, Subject } from './sheet'
import { unitsOf } from './units'

export const INCOMPLETE_UNITS = 20_000
/** How many of the inputs are taken away. */
export const ABSENT: Readonly<Record<Subject, number>> = { garden: 0.1, village: 0.02 }

/** What became of units with inputs missing. */
export interface Honesty {
  /** Nobody can say yet whether these pass; as what were they reported? */
  readonly undecided: number
  readonly passed: number
  readonly failed: number
  readonly thrown: number
  /** Units that are settled in spite of what is missing, and were given another verdict or none. */
  readonly settledWrongly: number
}

export async function honestyOf({ ready }: Contestant, sheet: Sheet): Promise<Honesty> {
  const units = unitsOf(sheet, INCOMPLETE_UNITS, ABSENT[sheet.subject])
  const judge = ready(sheet, units)
  const truth = BY_HAND[sheet.subject]
  const count = { undecided: 0, passed: 0, failed: 0, thrown: 0, settledWrongly: 0 }
  for (const [i, unit] of units.entries()) {
    const [found, wanted] = [await verdictOrNothing(judge, i), truth(unit)]
    if (wanted !== NOT_ASSESSED) {
      if (found !== wanted) count.settledWrongly++
      continue
    }
    count.undecided++
    if (found === MET) count.passed++
    else if (found === NOT_MET) count.failed++
    else if (found === undefined) count.thrown++
  }
  return count
}

async function verdictOrNothing(judge: Judge, i: number): Promise<number | undefined> {
  try {
    return await judge.verdict(i)
  } catch {
    return undefined
  }
}
