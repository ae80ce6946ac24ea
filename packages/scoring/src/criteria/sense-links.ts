import type { SetProblem } from './check'
import { partsOf, rulesUnder } from './parts'
import { complainAbout, type Complain, type Placed } from './placed'
import type { CriteriaSet, Leaf, Rule } from './set'

type Linked = Extract<Leaf, { linked: unknown }>['linked']

export function linkProblems(
  set: CriteriaSet,
  { set: other, rules }: Linked,
  complain: Complain,
): readonly SetProblem[] {
  if (other === set.id) return [complain('LINK_TO_OWN_SET', 'dẫn tới chính bộ này: bỏ tên bộ, chỉ ghi mục.')]
  if (rules === 'unread') return []
  if (rules.length === 0) return [complain('EMPTY_BRANCH', 'chưa dẫn tới mục nào.')]
  if (other !== undefined) return []
  const known = new Set(rulesUnder(set.pass).map(({ id }) => id))
  return rules
    .filter((rule) => !known.has(rule))
    .map((rule) => complain('UNKNOWN_RULE', `dẫn tới mục ${rule} không có trong bộ.`))
}

/** A rule that in the end decides over itself: by its parts, and by the rules it refers to. */
export function cycleProblems(placed: readonly Placed[]): readonly SetProblem[] {
  const byId = new Map(placed.map(({ rule }) => [rule.id, rule]))
  const next = (rule: Rule): readonly Rule[] =>
    'linked' in rule ? ownTargets(rule.linked).flatMap((id) => byId.get(id) ?? []) : partsOf(rule)
  return placed
    .filter(({ rule }) => 'linked' in rule && reaches(rule, rule, next, new Set()))
    .map((each) => complainAbout(each)('CYCLE', 'dẫn vòng về chính mình.'))
}

const ownTargets = ({ set, rules }: Linked): readonly string[] =>
  set !== undefined || rules === 'unread' ? [] : rules

function reaches(from: Rule, goal: Rule, next: (rule: Rule) => readonly Rule[], seen: Set<Rule>): boolean {
  return next(from).some((rule) => {
    if (rule === goal) return true
    if (seen.has(rule)) return false
    seen.add(rule)
    return reaches(rule, goal, next, seen)
  })
}
