import { inputIn, rulesById, rulesUnder } from '../criteria/parts'
import type { SetProblem } from '../criteria/check'
import type { CriteriaSet, Input } from '../criteria/set'

/** Which edition of a set. */
export interface SetName {
  readonly id: string
  readonly version: string
}

/**
 * How what was found under one set reads under another, as data that somebody decided: where each figure of the new
 * set comes from, and which of its rules ask the same as one of the old set, so that a person's word carries over.
 * What is not named is not known under the new set; a switch never invents a failure.
 */
export interface Crosswalk {
  readonly from: SetName
  readonly to: SetName
  /** By input of the new set; `times` turns one unit into another (1.000 m in a km: 0.001). */
  readonly inputs: Readonly<Record<string, { readonly input: string; readonly times?: number }>>
  /** By rule of the new set. */
  readonly rules: Readonly<Record<string, RuleLink>>
  readonly note?: string
}

export interface RuleLink {
  readonly rule: string
  /** SAME: a person's word on the old line stands for the new one too. NEAR: comparable, but to be looked at anew. */
  readonly relation: 'SAME' | 'NEAR'
  readonly note?: string
}

export const nameOf = ({ id, version }: CriteriaSet): SetName => ({ id, version })

/** What two sets share by key and kind of figure, and by number and words of rules: where a crosswalk begins. */
export function crosswalkBetween(from: CriteriaSet, to: CriteriaSet): Crosswalk {
  const oldRules = rulesById(from)
  const shared = Object.entries(to.inputs).filter(([key, input]) => isSameKind(inputIn(from, key), input))
  const links = rulesUnder(to.pass).flatMap(({ id, text }) => {
    const old = oldRules.get(id)
    return old?.text === text ? [[id, { rule: id, relation: 'SAME' }] as const] : []
  })
  return {
    from: nameOf(from),
    to: nameOf(to),
    inputs: Object.fromEntries(shared.map(([key]) => [key, { input: key }])),
    rules: Object.fromEntries(links),
  }
}

function isSameKind(a: Input | undefined, b: Input): boolean {
  if (a?.type !== b.type) return false
  if (a.type === 'number') return b.type === 'number' && a.unit === b.unit
  return a.type !== 'choice' || (b.type === 'choice' && sameChoices(a.choices, b.choices))
}

const sameChoices = (a: Readonly<Record<string, string>>, b: Readonly<Record<string, string>>) =>
  Object.keys(a).join('\n') === Object.keys(b).join('\n')

/** Faults of a crosswalk by place: names that do not exist, figures of another kind, units that do not fit. */
export function crosswalkProblems(
  crosswalk: Crosswalk,
  from: CriteriaSet,
  to: CriteriaSet,
): readonly SetProblem[] {
  const [oldRules, newRules] = [rulesById(from), rulesById(to)]
  const problem = (at: string, code: string, message: string) => ({ at, code, message })
  return [
    ...wrongSet('from', crosswalk.from, from),
    ...wrongSet('to', crosswalk.to, to),
    ...Object.entries(crosswalk.inputs).flatMap(([key, { input, times }]) =>
      inputProblems(`inputs.${key}`, inputIn(from, input), inputIn(to, key), times),
    ),
    ...Object.entries(crosswalk.rules).flatMap(([id, { rule }]) => [
      ...(newRules.has(id) ? [] : [problem(`rules.${id}`, 'UNKNOWN_RULE', `Bộ mới không có mục ${id}.`)]),
      ...(oldRules.has(rule) ? [] : [problem(`rules.${id}`, 'UNKNOWN_RULE', `Bộ cũ không có mục ${rule}.`)]),
    ]),
  ]
}

const wrongSet = (at: string, { id, version }: SetName, set: CriteriaSet): readonly SetProblem[] =>
  id === set.id && version === set.version
    ? []
    : [
        {
          at,
          code: 'OTHER_SET',
          message: `Bảng đối chiếu viết cho ${id} ${version}, không phải ${set.version}.`,
        },
      ]

function inputProblems(
  at: string,
  old: Input | undefined,
  next: Input | undefined,
  times: number | undefined,
): readonly SetProblem[] {
  const problem = (code: string, message: string) => [
    { at, code, message: `${next?.label ?? at}: ${message}` },
  ]
  if (!next) return problem('UNKNOWN_INPUT', 'bộ mới không có số liệu này.')
  if (!old) return problem('UNKNOWN_INPUT', 'bộ cũ không có số liệu được dẫn.')
  if (old.type !== next.type) return problem('OTHER_KIND', 'hai bộ hỏi theo hai cách khác nhau.')
  if (old.type === 'choice' && next.type === 'choice' && !sameChoices(old.choices, next.choices))
    return problem('OTHER_KIND', 'hai bộ cho chọn khác nhau.')
  if (old.type !== 'number' || next.type !== 'number')
    return times === undefined ? [] : problem('OTHER_KIND', 'chỉ số đo mới nhân được.')
  if (times === undefined && old.unit !== next.unit)
    return problem('UNITS_DIFFER', `“${old.unit}” và “${next.unit}” cần một hệ số.`)
  return times !== undefined && !isFactor(times) ? problem('WRONG_FACTOR', 'hệ số phải là số lớn hơn 0.') : []
}

const isFactor = (times: number) => times > 0 && /^\d{1,6}(\.\d{1,6})?$/.test(String(times))
