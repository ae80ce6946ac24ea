import type { Assessment, AssessmentEntry, Garden, Prisma } from '@solang/db'
import { shortfalls, type Result } from '@solang/scoring'
import { readableUnits, unitsWhere } from '../access/access'
import { asDay, paginate, type Connection, type PageArgs } from '../connection'
import type { Context } from '../context'
import { requestError } from '../errors'
import { LAST_SHEET_FIRST } from '../last-sheet'
import { uuidOf } from '../node-id'
import { groupedInOrder, inOrder, loaderOf } from '../per-request'
import type { CriteriaSetRow } from '../reference/criteria-catalog'
import type { AssessmentFilter } from './assessment.input'

/** Sent sheets for whoever reads the unit; drafts for whoever may assess there. */
const visible = (context: Context): Prisma.AssessmentWhereInput => ({
  OR: [
    { status: 'SUBMITTED', unit: unitsWhere(context) },
    { status: 'DRAFT', unit: unitsWhere(context, 'ASSESS') },
  ],
})

const NEWEST_FIRST = [
  { column: 'assessedOn', direction: 'desc', parse: asDay },
  { column: 'createdAt', direction: 'desc', parse: asDay },
] as const

const page = (context: Context, args: PageArgs, name: string, where: Prisma.AssessmentWhereInput) =>
  paginate<Assessment>(context, args, {
    name,
    sort: NEWEST_FIRST,
    rows: (query) => context.db.assessment.findMany({ ...query, where: { AND: [where, query.where] } }),
    count: (take) => context.db.assessment.count({ where, take }),
  })

export async function listAssessments(
  context: Context,
  args: PageArgs,
  filter: AssessmentFilter | null | undefined,
): Promise<Connection<Assessment>> {
  const { subject, unitWithin, gardenId, setId, stage, status, verdict } = filter ?? {}
  return page(context, args, 'assessments', {
    AND: [visible(context), { unit: readableUnits(context, unitWithin) }],
    ...(subject && { set: { subject } }),
    ...(gardenId && { gardenId: filterId('Garden', gardenId) }),
    ...(setId && { setId: filterId('CriteriaSet', setId) }),
    ...(stage && { stage }),
    ...(status && { status }),
    ...(verdict && { verdict }),
  })
}

function filterId(type: 'Garden' | 'CriteriaSet', id: string): string {
  const uuid = uuidOf(type, id)
  if (uuid === null) throw requestError('BAD_USER_INPUT', 'Mã trong bộ lọc không đúng.')
  return uuid
}

export const assessmentsOfGarden = (context: Context, garden: Garden, args: PageArgs) =>
  page(context, args, `assessments:${garden.id}`, { AND: [visible(context), { gardenId: garden.id }] })

export const readAssessment = (context: Context, id: string): Promise<Assessment | null> =>
  context.db.assessment.findFirst({ where: { id, ...visible(context) } })

/** Sheets by id, for relations: each only to whom may see it. */
export const sheetsById = loaderOf<Context, string, Assessment | null>(async (context, ids) =>
  inOrder(
    ids,
    await context.db.assessment.findMany({ where: { id: { in: [...ids] }, ...visible(context) } }),
    ({ id }) => id,
  ),
)

export const entriesByAssessment = loaderOf<Context, string, AssessmentEntry[]>(async (context, ids) => {
  const rows = await context.db.assessmentEntry.findMany({ where: { assessmentId: { in: [...ids] } } })
  return groupedInOrder(ids, rows.sort(byIndicator(context)), (row) => row.assessmentId)
})

type OfIndicator = Pick<AssessmentEntry, 'indicatorId'>

/** In the order of the decision. */
export const byIndicator = ({ criteria }: Context) => {
  const placeOf = ({ indicatorId }: OfIndicator) => {
    const indicator = criteria.indicator(indicatorId)
    const criterion = indicator && criteria.criterion(indicator.criterionId)
    return (criterion?.position ?? 0) * 1000 + (indicator?.position ?? 0)
  }
  return (a: OfIndicator, b: OfIndicator) => placeOf(a) - placeOf(b)
}

export const hasContent = ({ values, attestedVerdict }: AssessmentEntry): boolean =>
  attestedVerdict !== null || Object.keys(values as object).length > 0

/** The last sheet sent for each garden, of any stage: one statement for all gardens of a page, one row each. */
export const latestOfGarden = loaderOf<Context, string, Assessment | null>(async (context, gardenIds) => {
  const gardens = await context.db.garden.findMany({
    relationLoadStrategy: 'join',
    where: { id: { in: [...gardenIds] } },
    select: {
      id: true,
      assessments: { where: { status: 'SUBMITTED' }, orderBy: LAST_SHEET_FIRST, take: 1 },
    },
  })
  return inOrder(gardenIds, gardens, ({ id }) => id).map((garden) => garden?.assessments[0] ?? null)
})

/** A set that a stored sheet refers to is in the catalog: sets are never deleted. */
export function setOf(context: Context, row: Assessment): CriteriaSetRow {
  const set = context.criteria.set(row.setId)
  if (!set) throw new Error(`criteria set ${row.setId} is not in the catalog`)
  return set
}

/** Written by this folder only: always a result of the scoring package. */
export const resultOf = ({ result }: Pick<Assessment, 'result'>): Result => result as unknown as Result

/** What is missing or not met, from the result as it was stored, in sentences with their clause. */
export const shortfallsOf = (context: Context, row: Assessment): string[] =>
  shortfalls(context.criteria.rulesOf(setOf(context, row)), resultOf(row), 'vi').map(({ message }) => message)
