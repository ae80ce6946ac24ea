import type { Result } from '@solang/scoring'
import { Refusal, type Problem } from '../errors'

/** A word where the rule decides by itself is refused at its field, not silently dropped. */
export function refuseUnusedWords({ problems }: Result, pathOf: (code: string) => readonly string[]): void {
  if (problems.length === 0) return
  throw new Refusal(
    problems.map(({ rule, message }): Problem => ({ code: 'INVALID_VALUE', message, path: pathOf(rule) })),
  )
}
