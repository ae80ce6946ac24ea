import { Judge, outcomeOfAll } from './judge'
import type { Rows } from './layout'
import { ATTESTED, countMark, LINKED, plainMark, UNREAD, type Mark, type Marks, type Score } from './mark'
import {
  allOf,
  both,
  codeOf,
  DATA,
  MET,
  NOT_APPLICABLE,
  NOT_MET,
  OPEN,
  someOf,
  tidy,
  type Outcome,
} from './outcome'
import { wordOutcome } from './leaf'
import { pointUnits } from './points'
import type { Branch, Rule, RuleHead } from './set'

export class AllJudge extends Judge {
  outcome(rows: Rows, at: number): Outcome {
    return outcomeOfAll(this.parts, rows, at)
  }

  protected inspect(rows: Rows, at: number, marks: Marks): Mark {
    const { outcome, isProvisional } = conclusionOfAll(this.parts, rows, at, marks)
    return plainMark(outcome, isProvisional || this.leans(outcome))
  }
}

const isCondition = ({ rule }: Judge) => rule.condition === true

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
    this.counted = parts.filter((part) => !isCondition(part))
    this.conditions = parts.filter(isCondition)
  }

  outcome(rows: Rows, at: number): Outcome {
    const counted = this.counted.map((part) => part.outcome(rows, at))
    return outcomeOfAll(this.conditions, rows, at, someOf(counted, this.atLeast))
  }

  protected inspect(rows: Rows, at: number, marks: Marks): Mark {
    const found = this.counted.map((part) => part.mark(rows, at, marks))
    const enough = conclusionOfSome(found, this.atLeast)
    const { outcome, isProvisional } = conclusionOfAll(this.conditions, rows, at, marks, enough)
    const lacking = this.atLeast - found.filter((mark) => mark.outcome === MET).length
    const short = enough.outcome === NOT_MET ? lacking : null
    return countMark(outcome, isProvisional || this.leans(outcome), short)
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
  private readonly conditions: readonly Judge[]
  private readonly most: number
  /** A sheet without a pass mark asks for all that its parts give. */
  private readonly needed: number | undefined

  constructor(
    override readonly rule: SumRule,
    index: number,
    parts: readonly Judge[],
    /** The place of a person's word where the pass mark is unread, or -1. */
    private readonly word: number,
  ) {
    super(rule, index, parts)
    this.conditions = parts.filter(isCondition)
    this.most = pointUnits(rule.max)
    this.needed = typeof rule.pass === 'number' ? pointUnits(rule.pass) : undefined
  }

  outcome(rows: Rows, at: number): Outcome {
    return this.conclude(this.tally(rows, at), rows, at)
  }

  override score(rows: Rows, at: number): Score {
    return this.tally(rows, at)
  }

  override leastIfMet(score: Score): number {
    return Math.min(score.high, Math.max(score.low, this.needed ?? 0))
  }

  protected inspect(rows: Rows, at: number, marks: Marks): Mark {
    const found = this.parts.map((part) => part.mark(rows, at, marks))
    const tally = this.tally(rows, at)
    const outcome = this.conclude(tally, rows, at)
    const isProvisional = found.some((mark) => mark.isProvisional) || this.leans(outcome)
    if (this.word >= 0 && tally.conditions !== NOT_MET) {
      const hasWord = wordOutcome(rows, at + this.word) !== OPEN
      return plainMark(outcome, isProvisional || hasWord, hasWord ? ATTESTED : UNREAD)
    }
    const short = outcome === MET ? 0 : (this.needed ?? 0) - tally.low
    return countMark(outcome, isProvisional, short > 0 ? short : null)
  }

  private tally(rows: Rows, at: number): Tally {
    const total = { low: 0, high: 0, max: 0, assured: 0 }
    let any = 0
    let every = NOT_APPLICABLE
    let data = 0
    for (const part of this.parts) {
      const outcome = part.outcome(rows, at)
      const score = part.score(rows, at)
      total.low += score.low
      total.high += score.high
      // A condition that turns out not to apply is no obstacle, but brings no points either.
      const mustHold = isCondition(part) && (outcome & NOT_APPLICABLE) === 0
      total.assured += mustHold ? part.leastIfMet(score) : score.low
      if (!part.rule.bonus) total.max += score.max
      if (score.low < score.high || (outcome & NOT_APPLICABLE) > 0) data |= outcome & DATA
      any |= outcome
      every &= outcome
    }
    const cap = (points: number) => Math.min(points, this.most)
    return {
      low: cap(total.low),
      high: cap(total.high),
      max: cap(total.max),
      assured: cap(total.assured),
      rest: data | every,
      isIdle: codeOf(any) === 2,
      conditions: outcomeOfAll(this.conditions, rows, at),
    }
  }

  private conclude(tally: Tally, rows: Rows, at: number): Outcome {
    const enough = this.word >= 0 ? wordOutcome(rows, at + this.word) : this.enough(tally)
    return both(enough, tally.conditions)
  }

  private enough({ assured, high, max, rest, isIdle }: Tally): Outcome {
    if (isIdle) return NOT_APPLICABLE
    const needed = this.needed ?? max
    if (assured >= needed) return MET
    return high < needed ? tidy(NOT_MET | rest) : OPEN | rest
  }
}

/** A rule that repeats what other rules say: of its own set, or of another as its row holds them. */
export class LinkJudge extends Judge {
  constructor(
    rule: Rule,
    index: number,
    private readonly targets: readonly Pick<Judge, 'outcome'>[],
  ) {
    super(rule, index, [])
  }

  outcome(rows: Rows, at: number): Outcome {
    return outcomeOfAll(this.targets, rows, at)
  }

  protected inspect(rows: Rows, at: number): Mark {
    const outcome = this.outcome(rows, at)
    return plainMark(outcome, this.leans(outcome), LINKED)
  }
}

type Conclusion = Pick<Mark, 'outcome' | 'isProvisional'>

const NOTHING: Conclusion = { outcome: NOT_APPLICABLE, isProvisional: false }

/** As outcomeOfAll, at leisure: a failure is firm once one firm part fails, a pass only when all parts are firm. */
function conclusionOfAll(
  parts: readonly Judge[],
  rows: Rows,
  at: number,
  marks: Marks,
  beside: Conclusion = NOTHING,
): Conclusion {
  let any = beside.outcome
  let every = any
  let isLeaning = beside.isProvisional
  let hasFailed = any === NOT_MET
  let hasFirmlyFailed = hasFailed && !isLeaning
  for (const part of parts) {
    const { outcome, isProvisional } = part.mark(rows, at, marks)
    any |= outcome
    every &= outcome
    if (isProvisional) isLeaning = true
    if (outcome !== NOT_MET) continue
    hasFailed = true
    if (!isProvisional) hasFirmlyFailed = true
  }
  return hasFailed
    ? { outcome: NOT_MET, isProvisional: !hasFirmlyFailed }
    : { outcome: allOf(any, every), isProvisional: isLeaning }
}

function conclusionOfSome(found: readonly Conclusion[], n: number): Conclusion {
  const outcome = someOf(
    found.map((each) => each.outcome),
    n,
  )
  const firm = (wanted: Outcome) =>
    found.filter((each) => each.outcome === wanted && !each.isProvisional).length
  const applicable = found.filter((each) => each.outcome !== NOT_APPLICABLE).length
  const isProvisional =
    outcome === MET
      ? firm(MET) < n
      : outcome === NOT_MET
        ? applicable - firm(NOT_MET) >= n
        : found.some((each) => each.isProvisional)
  return { outcome, isProvisional }
}
