import type { SetProblem } from './check'
import { inputIn } from './parts'
import { complainAbout, placedRules, type Complain, type Placed } from './placed'
import { cycleProblems, entangledProblems, linkProblems } from './sense-links'
import { levelProblems } from './sense-levels'
import { pointsProblems, sheetProblems } from './sense-points'
import type { Cite, CriteriaSet, Input, Recheck, Rule } from './set'

/** What makes a well-formed set impossible to apply. */
export function senseProblems(set: CriteriaSet): readonly SetProblem[] {
  const placed = placedRules(set.pass)
  return [
    ...windowProblems(set),
    ...repeatedIds(placed),
    ...Object.entries(set.inputs).flatMap(([key, input]) => inputProblems(key, input)),
    ...recheckProblems(set, set.recheck, 'recheck'),
    ...placed.flatMap((each) => ruleProblems(set, each)),
    ...cycleProblems(placed),
    ...entangledProblems(placed),
  ]
}

const windowProblems = ({ inForce: { from, to } }: CriteriaSet): readonly SetProblem[] =>
  from !== null && to !== null && to <= from
    ? [{ at: 'inForce', code: 'EMPTY_WINDOW', message: 'Ngày hết hiệu lực phải sau ngày có hiệu lực.' }]
    : []

function repeatedIds(placed: readonly Placed[]): readonly SetProblem[] {
  const seen = new Set<string>()
  return placed
    .filter(({ rule: { id } }) => seen.size === seen.add(id).size)
    .map(({ rule: { id }, at }) => ({ at, code: 'DUPLICATE_ID', message: `Mục ${id} xuất hiện hai lần.` }))
}

function inputProblems(key: string, input: Input): readonly SetProblem[] {
  const complain = (code: string, message: string) => [
    { at: `inputs.${key}`, code, message: `“${input.label}”: ${message}` },
  ]
  if (input.type === 'choice')
    return Object.keys(input.choices).length < 2 ? complain('NO_CHOICE', 'cần ít nhất hai lựa chọn.') : []
  if (input.type === 'yesNo') return []
  const { min = 0, max, step = 0.001 } = input
  if (max !== undefined && max <= min) return complain('EMPTY_RANGE', 'số lớn nhất phải lớn hơn số nhỏ nhất.')
  // Six decimals at most: a million times the number is an integer, and the rest is exact.
  const millionths = (value: number) => Math.round(value * 1e6)
  const isOffGrid = [min, max ?? 0].some((limit) => millionths(limit) % millionths(step) !== 0)
  return isOffGrid ? complain('OFF_GRID', 'số nhỏ nhất và lớn nhất phải là bội số của bước ghi.') : []
}

function ruleProblems(set: CriteriaSet, placed: Placed): readonly SetProblem[] {
  const { rule, at } = placed
  const complain = complainAbout(placed)
  return [
    ...citeProblems(set, rule.cite, complain),
    ...(rule.onlyIf !== undefined && inputIn(set, rule.onlyIf)?.type !== 'yesNo'
      ? [complain('UNKNOWN_CONDITION', `điều kiện “${rule.onlyIf}” phải là một câu hỏi có/không.`)]
      : []),
    ...recheckProblems(set, rule.recheck, `${at}.recheck`),
    ...('test' in rule ? levelProblems(set, rule, complain) : []),
    ...('linked' in rule ? linkProblems(set, rule.linked, complain) : []),
    ...branchProblems(rule, complain),
    ...pointsProblems(set, placed, complain),
    ...sheetProblems(rule, complain),
  ]
}

function citeProblems(set: CriteriaSet, cite: Cite, complain: Complain): readonly SetProblem[] {
  const source = Object.hasOwn(set.sources, cite.source) ? set.sources[cite.source] : undefined
  if (!source) return [complain('UNKNOWN_SOURCE', `văn bản “${cite.source}” không có trong danh sách nguồn.`)]
  return source.read === 'none' && cite.verified
    ? [complain('VERIFIED_UNREAD', 'ghi là đã đối chiếu nhưng chưa ai đọc văn bản.')]
    : []
}

function recheckProblems(set: CriteriaSet, recheck: Recheck | undefined, at: string): readonly SetProblem[] {
  const complain: Complain = (code, message) => ({ at, code, message: `Hạn rà soát: ${message}` })
  return recheck ? citeProblems(set, recheck.cite, complain) : []
}

function branchProblems(rule: Rule, complain: Complain): readonly SetProblem[] {
  const parts = 'all' in rule ? rule.all : 'some' in rule ? rule.some : 'sum' in rule ? rule.sum : null
  if (parts === null) return []
  if (parts.length === 0) return [complain('EMPTY_BRANCH', 'chưa có nội dung nào.')]
  if (!('some' in rule)) return []
  const countable = parts.filter(({ condition }) => !condition).length
  return rule.atLeast > countable
    ? [complain('ASKS_TOO_MANY', `đòi ${rule.atLeast} nội dung nhưng chỉ có ${countable}.`)]
    : []
}
