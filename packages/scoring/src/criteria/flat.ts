import type { Judge } from './judge'
import type { Rows } from './layout'
import { MeasureJudge } from './leaf'
import { shareHolds, type ShareLevel } from './level'
import { Count, MET, NOT_MET, OPEN_DATA, type Outcome } from './outcome'

/** The quick way to a verdict: only what can still come of the whole set, without a word why. */
export type Quick = (rows: Rows, at: number) => Outcome

/**
 * "All of all" is all: the plain levels of such a tree become columns of numbers, and a unit falls at the first one
 * that it misses. What is not plain is asked as it is.
 */
export function quickly(root: Judge): Quick {
  const leaves = leavesOfAll(root)
  const plain = leaves.filter(isPlain)
  if (plain.length < 2) return (rows, at) => root.outcome(rows, at)
  const sweep = sweepOf(plain)
  const others = leaves.filter((leaf) => !isPlain(leaf))
  if (others.length === 0) return sweep
  return (rows, at) => {
    const swept = sweep(rows, at)
    if (swept === NOT_MET) return NOT_MET
    const count = new Count()
    count.add(swept)
    for (const other of others) {
      const outcome = other.outcome(rows, at)
      if (outcome === NOT_MET) return NOT_MET
      count.add(outcome)
    }
    return count.all()
  }
}

/** The parts of nested "all"; conditions are parts like others there. A guard keeps its branch as it is. */
const leavesOfAll = (judge: Judge): readonly Judge[] =>
  'all' in judge.rule && judge.rule.onlyIf === undefined ? judge.parts.flatMap(leavesOfAll) : [judge]

type PlainJudge = MeasureJudge & { readonly levels: readonly [PlainLevel] }
type PlainLevel = { readonly kind: 'range'; readonly lo: number; readonly hi: number } | ShareLevel

const isPlain = (judge: Judge): judge is PlainJudge =>
  judge instanceof MeasureJudge &&
  judge.group < 0 &&
  (judge.levels[0]?.kind === 'range' ||
    (judge.levels[0]?.kind === 'share' && judge.ifWholeIsZero === OPEN_DATA))

/**
 * Met, not met at the first that fails, or open while a figure is missing: NaN passes no comparison. One loop over
 * numbers only, since whole provinces are swept with it; a share beyond exact floats takes the long way.
 */
function sweepOf(judges: readonly PlainJudge[]): Quick {
  const ranges = judges.filter(({ whole }) => whole < 0)
  const slots = Int32Array.from(ranges, ({ slot }) => slot)
  const lows = Float64Array.from(ranges, ({ levels: [level] }) => (level.kind === 'range' ? level.lo : NaN))
  const highs = Float64Array.from(ranges, ({ levels: [level] }) => (level.kind === 'range' ? level.hi : NaN))

  const shares = judges.filter(({ whole }) => whole >= 0)
  const levels = shares.flatMap(({ levels: [level] }) => (level.kind === 'share' ? [level] : []))
  const parts = Int32Array.from(shares, ({ slot }) => slot)
  const wholes = Int32Array.from(shares, ({ whole }) => whole)
  const factors = Float64Array.from(levels, ({ m }) => m)
  const floors = Float64Array.from(levels, ({ low }) => low)
  const overFloors = Float64Array.from(levels, ({ lowOpen }) => lowOpen)
  const ceilings = Float64Array.from(levels, ({ high }) => high)
  const underCeilings = Float64Array.from(levels, ({ highOpen }) => highOpen)
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
            : shareHolds(n, d, levels[i]!)
        if (holds) continue
        return NOT_MET
      }
      outcome = OPEN_DATA
    }
    return outcome
  }
}
