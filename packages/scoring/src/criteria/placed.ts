import type { SetProblem } from './check'
import type { Rule } from './set'

/** A rule with its path and whether it lies directly in a score sheet. */
export interface Placed {
  readonly rule: Rule
  readonly at: string
  readonly inSum: boolean
}

export function placedRules(rule: Rule, at = 'pass', inSum = false): readonly Placed[] {
  const under = (parts: readonly Rule[], branch: string) =>
    parts.flatMap((part, i) => placedRules(part, `${at}.${branch}[${i}]`, branch === 'sum'))
  const parts =
    'all' in rule
      ? under(rule.all, 'all')
      : 'some' in rule
        ? under(rule.some, 'some')
        : 'sum' in rule
          ? under(rule.sum, 'sum')
          : []
  return [{ rule, at, inSum }, ...parts]
}

export type Complain = (code: string, message: string) => SetProblem

export const complainAbout =
  ({ rule, at }: Placed): Complain =>
  (code, message) => ({ at, code, message: `Mục ${rule.id} (${rule.text}): ${message}` })
