import { gridOf, type Grid } from './encode'
import { Judge } from './judge'
import type { Layout, Rows } from './layout'
import { rangeOf, shareHolds, shareOf, shareShort, type Level } from './level'
import { Mark, plainMark, unitsAt, whyCode, type Score, type Units } from './mark'
import { DATA, isOpen, MET, NOT_APPLICABLE, NOT_MET, OPEN, OPEN_DATA, tidy, type Outcome } from './outcome'
import { isByGroup, isUnread } from './parts'
import { mostPoints, pointsAt, pointUnits } from './points'
import type { Band, CriteriaSet, Leaf, Rule, RuleHead, Test } from './set'

type MeasuredRule = RuleHead & Extract<Leaf, { test: unknown }>

const NO_INPUT = whyCode('NO_INPUT')
const WHOLE_IS_ZERO = whyCode('WHOLE_IS_ZERO')
const PART_ABOVE_WHOLE = whyCode('PART_ABOVE_WHOLE')
const OTHER_GROUP = whyCode('OTHER_GROUP')
const UNREAD = whyCode('UNREAD')
const ATTESTED = whyCode('ATTESTED')

/** A person's word, where it stands in the row; without one the rule waits for the paper. */
export function wordOutcome(rows: Rows, place: number): Outcome {
  const word = rows[place] ?? NaN
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

  constructor(
    override readonly rule: MeasuredRule,
    index: number,
    set: CriteriaSet,
    layout: Layout,
  ) {
    super(rule, index, [])
    const keys = 'percent' in rule ? rule.percent : [rule.input]
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
    const bands = rule.points && 'bands' in rule.points ? rule.points.bands : []
    this.edges = bandEdges(bands).map(({ from }) => levelOf({ atLeast: from }))
    this.earned = bandEdges(bands).map(({ points }) => pointUnits(points))
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
    return level.kind === 'unread' ? wordOutcome(rows, at + this.word) : this.weigh(level, rows, at)
  }

  protected inspect(rows: Rows, at: number): Mark {
    const level = this.levelAt(rows, at)
    const outcome = level === undefined ? this.inAnyGroup(rows, at) : this.under(level, rows, at)
    const isProvisional = this.leans(outcome)
    if (level?.kind === 'notApplicable') return plainMark(outcome, isProvisional, OTHER_GROUP)
    const got = unitsAt(rows[at + this.slot])
    const whole = this.whole < 0 ? null : unitsAt(rows[at + this.whole])
    if (level === undefined) return this.markInAnyGroup(outcome, isProvisional, rows, at, got, whole)
    if (level.kind === 'unread')
      return new Mark(outcome, outcome !== OPEN, outcome === OPEN ? UNREAD : ATTESTED, got, whole, null)
    if (outcome === MET) return new Mark(outcome, isProvisional, 0, got, whole, null)
    const why = this.whyOpen(got, whole)
    const short = why === 0 && got !== null ? shortOf(level, got, whole ?? 1, this.step) : null
    return new Mark(outcome, isProvisional, why, got, whole, short)
  }

  private markInAnyGroup(
    outcome: Outcome,
    isProvisional: boolean,
    rows: Rows,
    at: number,
    got: Units,
    whole: Units,
  ): Mark {
    if (isOpen(outcome)) return new Mark(outcome, false, NO_INPUT, got, whole, null)
    const hasWord = this.word >= 0 && wordOutcome(rows, at + this.word) !== OPEN
    return new Mark(outcome, isProvisional || hasWord, hasWord ? ATTESTED : 0, got, whole, null)
  }

  override score(rows: Rows, at: number): Score {
    if (this.edges.length === 0) return super.score(rows, at)
    const n = unitsAt(rows[at + this.slot])
    const d = this.whole < 0 ? null : unitsAt(rows[at + this.whole])
    const isUsable = n !== null && this.whyOpen(n, d) === 0
    const reached = isUsable ? this.edges.filter((edge) => keeps(edge, n, d ?? 1)).length : NaN
    return pointsAt(reached, this.earned, pointUnits(mostPoints(this.rule.points ?? { max: 0 })))
  }

  private levelAt(rows: Rows, at: number): Level | undefined {
    return this.levels[this.group < 0 ? 0 : (rows[at + this.group] ?? NaN)]
  }

  private weigh(level: Level, rows: Rows, at: number): Outcome {
    const n = rows[at + this.slot] ?? NaN
    if (this.whole < 0) return Number.isNaN(n) ? OPEN_DATA : keeps(level, n, 1) ? MET : NOT_MET
    const d = rows[at + this.whole] ?? NaN
    if (d === 0 && n === 0) return this.ifWholeIsZero
    return n <= d ? (keeps(level, n, d) ? MET : NOT_MET) : OPEN_DATA
  }

  /** Nothing, where a figure was there to be held against the level. */
  private whyOpen(n: Units, d: Units): number {
    if (n === null) return NO_INPUT
    if (this.whole < 0) return 0
    return d === null ? NO_INPUT : n > d ? PART_ABOVE_WHOLE : d === 0 ? WHOLE_IS_ZERO : 0
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
  const group = inputs[test.by]
  const choices = group?.type === 'choice' ? Object.keys(group.choices) : []
  return choices.map((choice) => levelOf(test.levels[choice] ?? 'unread'))
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
    const input = inputs[keys[0] ?? '']
    const choices = input?.type === 'choice' ? Object.keys(input.choices) : []
    return { kind: 'choice', passing: new Set(test.oneOf.map((choice) => choices.indexOf(choice))) }
  }
  if (!part || (keys.length > 1 && !whole))
    throw new Error('a number is asked of an input that is none: check() first')
  return whole ? shareOf(test, part, whole) : rangeOf(test, part)
}

/** The lower edges of bands; above a closed last band nothing is earned any more. */
function bandEdges(bands: readonly Band[]): readonly { from: number; points: number }[] {
  const above = bands.at(-1)?.below
  return above === undefined ? bands : [...bands, { from: above, points: 0 }]
}
