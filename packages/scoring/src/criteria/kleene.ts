import type { Verdict } from '../terms'
import type { Step } from './result'

/** What a branch concludes: a verdict, and whether it leans on anything provisional. */
export interface Conclusion {
  readonly verdict: Verdict
  readonly provisional: boolean
}

const having = (steps: readonly Conclusion[], verdict: Verdict) =>
  steps.filter((step) => step.verdict === verdict)
const isProvisional = (step: Conclusion) => step.provisional

/**
 * All parts must be met. One failure settles it even while others are unknown, and settles it firmly when that
 * failure is firm. Parts that do not apply count neither way.
 */
export function allOf(steps: readonly Conclusion[]): Conclusion {
  const failed = having(steps, 'NOT_MET')
  if (failed.length > 0) return { verdict: 'NOT_MET', provisional: failed.every(isProvisional) }
  const provisional = steps.some(isProvisional)
  if (having(steps, 'NOT_ASSESSED').length > 0) return { verdict: 'NOT_ASSESSED', provisional }
  return { verdict: having(steps, 'MET').length > 0 ? 'MET' : 'NOT_APPLICABLE', provisional }
}

/**
 * At least n parts must be met: settled as soon as n are, or as soon as n can no longer be. Parts that do not
 * apply neither count nor lower n, since no decision read so far says otherwise.
 */
export function someOf(steps: readonly Conclusion[], n: number): Conclusion {
  const met = having(steps, 'MET')
  const failed = having(steps, 'NOT_MET')
  const applicable = steps.length - having(steps, 'NOT_APPLICABLE').length
  const firm = (settled: readonly Conclusion[]) => settled.filter((step) => !step.provisional).length
  if (applicable === 0) return { verdict: 'NOT_APPLICABLE', provisional: steps.some(isProvisional) }
  if (met.length >= n) return { verdict: 'MET', provisional: firm(met) < n }
  if (applicable - failed.length < n)
    return { verdict: 'NOT_MET', provisional: applicable - firm(failed) >= n }
  return { verdict: 'NOT_ASSESSED', provisional: steps.some(isProvisional) }
}

/** The parts of a branch that n-of-m and "4/5" speak about, and the conditions beside them. */
export function splitConditions(steps: readonly Step[], conditions: ReadonlySet<string>) {
  return {
    counted: steps.filter(({ id }) => !conditions.has(id)),
    beside: steps.filter(({ id }) => conditions.has(id)),
  }
}
