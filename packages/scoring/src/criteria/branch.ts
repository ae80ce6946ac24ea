import { Judge } from './judge'
import type { Rows } from './layout'
import { countMark, plainMark, whyCode, type Mark, type Marks, type Score } from './mark'
import {
  allOf,
  both,
  codeOf,
  Count,
  DATA,
  MET,
  NOT_APPLICABLE,
  NOT_MET,
  OPEN,
  tidy,
  type Outcome,
} from './outcome'
import { wordOutcome } from './leaf'
import { pointUnits } from './points'
import type { Branch, Rule, RuleHead } from './set'

const UNREAD = whyCode('UNREAD')
const ATTESTED = whyCode('ATTESTED')
const LINKED = whyCode('LINKED')

export class AllJudge extends Judge {
  outcome(rows: Rows, at: number): Outcome {
    let any = 0
    let every = NOT_APPLICABLE
    for (const part of this.parts) {
      const outcome = part.outcome(rows, at)
      if (outcome === NOT_MET) return NOT_MET
      any |= outcome
      every &= outcome
    }
    return allOf(any, every)
  }

  protected inspect(rows: Rows, at: number, marks: Marks): Mark {
    const all = new Firmness()
    for (const part of this.parts) all.add(part.mark(rows, at, marks))
    const outcome = all.outcome()
    return plainMark(outcome, all.leans(outcome) || this.leans(outcome))
  }
}

/** At least so many of the counted parts, and every condition beside them. */
export class SomeJudge extends Judge {
  private readonly counted: readonly Judge[]
  private readonly conditions: readonly Judge[]

  constructor(
    rule: Rule,
    index: number,
    parts: readonly Judge[],
    private readonly atLeast: number,
  ) {
    super(rule, index, parts)
    this.counted = parts.filter(({ rule: { condition } }) => !condition)
    this.conditions = parts.filter(({ rule: { condition } }) => condition)
  }

  outcome(rows: Rows, at: number): Outcome {
    const count = new Count()
    for (const part of this.counted) count.add(part.outcome(rows, at))
    const enough = count.atLeast(this.atLeast)
    if (this.conditions.length === 0) return enough
    const all = new Count()
    all.add(enough)
    for (const part of this.conditions) all.add(part.outcome(rows, at))
    return all.all()
  }

  protected inspect(rows: Rows, at: number, marks: Marks): Mark {
    const found = this.counted.map((part) => part.mark(rows, at, marks))
    const enough = someOf(found, this.atLeast)
    const all = new Firmness()
    all.add(enough)
    for (const part of this.conditions) all.add(part.mark(rows, at, marks))
    const outcome = all.outcome()
    const lacking = this.atLeast - found.filter((mark) => mark.outcome === MET).length
    const short = enough.outcome === NOT_MET ? lacking : null
    return countMark(outcome, all.leans(outcome) || this.leans(outcome), short)
  }
}

type SumRule = RuleHead & Extract<Branch, { sum: unknown }>

/** What a sheet has earned, and what it may count on once its conditions hold. */
interface Tally extends Score {
  readonly assured: number
  /** Whether something is left to measure that would change the score, and whether all of it may not apply. */
  readonly rest: Outcome
  /** Nothing in it applies to this unit. */
  readonly isIdle: boolean
  readonly conditions: Outcome
}

/**
 * A score sheet passes once what is earned suffices, and fails once what is still within reach does not: the same
 * logic as for verdicts, over an interval.
 */
export class SumJudge extends Judge {
  private readonly most: number
  private readonly needed: number

  constructor(
    override readonly rule: SumRule,
    index: number,
    parts: readonly Judge[],
    /** The place of a person's word where the pass mark is unread. */
    private readonly word: number,
  ) {
    super(rule, index, parts)
    this.most = pointUnits(rule.max)
    this.needed = typeof rule.pass === 'number' ? pointUnits(rule.pass) : NaN
  }

  outcome(rows: Rows, at: number): Outcome {
    return this.conclude(this.tally(rows, at), rows, at)
  }

  override score(rows: Rows, at: number): Score {
    return this.tally(rows, at)
  }

  override leastIfMet(score: Score): number {
    const needed = Number.isNaN(this.needed) ? score.low : this.needed
    return Math.min(score.high, Math.max(score.low, needed))
  }

  protected inspect(rows: Rows, at: number, marks: Marks): Mark {
    const found = this.parts.map((part) => part.mark(rows, at, marks))
    const tally = this.tally(rows, at)
    const outcome = this.conclude(tally, rows, at)
    const isProvisional = found.some((mark) => mark.isProvisional) || this.leans(outcome)
    if (this.rule.pass === 'unread' && tally.conditions !== NOT_MET) {
      const hasWord = wordOutcome(rows, at + this.word) !== OPEN
      return plainMark(outcome, isProvisional || hasWord, hasWord ? ATTESTED : UNREAD)
    }
    const short = outcome === MET || Number.isNaN(this.needed) ? 0 : this.needed - tally.low
    return countMark(outcome, isProvisional, short > 0 ? short : null)
  }

  private tally(rows: Rows, at: number): Tally {
    const conditions = new Count()
    const total = { low: 0, high: 0, max: 0, assured: 0 }
    let data = 0
    let idle = NOT_APPLICABLE
    let isIdle = true
    let hasConditions = false
    for (const part of this.parts) {
      const outcome = part.outcome(rows, at)
      const score = part.score(rows, at)
      total.low += score.low
      total.high += score.high
      // A condition that turns out not to apply is no obstacle, but brings no points either.
      const mustHold = part.rule.condition && (outcome & NOT_APPLICABLE) === 0
      total.assured += mustHold ? part.leastIfMet(score) : score.low
      if (!part.rule.bonus) total.max += score.max
      if (score.low < score.high || (outcome & NOT_APPLICABLE) > 0) data |= outcome & DATA
      idle &= outcome
      isIdle &&= codeOf(outcome) === 2
      if (!part.rule.condition) continue
      hasConditions = true
      conditions.add(outcome)
    }
    const cap = (points: number) => Math.min(points, this.most)
    return {
      low: cap(total.low),
      high: cap(total.high),
      max: cap(total.max),
      assured: cap(total.assured),
      rest: data | idle,
      isIdle,
      conditions: hasConditions ? conditions.all() : NOT_APPLICABLE,
    }
  }

  private conclude(tally: Tally, rows: Rows, at: number): Outcome {
    const enough = this.rule.pass === 'unread' ? wordOutcome(rows, at + this.word) : this.enough(tally)
    // A condition that does not apply to this unit takes nothing from the sheet.
    return codeOf(tally.conditions) === 2 ? enough : both(enough, tally.conditions)
  }

  private enough({ assured, high, max, rest, isIdle }: Tally): Outcome {
    if (isIdle) return NOT_APPLICABLE
    const needed = Number.isNaN(this.needed) ? max : this.needed
    if (assured >= needed) return MET
    return high < needed ? tidy(NOT_MET | rest) : OPEN | rest
  }
}

/** A rule that repeats what other rules of its own set say; they are linked once all are made ready. */
export class LinkJudge extends Judge {
  private targets: readonly Pick<Judge, 'outcome'>[] = []

  linkTo(targets: readonly Pick<Judge, 'outcome'>[]): void {
    this.targets = targets
  }

  outcome(rows: Rows, at: number): Outcome {
    const count = new Count()
    for (const target of this.targets) count.add(target.outcome(rows, at))
    return count.all()
  }

  protected inspect(rows: Rows, at: number): Mark {
    const outcome = this.outcome(rows, at)
    return plainMark(outcome, this.leans(outcome), LINKED)
  }
}

type Conclusion = Pick<Mark, 'outcome' | 'isProvisional'>

/** Parts that must all be met. A failure is firm once one firm part fails, a pass only when all are firm. */
class Firmness {
  private any = 0
  private every = NOT_APPLICABLE
  private hasFailed = false
  private hasFirmFailure = false
  private isLeaning = false

  add({ outcome, isProvisional }: Conclusion): void {
    this.any |= outcome
    this.every &= outcome
    if (isProvisional) this.isLeaning = true
    if (outcome !== NOT_MET) return
    this.hasFailed = true
    if (!isProvisional) this.hasFirmFailure = true
  }

  outcome(): Outcome {
    return this.hasFailed ? NOT_MET : allOf(this.any, this.every)
  }

  leans(outcome: Outcome): boolean {
    return outcome === NOT_MET ? !this.hasFirmFailure : this.isLeaning
  }
}

function someOf(found: readonly Conclusion[], n: number): Conclusion {
  const count = new Count()
  for (const { outcome } of found) count.add(outcome)
  const outcome = count.atLeast(n)
  const firm = (wanted: Outcome) =>
    found.filter((each) => each.outcome === wanted && !each.isProvisional).length
  const applicable = found.filter((each) => codeOf(each.outcome) !== 2).length
  const isProvisional =
    outcome === MET
      ? firm(MET) < n
      : outcome === NOT_MET
        ? applicable - firm(NOT_MET) >= n
        : found.some((each) => each.isProvisional)
  return { outcome, isProvisional }
}
