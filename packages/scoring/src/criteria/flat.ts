import { outcomeOfAll, type Judge } from './judge'
import type { Rows } from './layout'
import { MeasureJudge, WordJudge } from './leaf'
import { shareHolds, type ShareLevel } from './level'
import { MET, NOT_MET, OPEN_DATA, type Outcome } from './outcome'

/** The quick way to a verdict: only what can still come of the whole set, without a word why. */
export type Quick = (rows: Rows, at: number) => Outcome

/**
 * "All of all" is all: the plain levels of such a tree become columns of numbers, and a unit falls at the first one
 * that it misses. What is not plain is asked as it is.
 */
export function quickly(root: Judge): Quick {
  const leaves = isAll(root) ? root.parts.flatMap(leavesOfAll) : []
  const plain = leaves.filter(isPlain)
  if (plain.length < 2) return (rows, at) => root.outcome(rows, at)
  const sweep = sweepOf(plain)
  const others = leaves.filter((leaf) => !isPlain(leaf))
  if (others.length === 0) return sweep
  return (rows, at) => outcomeOfAll(others, rows, at, sweep(rows, at))
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
function sweepOf(judges: readonly PlainJudge[]): Quick {
  const ranges = judges.flatMap(({ slot, levels: [level] }) =>
    level.kind === 'range' ? [{ slot, ...level }] : [],
  )
  const slots = Int32Array.from(ranges, ({ slot }) => slot)
  const lows = Float64Array.from(ranges, ({ lo }) => lo)
  const highs = Float64Array.from(ranges, ({ hi }) => hi)

  const shares = judges.flatMap(({ slot, whole, levels: [level] }) =>
    level.kind === 'share' ? [{ slot, whole, ...level }] : [],
  )
  const parts = Int32Array.from(shares, ({ slot }) => slot)
  const wholes = Int32Array.from(shares, ({ whole }) => whole)
  const factors = Float64Array.from(shares, ({ m }) => m)
  const floors = Float64Array.from(shares, ({ low }) => low)
  const overFloors = Float64Array.from(shares, ({ lowOpen }) => lowOpen)
  const ceilings = Float64Array.from(shares, ({ high }) => high)
  const underCeilings = Float64Array.from(shares, ({ highOpen }) => highOpen)
  const [rangeCount, shareCount] = [slots.length, parts.length]

  return (rows, at) => {
    let outcome = MET
    for (let i = 0; i < rangeCount; i++) {
      const n = rows[at + slots[i]!]!
      if (n >= lows[i]! && n <= highs[i]!) continue
      if (n === n) return NOT_MET
      outcome = OPEN_DATA
    }
    for (let i = 0; i < shareCount; i++) {
      const n = rows[at + parts[i]!]!
      const d = rows[at + wholes[i]!]!
      if (d > 0 && n <= d) {
        const top = n * factors[i]!
        const holds =
          top <= Number.MAX_SAFE_INTEGER
            ? top >= d * floors[i]! + overFloors[i]! && top <= d * ceilings[i]! - underCeilings[i]!
            : shareHolds(n, d, shares[i]!)
        if (holds) continue
        return NOT_MET
      }
      outcome = OPEN_DATA
    }
    return outcome
  }
}
