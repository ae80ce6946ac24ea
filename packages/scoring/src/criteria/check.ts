import { inputsOf, isUnread, levelsOf, partsOf } from './parts'
import { placedRules, type Placed } from './placed'
import { senseProblems } from './sense'
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
  return [
    ...(set.inForce.from === null
      ? [{ at: 'inForce.from', code: 'NO_START', message: 'Chưa ghi ngày có hiệu lực của bộ tiêu chí.' }]
      : []),
    ...inputWarnings(set, placed),
    ...placed.flatMap((each) => ruleWarnings(set, each)),
  ]
}

function inputWarnings({ inputs }: CriteriaSet, placed: readonly Placed[]): readonly SetProblem[] {
  const used = new Set(placed.flatMap(({ rule }) => inputsOf(rule)))
  const labels = Object.values(inputs).map(({ label }) => label)
  const warn = (key: string, code: string, message: string) => ({ at: `inputs.${key}`, code, message })
  return Object.entries(inputs).flatMap(([key, { label }]) => [
    ...(used.has(key) ? [] : [warn(key, 'UNUSED_INPUT', `Số liệu “${label}” không được mục nào dùng.`)]),
    ...(labels.indexOf(label) === labels.lastIndexOf(label)
      ? []
      : [warn(key, 'SAME_LABEL', `Có hai số liệu cùng tên “${label}”.`)]),
  ])
}

function ruleWarnings(set: CriteriaSet, { rule, at }: Placed): readonly SetProblem[] {
  const source = set.sources[rule.cite.source]
  const where = `Mục ${rule.id} (${source?.title ?? rule.cite.source})`
  const warn = (code: string, message: string) => [{ at, code, message: `${where}: ${message}` }]
  const hasGaps = partsOf(rule).some(mayNotApply)
  return [
    ...(isUnread(rule)
      ? warn('UNREAD', 'chưa có mức chuẩn; chỉ kết luận được khi có người xác nhận theo văn bản.')
      : []),
    ...(rule.cite.verified && source?.read === 'secondary'
      ? warn('VERIFIED_SECOND_HAND', 'ghi là đã đối chiếu nhưng nguồn chỉ là tài liệu thứ cấp.')
      : []),
    ...('some' in rule && hasGaps
      ? warn(
          'N_OF_M_WITH_GAPS',
          'có nội dung có thể không áp dụng; văn bản chưa nói số tối thiểu có giảm theo hay không.',
        )
      : []),
    ...('sum' in rule && rule.pass !== undefined && hasGaps
      ? warn(
          'SHEET_WITH_GAPS',
          'có nội dung có thể không áp dụng; văn bản chưa nói mức điểm có giảm theo hay không.',
        )
      : []),
  ]
}

const mayNotApply = (rule: Rule): boolean =>
  rule.onlyIf !== undefined ||
  levelsOf(rule).includes('notApplicable') ||
  ('percent' in rule && rule.ifWholeIsZero === 'NOT_APPLICABLE')
