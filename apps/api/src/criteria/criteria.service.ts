import type { CriteriaSubject } from '@solang/scoring'
import { signedIn } from '../access/access'
import { paginateArray, type Connection, type PageArgs } from '../connection'
import type { Context } from '../context'
import type { CriteriaSetRow, CriterionRow, IndicatorRow } from '../reference/criteria-catalog'

export function listCriteriaSets(
  context: Context,
  args: PageArgs,
  subject: CriteriaSubject | null | undefined,
): Connection<CriteriaSetRow> {
  signedIn(context)
  const sets = context.criteria.sets.filter((set) => !subject || set.subject === subject)
  return paginateArray(context, args, 'criteriaSets', sets)
}

// Decisions are public law: whoever is signed in reads all of them.
export const readCriteriaSet = (context: Context, id: string): CriteriaSetRow | null =>
  context.viewer && context.criteria.set(id)

export const readCriterion = (context: Context, id: string): CriterionRow | null =>
  context.viewer && context.criteria.criterion(id)

export const readIndicator = (context: Context, id: string): IndicatorRow | null =>
  context.viewer && context.criteria.indicator(id)

/** The set of a criterion that is in the catalog, hence never missing. */
export function setOfCriterion(context: Context, criterion: CriterionRow): CriteriaSetRow {
  const set = context.criteria.set(criterion.setId)
  if (!set) throw new Error(`criterion ${criterion.id} stands outside every set`)
  return set
}
