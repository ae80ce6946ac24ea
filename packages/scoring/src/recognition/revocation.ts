import { partsOf } from '../criteria/parts'
import type { Result } from '../criteria/result'
import type { Cite, CriteriaSet } from '../criteria/set'

/**
 * When a commune's recognition is withdrawn: so many percent of the criteria failing with a key one among them, or
 * so many whichever they are.
 */
export interface RevocationRule {
  readonly some: number
  readonly most: number
  readonly cite: Cite
}

/** QĐ 18/2022: from 30 % to below 50 % with a key criterion among them, or 50 % and more. */
export const REVOCATION_2022: RevocationRule = {
  some: 30,
  most: 50,
  cite: {
    source: '18/2022/QĐ-TTg',
    confidence: 'secondary',
    verified: false,
    note: 'Hai nguồn ghi cận trên khác nhau (“đến 50%”, “đến dưới 50%”); dùng “dưới 50%”.',
  },
}

export interface Revocation {
  /** Whether the rule calls for withdrawal; null while open criteria could still tip it. */
  readonly isDue: boolean | null
  /** Criteria that fail for certain, and as many as could still fail. */
  readonly failing: readonly [least: number, most: number]
  readonly of: number
  /** Key criteria that fail. */
  readonly keyFailing: readonly string[]
}

/** Counts only criteria that apply. A set without key criteria leaves the middle band to its firm end. */
export function revocationOf(
  set: CriteriaSet,
  result: Result,
  rule: RevocationRule = REVOCATION_2022,
): Revocation {
  const criteria = partsOf(set.pass).filter(({ condition }) => !condition)
  const verdicts = new Map(result.step.steps?.map(({ id, verdict }) => [id, verdict]))
  const applicable = criteria.filter(({ id }) => verdicts.get(id) !== 'NOT_APPLICABLE')
  const failing = applicable.filter(({ id }) => verdicts.get(id) === 'NOT_MET')
  const open = applicable.filter(({ id }) => !['MET', 'NOT_MET'].includes(verdicts.get(id) ?? ''))
  const keyFailing = failing.filter(({ key }) => key).map(({ id }) => id)
  const of = applicable.length
  const calls = (count: number, hasKey: boolean) =>
    100 * count >= rule.most * of || (100 * count >= rule.some * of && hasKey)
  const least = of > 0 && calls(failing.length, keyFailing.length > 0)
  const most =
    of > 0 && calls(failing.length + open.length, keyFailing.length > 0 || open.some(({ key }) => key))
  return {
    isDue: least === most ? least : null,
    failing: [failing.length, failing.length + open.length],
    of,
    keyFailing,
  }
}
