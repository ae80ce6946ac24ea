import { choicesOf, gridOf, type Grid } from './encode'
import { Judge } from './judge'
import { unchecked, type Layout, type Rows } from './layout'
import { rangeOf, shareHolds, shareOf, shareShort, type Level } from './level'
import {
  ATTESTED,
  NO_INPUT,
  OTHER_GROUP,
  PART_ABOVE_WHOLE,
  plainMark,
  unitsAt,
  UNREAD,
  WHOLE_IS_ZERO,
  type Mark,
  type Score,
  type Units,
} from './mark'
import { DATA, isOpen, MET, NOT_APPLICABLE, NOT_MET, OPEN, OPEN_DATA, tidy, type Outcome } from './outcome'
import { figuresOf, isByGroup, isUnread } from './parts'
import { pointsAt, pointUnits } from './points'
import type { Band, CriteriaSet, Leaf, Rule, RuleHead, Test } from './set'

type MeasuredRule = RuleHead & Extract<Leaf, { test: unknown }>

/** A person's word, where it stands in the row; without one the rule waits for the paper. */
export function wordOutcome(rows: Rows, place: number): Outcome {
  const word = rows[place]
  return word === MET || word === NOT_MET ? word : OPEN
}

/** A rule that holds a figure, a share or an answer against a level. */
export class MeasureJudge extends Judge {
  readonly slot: number
  /** The denominator's place, or -1. */
  readonly whole: number
  /** The level, or one for each choice of the group. */
  readonly levels: readonly Level[]
  /** The place of the choice that tells the group, or -1. */
  readonly group: number
  readonly ifWholeIsZero: Outcome
  private readonly word: number
  private readonly step: number
  private readonly edges: readonly Level[]
  private readonly earned: readonly number[]

  constructor(rule: MeasuredRule, index: number, set: CriteriaSet, layout: Layout) {
    super(rule, index, [])
    const keys = figuresOf(rule)
    const grids = keys.map((key) => gridOfInput(set, key))
    const levelOf = (test: Test | 'notApplicable') => levelFor(test, set, keys, grids)
    const [slot = -1, whole = -1] = keys.map(layout.placeOfInput)
    this.slot = slot
    this.whole = whole
    this.levels = levelsFor(rule.test, set, levelOf)
    this.group = isByGroup(rule.test) ? layout.placeOfInput(rule.test.by) : -1
    this.word = isUnread(rule) ? layout.placeOfWord(rule.id) : -1
    this.step = grids[0]?.step ?? 1
    const zero = 'percent' in rule ? rule.ifWholeIsZero : undefined
    this.ifWholeIsZero = zero === 'NOT_MET' ? NOT_MET : zero === 'NOT_APPLICABLE' ? NOT_APPLICABLE : OPEN_DATA
    const bands = rule.points && 'bands' in rule.points ? closedBands(rule.points.bands) : []
    this.edges = bands.map(({ from }) => levelOf({ atLeast: from }))
    this.earned = bands.map(({ points }) => pointUnits(points))
  }

  outcome(rows: Rows, at: number): Outcome {
    const level = this.levelAt(rows, at)
    return level === undefined ? this.inAnyGroup(rows, at) : this.under(level, rows, at)
  }

  /** Not knowing the group, all that could come of it in one of them. */
  private inAnyGroup(rows: Rows, at: number): Outcome {
    return tidy(this.levels.reduce((all, level) => all | this.under(level, rows, at), DATA))
  }

  private under(level: Level, rows: Rows, at: number): Outcome {
    if (level.kind === 'notApplicable') return NOT_APPLICABLE
    if (level.kind === 'unread') return wordOutcome(rows, at + this.word)
    const n = rows[at + this.slot]!
    const d = this.wholeAt(rows, at)
    return this.held(level, n, d, this.whyOpen(n, d))
  }

  protected inspect(rows: Rows, at: number): Mark {
    const level = this.levelAt(rows, at)
    if (level?.kind === 'notApplicable') {
      return plainMark(NOT_APPLICABLE, this.leans(NOT_APPLICABLE), OTHER_GROUP)
    }
    const n = rows[at + this.slot]!
    const d = this.wholeAt(rows, at)
    const got = unitsAt(n)
    const whole = this.whole < 0 ? null : unitsAt(d)
    if (level === undefined || level.kind === 'unread') {
      const outcome = this.outcome(rows, at)
      const hasWord = this.word >= 0 && wordOutcome(rows, at + this.word) !== OPEN
      const isProvisional = !isOpen(outcome) && (hasWord || this.leans(outcome))
      const why = isOpen(outcome) ? (level ? UNREAD : NO_INPUT) : hasWord ? ATTESTED : 0
      return { outcome, isProvisional, why, got, whole, short: null }
    }
    const why = this.whyOpen(n, d)
    const outcome = this.held(level, n, d, why)
    const short = why > 0 || outcome === MET ? null : shortOf(level, n, d, this.step)
    return { outcome, isProvisional: this.leans(outcome), why, got, whole, short }
  }

  override score(rows: Rows, at: number): Score {
    if (this.edges.length === 0) return super.score(rows, at)
    const n = rows[at + this.slot]!
    const d = this.wholeAt(rows, at)
    const reached = this.whyOpen(n, d) === 0 ? this.edges.filter((edge) => keeps(edge, n, d)).length : NaN
    return pointsAt(reached, this.earned)
  }

  private wholeAt(rows: Rows, at: number): number {
    return this.whole < 0 ? 1 : rows[at + this.whole]!
  }

  private levelAt(rows: Rows, at: number): Level | undefined {
    return this.levels[this.group < 0 ? 0 : rows[at + this.group]!]
  }

  /** Nothing, where a figure is there to be held against the level. */
  private whyOpen(n: number, d: number): number {
    if (n !== n || d !== d) return NO_INPUT
    if (this.whole < 0) return 0
    return n > d ? PART_ABOVE_WHOLE : d === 0 ? WHOLE_IS_ZERO : 0
  }

  private held(level: Level, n: number, d: number, why: number): Outcome {
    if (why === 0) return keeps(level, n, d) ? MET : NOT_MET
    return why === WHOLE_IS_ZERO && n === 0 ? this.ifWholeIsZero : OPEN_DATA
  }
}

/** A rule that only a named person can settle. */
export class WordJudge extends Judge {
  constructor(
    rule: Rule,
    index: number,
    private readonly word: number,
    private readonly why: number,
  ) {
    super(rule, index, [])
  }

  outcome(rows: Rows, at: number): Outcome {
    return wordOutcome(rows, at + this.word)
  }

  protected inspect(rows: Rows, at: number): Mark {
    const outcome = this.outcome(rows, at)
    return plainMark(outcome, outcome !== OPEN, outcome === OPEN ? this.why : ATTESTED)
  }
}

function keeps(level: Level, n: number, d: number): boolean {
  if (level.kind === 'range') return n >= level.lo && n <= level.hi
  if (level.kind === 'share') return shareHolds(n, d, level)
  return level.kind === 'choice' && level.passing.has(n)
}

function shortOf(level: Level, got: number, whole: number, step: number): Units {
  if (level.kind === 'share') return shareShort(got, whole, level, step)
  if (level.kind === 'range') return got < level.lo ? level.lo - got : got - level.hi
  return null
}

const gridOfInput = (set: CriteriaSet, key: string): Grid | undefined => {
  const input = set.inputs[key]
  return input?.type === 'number' ? gridOf(input) : undefined
}

function levelsFor(
  test: MeasuredRule['test'],
  { inputs }: CriteriaSet,
  levelOf: (test: Test | 'notApplicable') => Level,
): readonly Level[] {
  if (!isByGroup(test)) return [levelOf(test)]
  return choicesOf(inputs[test.by]).map((choice) => levelOf(test.levels[choice] ?? 'unread'))
}

function levelFor(
  test: Test | 'notApplicable',
  { inputs }: CriteriaSet,
  keys: readonly string[],
  [part, whole]: readonly (Grid | undefined)[],
): Level {
  if (test === 'unread' || test === 'notApplicable') return { kind: test }
  if ('is' in test) return { kind: 'range', lo: test.is ? 1 : 0, hi: test.is ? 1 : 0 }
  if ('oneOf' in test) {
    const choices = choicesOf(inputs[keys[0] ?? ''])
    return { kind: 'choice', passing: new Set(test.oneOf.map((choice) => choices.indexOf(choice))) }
  }
  if (!part || (keys.length > 1 && !whole)) throw unchecked(`a number ${keys.join(' or ')}`)
  return whole ? shareOf(test, part, whole) : rangeOf(test, part)
}

/** Above a closed last band nothing is earned any more. */
function closedBands(bands: readonly Band[]): readonly Band[] {
  const above = bands.at(-1)?.below
  return above === undefined ? bands : [...bands, { from: above, points: 0 }]
}
