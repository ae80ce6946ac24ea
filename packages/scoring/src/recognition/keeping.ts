import { addDays, addMonths, type ISODate } from '../calendar/day'
import { partsOf } from '../criteria/parts'
import type { CriteriaSet, Recheck, Rule } from '../criteria/set'

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

/** Còn hạn, sắp đến hạn, quá hạn, có biến động phải xem lại, chưa rõ hạn. */
export type KeepingState = 'KEPT' | 'DUE_SOON' | 'OVERDUE' | 'TRIGGERED' | 'NO_INTERVAL'

export interface KeptRule {
  readonly rule: string
  readonly state: KeepingState
  readonly checkedOn: ISODate
  /** Null where the decision's interval is not known here. */
  readonly dueOn: ISODate | null
  /** The event that calls for another look. */
  readonly trigger: Trigger | null
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
export function keepingOn(set: CriteriaSet, keeping: Keeping, today: ISODate): readonly KeptRule[] {
  return watchedRules(set).map(({ rule, recheck }) => {
    const checkedOn = later(keeping.recognisedOn, keeping.checkedOn[rule.id])
    const trigger = keeping.triggers.find((each) => each.rule === rule.id && each.on >= checkedOn) ?? null
    const due = dueOn(recheck, checkedOn)
    return { rule: rule.id, state: stateOn(today, due, trigger), checkedOn, dueOn: due, trigger }
  })
}

function stateOn(today: ISODate, due: ISODate | null, trigger: Trigger | null): KeepingState {
  if (trigger) return 'TRIGGERED'
  if (due === null) return 'NO_INTERVAL'
  if (today > due) return 'OVERDUE'
  return addDays(today, SOON_DAYS) >= due ? 'DUE_SOON' : 'KEPT'
}

/** Each criterion with its own interval or the set's; a line inside it that has one is watched beside it. */
function watchedRules({ pass, recheck }: CriteriaSet): readonly { rule: Rule; recheck: Recheck }[] {
  const own = (rule: Rule): readonly { rule: Rule; recheck: Recheck }[] => [
    ...(rule.recheck ? [{ rule, recheck: rule.recheck }] : []),
    ...partsOf(rule).flatMap(own),
  ]
  return partsOf(pass).flatMap((criterion) => {
    const watched = own(criterion)
    const isWatched = watched.some(({ rule }) => rule.id === criterion.id)
    return recheck && !isWatched ? [{ rule: criterion, recheck }, ...watched] : watched
  })
}

const later = (a: ISODate, b: ISODate | undefined): ISODate => (b !== undefined && b > a ? b : a)
