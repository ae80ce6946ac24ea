import { diffDays, type ISODate } from '../calendar/day'
import { compareProducts, divided, fromUnits, type Decimal } from '../decimal/decimal'
import type { TargetFacts } from './facts'

/** The window of a target as seen from one day. */
export interface Window {
  /** Days after today up to and including the due day; null without a deadline. */
  readonly daysLeft: number | null
  readonly daysToStart: number
  /** Days of the window that are over by the end of today, and in all; null without both ends. */
  readonly elapsed: { readonly days: number; readonly of: number } | null
  /** Days that "last week" can mean: fewer than seven in the first week. */
  readonly weekDays: number
}

const WEEK = 7

/**
 * Today counts as used: a report of today already holds today's work. So on 13/05 with the due day 03/06 there are
 * 21 days left, on the due day 0, and the target is overdue from the day after.
 */
export function windowOn(today: ISODate, startOn: ISODate | null, dueOn: ISODate | null): Window {
  const daysLeft = dueOn === null ? null : diffDays(today, dueOn)
  const sinceStart = startOn === null ? null : diffDays(startOn, today) + 1
  const daysToStart = sinceStart === null ? 0 : Math.max(0, 1 - sinceStart)
  const of = startOn === null || dueOn === null ? 0 : diffDays(startOn, dueOn) + 1
  const elapsed = sinceStart === null || of <= 0 ? null : { days: Math.min(of, Math.max(0, sinceStart)), of }
  const weekDays = sinceStart === null ? WEEK : Math.min(WEEK, Math.max(1, sinceStart))
  return { daysLeft, daysToStart, elapsed, weekDays }
}

/** What was done in the last seven days; in a target's first week everything was. Null when nobody knows. */
export function lastWeekOf(done: number, weekAgo: number | null, window: Window): number | null {
  if (weekAgo !== null) return done - weekAgo
  return window.weekDays < WEEK ? done : null
}

/**
 * On pace: the total is on or above the straight line from the first to the last day, or last week's pace, kept up,
 * reaches the goal in time. Without a deadline nobody is behind.
 */
export function isOnPace(done: number, goal: number, lastWeek: number | null, window: Window): boolean {
  const { daysLeft, elapsed, weekDays } = window
  if (daysLeft === null) return true
  if (elapsed && compareProducts(done, elapsed.of, goal, elapsed.days) >= 0) return true
  return lastWeek !== null && compareProducts(lastWeek, daysLeft, goal - done, weekDays) >= 0
}

const RATE_DECIMALS = 3

/** An amount over some days as units per day, rounded half up to three decimals; for people to read. */
export function perDay(amount: number, days: number, decimals: TargetFacts['decimals']): Decimal {
  return fromUnits(divided(amount, 10 ** (RATE_DECIMALS - decimals), days, 'half-up'), RATE_DECIMALS)
}
