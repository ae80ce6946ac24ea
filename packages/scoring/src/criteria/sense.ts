import { partsOf } from './branch'
import type { SetProblem } from './check'
import { pointUnits, POINT_DECIMALS } from './points'
import { decimalsOf } from '../decimal/decimal'
import type { CriteriaSet, Leaf, Points, Rule, Test } from './set'

/** A rule with its path and whether it lies directly in a score sheet. */
export interface Placed {
  readonly rule: Rule
  readonly at: string
  readonly inSum: boolean
}

export function placedRules(rule: Rule, at = 'pass', inSum = false): readonly Placed[] {
  const branch = 'all' in rule ? 'all' : 'some' in rule ? 'some' : 'sum'
  const parts = partsOf(rule).flatMap((part, i) => placedRules(part, `${at}.${branch}[${i}]`, 'sum' in rule))
  return [{ rule, at, inSum }, ...parts]
}

type Complain = (code: string, message: string) => SetProblem

/** What makes a well-formed set impossible to apply. */
export function senseProblems(set: CriteriaSet): readonly SetProblem[] {
  const placed = placedRules(set.pass)
  return [...setProblems(set, placed), ...placed.flatMap((each) => ruleProblems(set, each))]
}

function setProblems(set: CriteriaSet, placed: readonly Placed[]): readonly SetProblem[] {
  const { from, to } = set.inForce
  const seen = new Set<string>()
  const twice = placed.filter(({ rule: { id } }) => seen.size === seen.add(id).size)
  return [
    ...(from !== null && to !== null && to <= from
      ? [{ at: 'inForce', code: 'EMPTY_WINDOW', message: 'Ngày hết hiệu lực phải sau ngày có hiệu lực.' }]
      : []),
    ...twice.map(({ rule, at }) => ({
      at,
      code: 'DUPLICATE_ID',
      message: `Mục ${rule.id} xuất hiện hai lần.`,
    })),
    ...Object.entries(set.inputs).flatMap(([key, input]) =>
      input.type === 'number' && input.max !== undefined && input.max < (input.min ?? 0)
        ? [
            {
              at: `inputs.${key}`,
              code: 'EMPTY_RANGE',
              message: `“${input.label}”: số lớn nhất nhỏ hơn số nhỏ nhất.`,
            },
          ]
        : [],
    ),
  ]
}

function ruleProblems(set: CriteriaSet, { rule, at, inSum }: Placed): readonly SetProblem[] {
  const named = `Mục ${rule.id} (${rule.text})`
  const complain: Complain = (code, message) => ({ at, code, message: `${named}: ${message}` })
  const source = set.sources[rule.cite.source]
  return [
    ...(source
      ? []
      : [complain('UNKNOWN_SOURCE', `văn bản “${rule.cite.source}” không có trong danh sách nguồn.`)]),
    ...(source?.read === 'none' && rule.cite.verified
      ? [complain('VERIFIED_UNREAD', 'ghi là đã đối chiếu nhưng chưa ai đọc văn bản.')]
      : []),
    ...(rule.onlyIf !== undefined && set.inputs[rule.onlyIf]?.type !== 'yesNo'
      ? [complain('UNKNOWN_CONDITION', `điều kiện “${rule.onlyIf}” phải là một câu hỏi có/không.`)]
      : []),
    ...('test' in rule ? leafProblems(set, rule, complain) : branchProblems(rule, complain)),
    ...('points' in rule && rule.points ? pointsProblems(rule.points, complain) : []),
    ...(inSum && !('sum' in rule) && !rule.points
      ? [complain('NO_POINTS', 'nằm trong bảng điểm nhưng không có điểm.')]
      : []),
  ]
}

function leafProblems(set: CriteriaSet, leaf: Extract<Leaf, { test: unknown }>, complain: Complain) {
  const keys = 'input' in leaf ? [leaf.input] : leaf.percent
  const inputs = keys.map((key) => set.inputs[key])
  const isNumber = inputs.every((input) => input?.type === 'number')
  const tests = testsOf(leaf)
  const isBeyond = 'percent' in leaf && tests.flatMap(limitsOf).some((limit) => limit < 0 || limit > 100)
  return [
    ...keys
      .filter((key) => !set.inputs[key])
      .map((key) => complain('UNKNOWN_INPUT', `số liệu “${key}” không có trong danh sách.`)),
    ...('percent' in leaf && inputs.every(Boolean) && !isNumber
      ? [complain('NOT_A_NUMBER', 'tỷ lệ cần hai số liệu là số.')]
      : []),
    ...(inputs.every(Boolean) ? tests.flatMap((test) => testProblems(test, isNumber, complain)) : []),
    ...(isBeyond ? [complain('PERCENT_OUT_OF_RANGE', 'mức tỷ lệ phải từ 0 đến 100 %.')] : []),
    ...groupProblems(set, leaf, complain),
  ]
}

const testsOf = ({ test }: Extract<Leaf, { test: unknown }>): readonly Test[] =>
  typeof test === 'object' && 'byGroup' in test
    ? Object.values(test.byGroup).filter((each) => each !== 'notApplicable')
    : [test]

const limitsOf = (test: Test): readonly number[] =>
  test === 'unread' ? [] : Object.values(test).filter((limit) => typeof limit === 'number')

function testProblems(test: Test, isNumber: boolean, complain: Complain): readonly SetProblem[] {
  if (test === 'unread') return []
  if ('is' in test === isNumber) {
    return [
      complain(
        'WRONG_TEST',
        isNumber ? 'số liệu là số nhưng lại hỏi có/không.' : 'câu hỏi có/không nhưng lại so với số.',
      ),
    ]
  }
  if ('from' in test && test.from >= test.below)
    return [complain('EMPTY_BAND', 'mức dưới phải nhỏ hơn mức trên.')]
  return []
}

function groupProblems(set: CriteriaSet, { test }: Extract<Leaf, { test: unknown }>, complain: Complain) {
  if (typeof test !== 'object' || !('byGroup' in test)) return []
  const groups = Object.keys(set.groups ?? {})
  const missing = groups.filter((group) => !(group in test.byGroup))
  const unknown = Object.keys(test.byGroup).filter((group) => !groups.includes(group))
  return [
    ...missing.map((group) => complain('GROUP_WITHOUT_TEST', `chưa có mức chuẩn cho nhóm ${group}.`)),
    ...unknown.map((group) => complain('UNKNOWN_GROUP', `nhóm ${group} không có trong bộ tiêu chí.`)),
  ]
}

function branchProblems(rule: Rule, complain: Complain): readonly SetProblem[] {
  if ('judged' in rule) return []
  const parts = partsOf(rule)
  if (parts.length === 0) return [complain('EMPTY_BRANCH', 'chưa có nội dung nào.')]
  if ('some' in rule) {
    const countable = parts.filter(({ condition }) => !condition).length
    return rule.atLeast > countable
      ? [complain('ASKS_TOO_MANY', `đòi ${rule.atLeast} nội dung nhưng chỉ có ${countable}.`)]
      : []
  }
  return []
}

function pointsProblems(points: Points, complain: Complain): readonly SetProblem[] {
  const all = 'max' in points ? [points.max] : points.bands.map((band) => band.points)
  const edges = 'max' in points ? [] : points.bands.map((band) => band.from)
  const isExact = all.every((each) => decimalsOf(each) <= POINT_DECIMALS && pointUnits(each) >= 0)
  return [
    ...(isExact
      ? []
      : [complain('WRONG_POINTS', `điểm không âm, tối đa ${POINT_DECIMALS} chữ số thập phân.`)]),
    ...(edges.some((edge, i) => i > 0 && edge <= (edges[i - 1] ?? edge))
      ? [complain('BANDS_OUT_OF_ORDER', 'các mức điểm phải tăng dần, không trùng nhau.')]
      : []),
    ...('bands' in points && points.bands.length === 0
      ? [complain('EMPTY_BRANCH', 'chưa có mức điểm nào.')]
      : []),
  ]
}
