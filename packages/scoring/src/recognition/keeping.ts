import { addDays, addMonths, type ISODate } from '../calendar/day'
import { partsOf } from '../criteria/parts'
import type { CriteriaSet, Recheck, Rule } from '../criteria/set'
import type { KeepingState } from '../terms'

/** An event that brings the next look forward: "hàng rào chết", seen on a day, at one rule. */
export interface Trigger {
  readonly rule: string
  readonly on: ISODate
  readonly event: string
}

/** When each rule was last found to hold, by rule id; a rule that is absent counts from the recognition. */
export interface Keeping {
  readonly recognisedOn: ISODate
  readonly checkedOn: Readonly<Record<string, ISODate>>
  readonly triggers: readonly Trigger[]
}

export interface KeptRule {
  readonly rule: string
  readonly state: KeepingState
  readonly checkedOn: ISODate
  /** Somebody looked again since the recognition. */
  readonly isChecked: boolean
  /** Null where the decision's interval is not known here. */
  readonly dueOn: ISODate | null
  /** The event that calls for another look. */
  readonly trigger: Trigger | null
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

/**
 * How the criteria of a recognised unit stand on a day. An overdue re-check takes nothing back by itself: what was
 * met stays met, and is shown as "đạt nhưng quá hạn rà soát".
 */
export function keepingOn(
  set: CriteriaSet,
  keeping: Keeping,
  today: ISODate,
  intervals: readonly LocalInterval[] = [],
): readonly KeptRule[] {
  return watchedRules(set, intervals).map(({ rule, recheck }) => {
    const checkedOn = later(keeping.recognisedOn, keeping.checkedOn[rule.id])
    const trigger = keeping.triggers.find((each) => each.rule === rule.id && each.on >= checkedOn) ?? null
    const due = dueOn(recheck, checkedOn)
    const isChecked = checkedOn > keeping.recognisedOn
    return { rule: rule.id, state: stateOn(today, due, trigger), checkedOn, isChecked, dueOn: due, trigger }
  })
}

function stateOn(today: ISODate, due: ISODate | null, trigger: Trigger | null): KeepingState {
  if (trigger) return 'TRIGGERED'
  if (due === null) return 'NO_INTERVAL'
  if (today > due) return 'OVERDUE'
  return addDays(today, SOON_DAYS) >= due ? 'DUE_SOON' : 'KEPT'
}

/** Each criterion with its own interval or the set's; a line inside it that has one is watched beside it. */
function watchedRules(
  { pass, recheck: ofSet }: CriteriaSet,
  intervals: readonly LocalInterval[],
): readonly { rule: Rule; recheck: Recheck }[] {
  const local = (rule: string | null) => intervals.find((each) => each.rule === rule)?.recheck
  const recheck = local(null) ?? ofSet

  const own = (rule: Rule): readonly { rule: Rule; recheck: Recheck }[] => [
    ...[local(rule.id) ?? rule.recheck].flatMap((each) => (each ? [{ rule, recheck: each }] : [])),
    ...partsOf(rule).flatMap(own),
  ]
  return partsOf(pass).flatMap((criterion) => {
    const watched = own(criterion)
    const isWatched = watched.some(({ rule }) => rule.id === criterion.id)
    return recheck && !isWatched ? [{ rule: criterion, recheck }, ...watched] : watched
  })
}

const later = (a: ISODate, b: ISODate | undefined): ISODate => (b !== undefined && b > a ? b : a)
