import { partsOf } from './branch'
import { placedRules, senseProblems, type Placed } from './sense'
import type { CriteriaSet, Rule } from './set'
import { criteriaSetShape } from './shape'

export interface SetProblem {
  /** Path in the set: 'pass.all[3].test'. */
  readonly at: string
  readonly code: string
  /** One Vietnamese sentence that names the clause. */
  readonly message: string
}
export type Check =
  | { readonly ok: true; readonly set: CriteriaSet; readonly warnings: readonly SetProblem[] }
  | { readonly ok: false; readonly problems: readonly SetProblem[] }

/**
 * Whether unknown data is a criteria set that can be applied. Problems forbid publishing; warnings tell what the
 * set cannot settle yet, above all the levels that nobody has read.
 */
export function check(data: unknown): Check {
  const misshapen = criteriaSetShape(data, '')
  if (misshapen.length > 0) return { ok: false, problems: misshapen }
  const set = data as CriteriaSet
  const problems = senseProblems(set)
  return problems.length > 0 ? { ok: false, problems } : { ok: true, set, warnings: warningsOf(set) }
}

function warningsOf(set: CriteriaSet): readonly SetProblem[] {
  const placed = placedRules(set.pass)
  const used = new Set(placed.flatMap(({ rule }) => inputsOf(rule)))
  return [
    ...(set.inForce.from === null
      ? [{ at: 'inForce.from', code: 'NO_START', message: 'Chưa ghi ngày có hiệu lực của bộ tiêu chí.' }]
      : []),
    ...Object.entries(set.inputs)
      .filter(([key]) => !used.has(key))
      .map(([key, { label }]) => ({
        at: `inputs.${key}`,
        code: 'UNUSED_INPUT',
        message: `Số liệu “${label}” không được mục nào dùng.`,
      })),
    ...placed.flatMap((each) => ruleWarnings(set, each)),
  ]
}

function ruleWarnings(set: CriteriaSet, { rule, at }: Placed): readonly SetProblem[] {
  const source = set.sources[rule.cite.source]
  const where = `Mục ${rule.id} (${source?.title ?? rule.cite.source})`
  const warn = (code: string, message: string) => [{ at, code, message: `${where}: ${message}` }]
  return [
    ...(isUnread(rule)
      ? warn('UNREAD', 'chưa có mức chuẩn; chỉ kết luận được khi có người xác nhận theo văn bản.')
      : []),
    ...(rule.cite.verified && source?.read === 'secondary'
      ? warn('VERIFIED_SECOND_HAND', 'ghi là đã đối chiếu nhưng nguồn chỉ là tài liệu thứ cấp.')
      : []),
    ...('some' in rule && partsOf(rule).some(mayNotApply)
      ? warn(
          'N_OF_M_WITH_GAPS',
          'có nội dung có thể không áp dụng; văn bản chưa nói số tối thiểu có giảm theo hay không.',
        )
      : []),
  ]
}

const inputsOf = (rule: Rule): readonly string[] => [
  ...('input' in rule ? [rule.input] : 'percent' in rule ? rule.percent : []),
  ...(rule.onlyIf === undefined ? [] : [rule.onlyIf]),
]

const groupTests = (rule: Rule): readonly unknown[] =>
  'test' in rule && typeof rule.test === 'object' && 'byGroup' in rule.test
    ? Object.values(rule.test.byGroup)
    : []

const isUnread = (rule: Rule): boolean =>
  'judged' in rule ||
  ('test' in rule && (rule.test === 'unread' || groupTests(rule).includes('unread'))) ||
  ('sum' in rule && rule.pass === 'unread')

const mayNotApply = (rule: Rule): boolean =>
  rule.onlyIf !== undefined || groupTests(rule).includes('notApplicable')
