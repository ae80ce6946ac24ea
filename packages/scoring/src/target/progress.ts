import type { ISODate } from '../calendar/day'
import type { Progress, TargetFacts } from './facts'

/** Where a target stands on a day. */
export function progressOf(facts: TargetFacts, today: ISODate): Progress {
  void [facts, today]
  throw new Error('not yet')
}
