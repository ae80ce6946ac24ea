import type { ISODate } from '../calendar/day'
import { divided, fromUnits, toUnits, type Decimal } from '../decimal/decimal'
import type { PaceState, Verdict } from '../terms'
import type { Progress, TargetFacts } from './facts'
import { goalOf, isYesNo, type Goal } from './goal'
import { isOnPace, lastWeekOf, perDay, windowOn, type Window } from './pace'

/**
 * Where a target of one unit stands on a day. Only accepted totals count; a later one that waits for acceptance is
 * shown beside them. What is not known (no report, no denominator, no figure in the plan) never becomes a failure.
 */
export function progressOf(facts: TargetFacts, today: ISODate): Progress {
  const { kind, decimals, reported, accepted, dueOn } = facts
  const units = (value: Decimal | null | undefined) => (value == null ? null : toUnits(value, decimals))
  const written = (value: number | null) => (value === null ? null : fromUnits(value, decimals))

  const window = windowOn(today, facts.startOn, dueOn)
  const goal = goalOf(facts)
  const done = units(accepted?.total)
  const sent = units(reported?.total)
  const isPending = sent !== null && sent !== done && !(accepted && reported && accepted.on > reported.on)
  const weekAgo = units(facts.weekAgo)
  const standing = { facts, goal, window, weekAgo }

  const start = done ?? (isPending ? 0 : null)
  const measured = isMeasurable(goal) ? goal : null
  const remaining = measured && Math.max(0, measured.units - (done ?? 0))
  const lastWeek = done === null || isYesNo(kind) ? null : lastWeekOf(done, weekAgo, window)
  const isPaced = !isYesNo(kind)

  return {
    kind,
    what: facts.what,
    unit: facts.unit,
    verdict: verdictOf(done, goal),
    state: stateOf(start, standing),
    ...(!isMeasurable(goal) && { why: goal.why }),
    done: written(done),
    goal: written(measured && measured.units),
    remaining: written(remaining),
    percent: measured && done !== null ? measured.percentOf(done) : null,
    baseline: written(units(facts.baseline)),
    denominator: written(units(facts.denominator)),
    startOn: facts.startOn,
    dueOn,
    isSoftDue: facts.isSoftDue ?? false,
    daysLeft: window.daysLeft,
    daysToStart: window.daysToStart,
    neededPerDay: isPaced ? neededPerDay(remaining, window, decimals) : null,
    lastWeekPerDay: lastWeek === null ? null : perDay(lastWeek, window.weekDays, decimals),
    expectedByToday: isPaced && measured ? written(expected(measured.units, window)) : null,
    provisional: isPending,
    ifAccepted: isPending
      ? { done: fromUnits(sent, decimals), state: stateOf(sent, standing), verdict: verdictOf(sent, goal) }
      : null,
  }
}

const isMeasurable = (goal: Goal): goal is Exclude<Goal, { why: unknown }> => !('why' in goal)

function verdictOf(done: number | null, goal: Goal): Verdict {
  if (done === null || !isMeasurable(goal)) return 'NOT_ASSESSED'
  return goal.isReachedBy(done) ? 'MET' : 'NOT_MET'
}

interface Standing {
  readonly facts: TargetFacts
  readonly goal: Goal
  readonly window: Window
  readonly weekAgo: number | null
}

function stateOf(done: number | null, { facts, goal, window, weekAgo }: Standing): PaceState {
  const { daysLeft, daysToStart } = window
  const isOver = daysLeft !== null && daysLeft < 0
  if (!isMeasurable(goal)) return 'NOT_MEASURABLE'
  if (done !== null && goal.isReachedBy(done)) {
    // A status is kept only once the window is over; until then it is held so far.
    return facts.kind === 'KEEP_STATUS' && !isOver ? 'ON_PACE' : 'MET'
  }
  if (isOver) return 'OVERDUE'
  if (done === null || daysToStart > 0) return 'NOT_STARTED'
  if (facts.kind === 'KEEP_STATUS') return 'BEHIND'
  if (facts.kind === 'MILESTONE') return 'ON_PACE'
  return isOnPace(done, goal.units, lastWeekOf(done, weekAgo, window), window) ? 'ON_PACE' : 'BEHIND'
}

/** On the due day all that remains is needed on that day; once it is over no pace helps. */
function neededPerDay(remaining: number | null, window: Window, decimals: number): Decimal | null {
  const { daysLeft, elapsed, daysToStart } = window
  if (remaining === null || daysLeft === null || daysLeft < 0) return null
  const days = daysToStart > 0 && elapsed ? elapsed.of : Math.max(1, daysLeft)
  return perDay(remaining, days, decimals)
}

function expected(goal: number, { elapsed }: Window): number | null {
  return elapsed && divided(goal, elapsed.days, elapsed.of, 'down')
}
