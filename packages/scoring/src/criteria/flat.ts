import type { Wanted } from './encode'
import { outcomeOfAll, type Judge } from './judge'
import type { Rows } from './layout'
import { MeasureJudge, WordJudge } from './leaf'
import { shareHolds, type ShareLevel } from './level'
import { MET, NOT_MET, OPEN_DATA, type Outcome } from './outcome'

/** The quick way to a verdict: only what can still come of the whole set, without a word why. */
type Quick = (rows: Rows, at: number) => Outcome

interface Quickly {
  readonly quick: Quick
  /** The levels that fail the whole set by themselves, each missed by one figure. */
  readonly wanted: readonly Wanted[]
}

/**
 * "All of all" is all: the plain levels of such a tree become columns of numbers, and a unit falls at the first one
 * that it misses. What is not plain is asked as it is.
 */
export function quickly(root: Judge): Quickly {
  const leaves = isAll(root) ? root.parts.flatMap(leavesOfAll) : []
  const plain = leaves.filter(isPlain)
  if (plain.length < 2) return { quick: (rows, at) => root.outcome(rows, at), wanted: [] }
  const wanted = plain.flatMap(({ slot, levels: [level] }) =>
    level.kind === 'range' ? [{ slot, ...level }] : [],
  )
  const sweep = sweepOf(plain, wanted)
  const others = leaves.filter((leaf) => !isPlain(leaf))
  const quick: Quick = (rows, at) => outcomeOfAll(others, rows, at, sweep(rows, at))
  return { quick: others.length === 0 ? sweep : quick, wanted }
}

/** Conditions are parts like others in an "all". A guard keeps its branch as it is. */
const isAll = ({ rule }: Judge) => 'all' in rule && rule.onlyIf === undefined

/** The parts of nested "all", unless one may not apply: then the branch can be settled while this is still open. */
const leavesOfAll = (judge: Judge): readonly Judge[] => {
  if (!isAll(judge)) return [judge]
  const leaves = judge.parts.flatMap(leavesOfAll)
  return leaves.every((leaf) => isPlain(leaf) || leaf instanceof WordJudge) ? leaves : [judge]
}

type PlainJudge = MeasureJudge & { readonly levels: readonly [PlainLevel] }
type PlainLevel = { readonly kind: 'range'; readonly lo: number; readonly hi: number } | ShareLevel

function isPlain(judge: Judge): judge is PlainJudge {
  if (!(judge instanceof MeasureJudge) || judge.group >= 0) return false
  const kind = judge.levels[0]?.kind
  return kind === 'range' || (kind === 'share' && judge.ifWholeIsZero === OPEN_DATA)
}

/**
 * Met, not met at the first that fails, or open while a figure is missing: NaN passes no comparison. One loop over
 * numbers only, since whole provinces are swept with it; a share beyond exact floats takes the long way.
 */
function sweepOf(judges: readonly PlainJudge[], ranges: readonly Wanted[]): Quick {
  const slots = Int32Array.from(ranges, ({ slot }) => slot)
  const lows = Float64Array.from(ranges, ({ lo }) => lo)
  const highs = Float64Array.from(ranges, ({ hi }) => hi)

  const shares = judges.flatMap(({ slot, whole, levels: [level] }) =>
    level.kind === 'share' ? [{ slot, whole, ...level }] : [],
  )
  const places = Int32Array.from(shares.flatMap(({ slot, whole }) => [slot, whole]))
  const levels = Float64Array.from(
    shares.flatMap(({ m, low, lowOpen, high, highOpen }) => [m, low, lowOpen, high, highOpen]),
  )
  const rangeCount = ranges.length
  const shareCount = shares.length

  return (rows, at) => {
    let outcome = MET
    for (let i = 0; i < rangeCount; i++) {
      const n = rows[at + slots[i]!]!
      if (n >= lows[i]! && n <= highs[i]!) continue
      if (n === n) return NOT_MET
      outcome = OPEN_DATA
    }
    for (let i = 0; i < shareCount; i++) {
      const n = rows[at + places[2 * i]!]!
      const d = rows[at + places[2 * i + 1]!]!
      if (d > 0 && n <= d) {
        const level = 5 * i
        const top = n * levels[level]!
        const holds =
          top <= Number.MAX_SAFE_INTEGER
            ? top >= d * levels[level + 1]! + levels[level + 2]! &&
              top <= d * levels[level + 3]! - levels[level + 4]!
            : shareHolds(n, d, shares[i]!)
        if (holds) continue
        return NOT_MET
      }
      outcome = OPEN_DATA
    }
    return outcome
  }
}
