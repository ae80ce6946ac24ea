import { isUnread, type CriteriaSubject, type Rule } from '@solang/scoring'
import { signedIn } from '../access/access'
import { paginateArray, type Connection, type PageArgs } from '../connection'
import type { Context } from '../context'
import { toDbDay } from '../day'
import { requestError } from '../errors'
import { uuidOf } from '../node-id'
import type { CriteriaSetRow, CriterionRow, IndicatorRow } from '../reference/criteria-catalog'
import { visibleUnit } from '../unit/unit.service'
import type { CriteriaReading } from './criteria-set.type'
import { isUsed, usesAt, type SetUse } from './set-use'

export interface CriteriaSetFilter {
  subject?: CriteriaSubject | null | undefined
  /** Sets that are or were in use at this unit, those in use today first. */
  usedIn?: string | null | undefined
  /** With `usedIn`: leaves out those that no longer are. */
  onlyInUse?: boolean | undefined
}

export function listCriteriaSets(
  context: Context,
  args: PageArgs,
  { subject, usedIn, onlyInUse }: CriteriaSetFilter,
): Connection<CriteriaSetRow> {
  signedIn(context)
  const sets =
    usedIn == null
      ? context.criteria.sets
      : setsOfUnit(context, visibleUnitId(context, usedIn), onlyInUse ?? false)
  return paginateArray(
    context,
    args,
    'criteriaSets',
    sets.filter((set) => !subject || set.subject === subject),
  )
}

function visibleUnitId(context: Context, id: string): string {
  const unit = visibleUnit(context, uuidOf('Unit', id))
  if (!unit) throw requestError('BAD_USER_INPUT', 'Không tìm thấy đơn vị trong bộ lọc.')
  return unit.id
}

/** Sets that a unit or what stands above it is or was enrolled in, those in use today first. */
function setsOfUnit(context: Context, unitId: string, onlyInUse: boolean): CriteriaSetRow[] {
  const today = toDbDay(context.today)
  const uses = usesAt(context, unitId)
  const idsOf = (found: readonly SetUse[]) => new Set(found.map(({ setId }) => setId))
  const [used, known] = [idsOf(uses.filter((each) => isUsed(each, today, today))), idsOf(uses)]
  const { sets } = context.criteria
  const inUse = sets.filter(({ id }) => used.has(id))
  return onlyInUse ? inUse : [...inUse, ...sets.filter(({ id }) => known.has(id) && !used.has(id))]
}

/** The days on which a set counts at a unit. */
export function usesOfSet(context: Context, { id }: CriteriaSetRow, unitId: string): readonly SetUse[] {
  return usesAt(context, visibleUnitId(context, unitId)).filter(({ setId }) => setId === id)
}

/** Published sets of a subject that were in use at a unit on some day of a window. */
export const setsInUse = (
  context: Context,
  unitId: string,
  subject: CriteriaSubject,
  from: Date,
  to: Date = from,
): CriteriaSetRow[] => {
  const ids = new Set(
    usesAt(context, unitId)
      .filter((each) => isUsed(each, from, to))
      .map(({ setId }) => setId),
  )
  return context.criteria.sets.filter(
    (set) => ids.has(set.id) && set.subject === subject && set.status === 'PUBLISHED',
  )
}

/** What a list says of a set, counted here: a set of a commune has a hundred lines. */
export function readingOf({ criteria }: CriteriaSetRow): CriteriaReading {
  const indicators = criteria.flatMap((criterion) => criterion.indicators)
  return {
    criteria: criteria.filter(({ isCondition }) => !isCondition).length,
    indicators: indicators.length,
    verified: indicators.filter(({ verified }) => verified).length,
    unread: indicators.filter(({ rule }) => isUnread(rule as unknown as Rule)).length,
  }
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
