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
  const next = followers(placed)
  return placed
    .filter(({ rule }) => 'linked' in rule && reaches(rule, rule, next, new Set()))
    .map((each) => complainAbout(each)('CYCLE', 'dẫn vòng về chính mình.'))
}

/** Far above what any decision asks for, and still judged within a millisecond. */
const MOST_LOOKS = 10_000

/**
 * Rules that would look at other rules too often. Links upon links double the work with each step, so a set of a
 * hundred lines could be judged for years; the innermost rule that goes too far is named.
 */
export function entangledProblems(placed: readonly Placed[]): readonly SetProblem[] {
  const next = followers(placed)
  const known = new Map<Rule, number>()
  const looksOf = (rule: Rule): number => {
    const looks = known.get(rule)
    if (looks !== undefined) return looks
    // A rule that comes back to itself is complained about as a cycle.
    known.set(rule, 0)
    const below = next(rule).reduce((sum, each) => sum + looksOf(each), 0)
    // A sheet asks its parts for verdict and points, and its conditions once more.
    const all = 1 + ('sum' in rule ? 3 * below : below)
    known.set(rule, all)
    return all
  }
  const goesTooFar = (rule: Rule) => looksOf(rule) > MOST_LOOKS
  return placed
    .filter(({ rule }) => goesTooFar(rule) && !next(rule).some(goesTooFar))
    .map((each) =>
      complainAbout(each)(
        'TOO_ENTANGLED',
        `muốn kết luận phải xét hơn ${MOST_LOOKS} lượt mục: các mục dẫn hoặc lồng vào nhau quá nhiều tầng.`,
      ),
    )
}

type Followers = (rule: Rule) => readonly Rule[]

/** What a rule asks before it says anything: its parts, or the rules of its own set that it refers to. */
function followers(placed: readonly Placed[]): Followers {
  const byId = new Map(placed.map(({ rule }) => [rule.id, rule]))
  return (rule) =>
    'linked' in rule ? ownTargets(rule.linked).flatMap((id) => byId.get(id) ?? []) : partsOf(rule)
}

const ownTargets = ({ set, rules }: Linked): readonly string[] =>
  set !== undefined || rules === 'unread' ? [] : rules

function reaches(from: Rule, goal: Rule, next: Followers, seen: Set<Rule>): boolean {
  return next(from).some((rule) => {
    if (rule === goal) return true
    if (seen.has(rule)) return false
    seen.add(rule)
    return reaches(rule, goal, next, seen)
  })
}
