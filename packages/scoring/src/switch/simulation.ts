import type { Rows } from '../criteria/layout'
import { codeOf, VERDICTS } from '../criteria/outcome'
import { gridOf } from '../criteria/encode'
import { figuresOf, inputIn, partsOf, rulesUnder } from '../criteria/parts'
import type { CriteriaSet, Rule } from '../criteria/set'
import { fromUnits, type Decimal } from '../decimal/decimal'
import type { Verdict } from '../terms'
import type { Switcher } from './switcher'

/** What a switch of sets would do to many units at once. */
export interface Simulation {
  readonly units: number
  /** How many units went from which verdict to which: before, then after. */
  readonly moves: Readonly<Record<Verdict, Readonly<Record<Verdict, number>>>>
  /** Units whose verdict would be another one, whichever. */
  readonly changed: readonly number[]
  /** Units that pass now and would not for certain, by their place in the rows. */
  readonly falling: readonly number[]
  /** Units that pass now and of which the new set could not yet say whether they do. */
  readonly unsettled: readonly number[]
  /** The criteria and indicators of the new set at which units fall, most first. */
  readonly obstacles: readonly Obstacle[]
}

export interface Obstacle {
  readonly rule: string
  /** Units that do not meet it, and units of which it is not known. */
  readonly failing: number
  readonly open: number
  /** What all failing units together lack, in the unit of the input; null where there is no amount. */
  readonly short: Decimal | null
}

/** The units of one batch, by their place in it, whose verdict changes; and those that lose a pass. */
export type Losses = Pick<Simulation, 'changed' | 'falling' | 'unsettled'>
type Found = Record<keyof Losses, number[]>

/**
 * Re-scores units that stand in rows of the old set, batch by batch: a province never has to lie in memory at once.
 * No words, and no object for a unit that passes.
 */
export class Simulator {
  private units = 0
  private readonly moves = VERDICTS.map(() => VERDICTS.map(() => 0))
  private readonly changed: number[] = []
  private readonly falling: number[] = []
  private readonly unsettled: number[] = []
  private readonly tally: Tally
  private readonly row: Float64Array

  constructor(private readonly switcher: Switcher) {
    this.tally = new Tally(switcher.to.set)
    this.row = new Float64Array(switcher.to.width)
  }

  add(rows: Rows, units: number): Losses {
    const lost: Found = { changed: [], falling: [], unsettled: [] }
    for (let unit = 0; unit < units; unit++) this.addUnit(rows, unit, lost)
    for (const unit of lost.changed) this.changed.push(this.units + unit)
    for (const unit of lost.falling) this.falling.push(this.units + unit)
    for (const unit of lost.unsettled) this.unsettled.push(this.units + unit)
    this.units += units
    return lost
  }

  private addUnit(rows: Rows, unit: number, lost: Found): void {
    const { from, to, convert } = this.switcher
    const { row } = this
    const before = from.verdictAt(rows, unit * from.width)
    convert(rows, unit * from.width, row, 0)
    const after = to.verdictAt(row, 0)
    this.moves[before]![after]!++
    if (before !== after) lost.changed.push(unit)
    if (after === MET || after === NOT_APPLICABLE) return
    if (before === MET) (after === NOT_MET ? lost.falling : lost.unsettled).push(unit)
    this.tally.add(to.traceAt(row, 0))
  }

  result(): Simulation {
    const { units, moves, changed, falling, unsettled, tally } = this
    return { units, moves: named(moves), changed, falling, unsettled, obstacles: tally.obstacles() }
  }
}

/** All units at once. */
export function simulate(switcher: Switcher, rows: Rows, units: number): Simulation {
  const simulator = new Simulator(switcher)
  simulator.add(rows, units)
  return simulator.result()
}

const MET = VERDICTS.indexOf('MET')
const NOT_MET = VERDICTS.indexOf('NOT_MET')
const NOT_APPLICABLE = VERDICTS.indexOf('NOT_APPLICABLE')

const named = (moves: readonly (readonly number[])[]): Simulation['moves'] => {
  const byVerdict = <T>(values: readonly T[]) =>
    Object.fromEntries(VERDICTS.map((verdict, i) => [verdict, values[i]])) as Record<Verdict, T>
  return byVerdict(moves.map((counts) => byVerdict(counts)))
}

/** Counts at which rules units fall, by the place of the rule in the decision; the whole set's own line is left out. */
class Tally {
  private readonly rules: readonly Rule[]
  private readonly isLeaf: readonly boolean[]
  private readonly failing: Float64Array
  private readonly open: Float64Array
  private readonly short: (number | null)[]

  constructor(private readonly set: CriteriaSet) {
    const rules = rulesUnder(set.pass)
    this.rules = rules
    this.isLeaf = rules.map((rule) => partsOf(rule).length === 0)
    this.failing = new Float64Array(rules.length)
    this.open = new Float64Array(rules.length)
    this.short = rules.map(() => null)
  }

  add(marks: ReturnType<Switcher['to']['traceAt']>): void {
    for (let i = 1; i < marks.length; i++) {
      const mark = marks[i]
      if (!mark) continue
      const code = codeOf(mark.outcome)
      if (code === NOT_MET) {
        this.failing[i]!++
        if (mark.short !== null && this.isLeaf[i]) this.short[i] = (this.short[i] ?? 0) + mark.short
      } else if (code !== MET && code !== NOT_APPLICABLE) this.open[i]!++
    }
  }

  obstacles(): readonly Obstacle[] {
    return this.rules
      .map((rule, i) => ({
        rule: rule.id,
        failing: this.failing[i]!,
        open: this.open[i]!,
        short: this.amountOf(rule, this.short[i] ?? null),
      }))
      .filter(({ failing, open }, i) => i > 0 && failing + open > 0)
      .sort((a, b) => b.failing - a.failing || b.open - a.open)
  }

  private amountOf(rule: Rule, units: number | null): Decimal | null {
    const input = inputIn(this.set, figuresOf(rule)[0] ?? '')
    return units === null || input?.type !== 'number' ? null : fromUnits(units, gridOf(input).decimals)
  }
}
