import type { Rows } from './layout'
import {
  DOES_NOT_APPLY,
  NO_INPUT,
  plainMark,
  type Mark,
  type Marks,
  type Score,
  type ScoredMark,
} from './mark'
import { allOf, DATA, isOpen, NOT_APPLICABLE, NOT_MET, type Outcome } from './outcome'
import { NO_POINTS, pointsFor, pointUnits } from './points'
import type { Rule } from './set'

/**
 * One rule made ready over the rows of its set. It can say two things: quickly what can still come of the rule, and
 * at leisure how that came about. Both go through the same tests.
 */
export abstract class Judge {
  /** In hundredths, where the rule's own points are all or nothing. */
  private readonly ownPoints: number
  private readonly earnsPoints: boolean
  private readonly isUnverified: boolean

  constructor(
    readonly rule: Rule,
    /** The place of the rule in the decision, counted from the top; its mark stands there. */
    readonly index: number,
    readonly parts: readonly Judge[],
  ) {
    const points = 'points' in rule ? rule.points : undefined
    this.ownPoints = points && 'max' in points ? pointUnits(points.max) : 0
    this.earnsPoints = points !== undefined || 'sum' in rule
    this.isUnverified = rule.cite.verified === false
  }

  abstract outcome(rows: Rows, at: number): Outcome

  /** Marks the rules under it, and says what happened here. */
  protected abstract inspect(rows: Rows, at: number, marks: Marks): Mark

  /** Marks the rule and all under it, each at its own index. */
  mark(rows: Rows, at: number, marks: Marks): Mark {
    const mark = this.inspect(rows, at, marks)
    const scored: ScoredMark | Mark = this.earnsPoints ? { ...mark, score: this.score(rows, at) } : mark
    return (marks[this.index] = scored)
  }

  /** What the rule earns in a score sheet. */
  score(rows: Rows, at: number): Score {
    return this.ownPoints > 0 ? pointsFor(this.outcome(rows, at), this.ownPoints) : NO_POINTS
  }

  /** The least it earns provided that it is met: what a sheet may count on from a condition. */
  leastIfMet({ low, high }: Score): number {
    return this.ownPoints > 0 ? high : low
  }

  /** A rule that says something leans on its citation. */
  protected leans(outcome: Outcome): boolean {
    return this.isUnverified && !isOpen(outcome)
  }
}

/** All of several parts, and what is known `beside` them, must be met. */
export function outcomeOfAll(
  parts: readonly Pick<Judge, 'outcome'>[],
  rows: Rows,
  at: number,
  beside: Outcome = NOT_APPLICABLE,
): Outcome {
  if (beside === NOT_MET) return NOT_MET
  let any = beside
  let every = beside
  for (const part of parts) {
    const outcome = part.outcome(rows, at)
    if (outcome === NOT_MET) return NOT_MET
    any |= outcome
    every &= outcome
  }
  return allOf(any, every)
}

/** A rule that asks first whether it applies. While nobody has said, that it does not is one more outcome. */
export class GuardedJudge extends Judge {
  constructor(
    private readonly guard: number,
    private readonly inner: Judge,
  ) {
    super(inner.rule, inner.index, inner.parts)
  }

  outcome(rows: Rows, at: number): Outcome {
    const applies = rows[at + this.guard]
    if (applies === 0) return NOT_APPLICABLE
    const outcome = this.inner.outcome(rows, at)
    return applies === 1 ? outcome : outcome | NOT_APPLICABLE | DATA
  }

  protected inspect(rows: Rows, at: number, marks: Marks): Mark {
    const applies = rows[at + this.guard]
    if (applies === 0) return plainMark(NOT_APPLICABLE, this.leans(NOT_APPLICABLE), DOES_NOT_APPLY)
    const mark = this.inner.mark(rows, at, marks)
    if (applies === 1) return mark
    const outcome = mark.outcome | NOT_APPLICABLE | DATA
    return { ...mark, outcome, isProvisional: false, why: NO_INPUT, short: null }
  }

  override score(rows: Rows, at: number): Score {
    const applies = rows[at + this.guard]
    if (applies === 0) return NO_POINTS
    const score = this.inner.score(rows, at)
    return applies === 1 ? score : { ...score, low: 0 }
  }

  override leastIfMet(score: Score): number {
    return this.inner.leastIfMet(score)
  }
}
