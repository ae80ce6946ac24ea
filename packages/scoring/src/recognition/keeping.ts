import { addDays, addMonths, type ISODate } from '../calendar/day'
import { partsOf } from '../criteria/parts'
import type { CriteriaSet, Recheck, Rule } from '../criteria/set'
import type { KeepingEventKind, KeepingState } from '../terms'

/**
 * Somebody looked: it still holds (CHECKED), it no longer holds (FAILED), or something happened that calls for a look
 * (TRIGGER, "hàng rào chết"). A rule that is null stands for all of them.
 */
export interface Look {
  readonly kind: KeepingEventKind
  readonly rule: string | null
  readonly on: ISODate
  readonly event: string
}

/** The looks in the order in which they happened; a rule that nobody looked at counts from the recognition. */
export interface Keeping {
  readonly recognisedOn: ISODate
  readonly looks: readonly Look[]
}

export interface KeptRule {
  readonly rule: string
  readonly state: KeepingState
  readonly checkedOn: ISODate
  /** Somebody looked again since the recognition. */
  readonly isChecked: boolean
  /** Null where the decision's interval is not known here. */
  readonly dueOn: ISODate | null
  /** What calls for another look, or what the last one found. */
  readonly trigger: Look | null
}

/**
 * An interval that a committee set for itself where the decision is silent or unread: for one rule, or for all
 * criteria (null). It goes before what the set says.
 */
export interface LocalInterval {
  readonly rule: string | null
  readonly recheck: Recheck
}

/** Days before the due day in which a re-check is announced. */
export const SOON_DAYS = 30

/** The last day on which a finding of that day still holds; null when nobody has read how long that is. */
export const dueOn = ({ months }: Recheck, checkedOn: ISODate): ISODate | null =>
  months === 'unread' ? null : addMonths(checkedOn, months)

/** From what presses most to what is not known; also the order in which people should look. */
export const KEEPING_ORDER: readonly KeepingState[] = [
  'FAILING',
  'TRIGGERED',
  'OVERDUE',
  'DUE_SOON',
  'KEPT',
  'NO_INTERVAL',
]

/** A recognition with such a criterion is at risk. */
export const isPressing = (state: KeepingState): boolean =>
  state === 'FAILING' || state === 'TRIGGERED' || state === 'OVERDUE'

/** The state that presses most among the criteria of a recognised unit; null when none is watched. */
export const worstOf = (watch: readonly Pick<KeptRule, 'state'>[]): KeepingState | null =>
  KEEPING_ORDER.find((state) => watch.some((each) => each.state === state)) ?? null

/**
 * How the criteria of a recognised unit stand on a day. An overdue re-check takes nothing back by itself: what was
 * met stays met, and is shown as "đạt nhưng quá hạn rà soát". What a look found failing stays so until a look finds
 * that it holds again.
 */
export function keepingOn(
  set: CriteriaSet,
  { recognisedOn, looks }: Keeping,
  today: ISODate,
  intervals: readonly LocalInterval[] = [],
): readonly KeptRule[] {
  const since = looks.filter(({ on }) => on >= recognisedOn)
  return watchedRules(set, intervals, since).map(({ rule, recheck }) => {
    const own = since.filter((look) => look.rule === null || look.rule === rule.id)
    const last = own.findLastIndex(({ kind }) => kind === 'CHECKED')
    const open = own.slice(last + 1)
    const trigger = open.findLast(({ kind }) => kind === 'FAILED') ?? open[0] ?? null
    const checkedOn = own[last]?.on ?? recognisedOn
    const due = recheck && dueOn(recheck, checkedOn)
    const isChecked = checkedOn > recognisedOn
    return { rule: rule.id, state: stateOn(today, due, trigger), checkedOn, isChecked, dueOn: due, trigger }
  })
}

function stateOn(today: ISODate, due: ISODate | null, trigger: Look | null): KeepingState {
  if (trigger) return trigger.kind === 'FAILED' ? 'FAILING' : 'TRIGGERED'
  if (due === null) return 'NO_INTERVAL'
  if (today > due) return 'OVERDUE'
  return addDays(today, SOON_DAYS) >= due ? 'DUE_SOON' : 'KEPT'
}

interface WatchedRule {
  readonly rule: Rule
  /** Null where neither the decision nor a committee gave an interval. */
  readonly recheck: Recheck | null
}

/** Every criterion; a line inside one is watched beside it when it has an interval, or was looked at, by itself. */
function watchedRules(
  { pass, recheck: ofSet }: CriteriaSet,
  intervals: readonly LocalInterval[],
  looks: readonly Look[],
): readonly WatchedRule[] {
  const local = (rule: string | null) => intervals.find((each) => each.rule === rule)?.recheck
  const own = (rule: Rule): Recheck | null => local(rule.id) ?? rule.recheck ?? null
  const isSeen = (rule: Rule) => looks.some((look) => look.rule === rule.id)
  const inside = (rule: Rule): readonly WatchedRule[] =>
    partsOf(rule).flatMap((part) => [
      ...(own(part) || isSeen(part) ? [{ rule: part, recheck: own(part) }] : []),
      ...inside(part),
    ])
  return partsOf(pass).flatMap((rule) => [
    { rule, recheck: own(rule) ?? local(null) ?? ofSet ?? null },
    ...inside(rule),
  ])
}
