import { inputIn, isByGroup, partsOf, rulesById, rulesUnder } from '../criteria/parts'
import type { ByGroup, CriteriaSet, Rule, Test } from '../criteria/set'
import { boundsOf } from '../criteria/level'
import type { Relation } from '../terms'
import type { Crosswalk } from './crosswalk'

export interface Change {
  readonly relation: Relation
  readonly from: string | null
  readonly to: string | null
}

/** Line by line, in the order of the new decision; what was dropped stands at the end. */
export function compareSets(from: CriteriaSet, to: CriteriaSet, crosswalk: Crosswalk): readonly Change[] {
  const comparison = new Comparison(from, to, crosswalk)
  const lines = rulesUnder(to.pass).slice(1)
  return [
    ...lines.map((rule) => comparison.changeOf(rule)),
    ...comparison.dropped(from.pass).map(({ id }): Change => ({ relation: 'DROPPED', from: id, to: null })),
  ]
}

class Comparison {
  private readonly old: ReadonlyMap<string, Rule>
  private readonly kept: ReadonlySet<string>

  constructor(
    private readonly from: CriteriaSet,
    private readonly to: CriteriaSet,
    private readonly crosswalk: Crosswalk,
  ) {
    this.old = rulesById(from)
    this.kept = new Set(rulesUnder(to.pass).flatMap((rule) => this.sourceOf(rule)?.id ?? []))
  }

  changeOf(rule: Rule): Change {
    const before = this.sourceOf(rule)
    if (!before) return { relation: 'NEW', from: null, to: rule.id }
    const strictness = this.strictnessOf(before, rule)
    const isSameLine = before.text === rule.text && before.id === rule.id
    const relation = strictness === 'EQUAL' ? (isSameLine ? 'SAME' : 'RENAMED') : strictness
    return { relation, from: before.id, to: rule.id }
  }

  dropped(rule: Rule): readonly Rule[] {
    return rulesUnder(rule)
      .slice(1)
      .filter(({ id }) => !this.kept.has(id))
  }

  private sourceOf(rule: Rule): Rule | undefined {
    return this.old.get(this.crosswalk.rules[rule.id]?.rule ?? '')
  }

  /** A branch is also what stands in it: a new part tightens it, a dropped one loosens it. */
  private strictnessOf(a: Rule, b: Rule): Strictness {
    const parts = partsOf(b).map((part): Strictness => {
      const before = this.sourceOf(part)
      return before ? this.strictnessOf(before, part) : 'TIGHTENED'
    })
    const lost = partsOf(a).some(({ id }) => !this.kept.has(id))
    return together([
      compareRules(a, b, this.from, this.to),
      ...parts,
      ...(lost ? ['LOOSENED' as const] : []),
    ])
  }
}

type Strictness = 'EQUAL' | 'TIGHTENED' | 'LOOSENED' | 'CHANGED' | 'NOT_COMPARABLE'

function compareRules(a: Rule, b: Rule, from: CriteriaSet, to: CriteriaSet): Strictness {
  const applicability =
    a.onlyIf === b.onlyIf
      ? 'EQUAL'
      : a.onlyIf === undefined
        ? 'LOOSENED'
        : b.onlyIf === undefined
          ? 'TIGHTENED'
          : 'CHANGED'
  return together([applicability, compareDemands(a, b, from, to)])
}

function compareDemands(a: Rule, b: Rule, from: CriteriaSet, to: CriteriaSet): Strictness {
  if ('judged' in a || 'judged' in b) return 'judged' in a && 'judged' in b ? 'EQUAL' : 'NOT_COMPARABLE'
  if ('linked' in a || 'linked' in b)
    return JSON.stringify(linkOf(a)) === JSON.stringify(linkOf(b)) ? 'EQUAL' : 'CHANGED'
  if ('test' in a && 'test' in b) {
    const isSameMeasure = 'percent' in a === 'percent' in b && unitOf(from, a) === unitOf(to, b)
    return isSameMeasure ? compareLevels(a.test, b.test) : 'CHANGED'
  }
  if ('sum' in a && 'sum' in b) return compareNumbers(a.pass ?? null, b.pass ?? null, a.max === b.max)
  if (partsOf(a).length > 0 && partsOf(b).length > 0) return compareNumbers(neededOf(a), neededOf(b), true)
  return 'CHANGED'
}

const linkOf = (rule: Rule) => ('linked' in rule ? rule.linked : null)

const neededOf = (rule: Rule): number => ('some' in rule ? rule.atLeast : Infinity)

const unitOf = (set: CriteriaSet, rule: Extract<Rule, { test: unknown }>): string => {
  const input = inputIn(set, 'input' in rule ? rule.input : rule.percent[0])
  return input?.type === 'number' ? input.unit : (input?.type ?? '')
}

function compareNumbers(
  a: number | 'unread' | null,
  b: number | 'unread' | null,
  isComparable: boolean,
): Strictness {
  if (a === b && isComparable) return 'EQUAL'
  if (a === 'unread' || b === 'unread') return 'NOT_COMPARABLE'
  if (a === null || b === null || !isComparable) return 'CHANGED'
  return b > a ? 'TIGHTENED' : 'LOOSENED'
}

function compareLevels(a: Test | ByGroup, b: Test | ByGroup): Strictness {
  if (!isByGroup(a) && !isByGroup(b)) return compareTests(a, b)
  if (isByGroup(a) && isByGroup(b)) {
    const groups = [...new Set([...Object.keys(a.levels), ...Object.keys(b.levels)])]
    return together(groups.map((group) => compareGroups(a.levels[group], b.levels[group])))
  }
  const one = isByGroup(a) ? b : a
  const many = Object.values(isByGroup(a) ? a.levels : isByGroup(b) ? b.levels : {})
  return together(
    many.map((level) =>
      isByGroup(a) ? compareGroups(level, one as Test) : compareGroups(one as Test, level),
    ),
  )
}

type GroupLevel = Test | 'notApplicable' | undefined

function compareGroups(a: GroupLevel, b: GroupLevel): Strictness {
  if (a === undefined || b === undefined) return 'CHANGED'
  if (a === 'notApplicable' || b === 'notApplicable')
    return a === b ? 'EQUAL' : b === 'notApplicable' ? 'LOOSENED' : 'TIGHTENED'
  return compareTests(a, b)
}

/** A level is tighter when everything that keeps it keeps the other one too. */
function compareTests(a: Test, b: Test): Strictness {
  if (a === 'unread' || b === 'unread') return a === b ? 'EQUAL' : 'NOT_COMPARABLE'
  if ('is' in a || 'is' in b) return 'is' in a && 'is' in b && a.is === b.is ? 'EQUAL' : 'CHANGED'
  if ('oneOf' in a || 'oneOf' in b) {
    return 'oneOf' in a && 'oneOf' in b
      ? within(isSubset(b.oneOf, a.oneOf), isSubset(a.oneOf, b.oneOf))
      : 'CHANGED'
  }
  const [before, after] = [edgesOf(a), edgesOf(b)]
  return within(isInside(after, before), isInside(before, after))
}

/** Lower and upper edge, each with how far an excluded edge lies from an included one: a hair. */
const edgesOf = (test: Exclude<Test, 'unread' | { is: boolean } | { oneOf: readonly string[] }>) => {
  const { low = -Infinity, isLowOpen = false, high = Infinity, isHighOpen = false } = boundsOf(test)
  return { low: [low, isLowOpen ? 1 : 0], high: [high, isHighOpen ? 0 : 1] } as const
}

type Edges = ReturnType<typeof edgesOf>
const isAtOrAbove = (a: readonly [number, number], b: readonly [number, number]) =>
  a[0] > b[0] || (a[0] === b[0] && a[1] >= b[1])
const isInside = (inner: Edges, outer: Edges) =>
  isAtOrAbove(inner.low, outer.low) && isAtOrAbove(outer.high, inner.high)
const isSubset = (inner: readonly string[], outer: readonly string[]) =>
  inner.every((each) => outer.includes(each))

const within = (isTighter: boolean, isLooser: boolean): Strictness =>
  isTighter && isLooser ? 'EQUAL' : isTighter ? 'TIGHTENED' : isLooser ? 'LOOSENED' : 'CHANGED'

/** Several comparisons as one: they must point the same way. */
function together(all: readonly Strictness[]): Strictness {
  const unequal = [...new Set(all.filter((each) => each !== 'EQUAL'))]
  if (unequal.includes('NOT_COMPARABLE')) return 'NOT_COMPARABLE'
  return unequal.length === 0 ? 'EQUAL' : unequal.length === 1 ? (unequal[0] ?? 'CHANGED') : 'CHANGED'
}
