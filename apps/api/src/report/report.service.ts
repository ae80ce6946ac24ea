import type { Prisma, Report, ReportLine, TargetAllocation } from '@solang/db'
import { dutyFor, may, readableUnits, signedIn, unitsWhere } from '../access/access'
import type { Ability } from '../access/ability'
import type { Viewer } from '../access/viewer'
import { asDay, paginate, type Connection, type PageArgs, type SortKey } from '../connection'
import type { Context } from '../context'
import { toDbDay } from '../day'
import { requestError } from '../errors'
import { uuidOf } from '../node-id'
import { groupedInOrder, inOrder, loaderOf } from '../per-request'
import { remember, type TargetRow } from '../target/target.service'
import type { ReportFilter, ReportOrder } from './report.input'
import type { ReportFacts } from './report.policy'

/** Reports of units that the viewer reads; what is still a draft, only to its writer and to those who report there. */
export const reportsWhere = (context: Context): Prisma.ReportWhereInput => ({
  unit: unitsWhere(context),
  OR: [
    { status: { not: 'DRAFT' } },
    { unit: unitsWhere(context, 'REPORT') },
    ...(context.viewer?.personId ? [{ createdById: context.viewer.personId }] : []),
  ],
})

const SORT: Record<ReportOrder, SortKey<Report>> = {
  PERIOD_DESC: { column: 'periodStart', direction: 'desc', parse: asDay },
  PERIOD_ASC: { column: 'periodStart', direction: 'asc', parse: asDay },
  SUBMITTED_DESC: { column: 'submittedAt', direction: 'desc', parse: asDay },
  SUBMITTED_ASC: { column: 'submittedAt', direction: 'asc', parse: asDay },
}

export function listReports(
  context: Context,
  args: PageArgs,
  filter: ReportFilter | null | undefined,
  order: ReportOrder,
): Promise<Connection<Report>> {
  signedIn(context)
  const sort = SORT[order]
  const where: Prisma.ReportWhereInput = {
    AND: [
      reportsWhere(context),
      filter?.unitWithin == null ? {} : { unit: readableUnits(context, filter.unitWithin) },
      sort.column === 'submittedAt' ? { submittedAt: { not: null } } : {},
    ],
    campaignId: wantedCampaign(filter?.campaignId),
    status: filter?.status ? { in: filter.status } : undefined,
    periodKind: filter?.periodKind ?? undefined,
    isLate: filter?.isLate ?? undefined,
    periodStart: {
      gte: filter?.periodFrom ? toDbDay(filter.periodFrom) : undefined,
      lte: filter?.periodTo ? toDbDay(filter.periodTo) : undefined,
    },
  }
  return paginate(context, args, {
    name: `reports:${order}`,
    sort: [sort],
    rows: (query) => context.db.report.findMany({ ...query, where: { AND: [where, query.where] } }),
    count: (take) => context.db.report.count({ where, take }),
  })
}

function wantedCampaign(id: string | null | undefined): string | undefined {
  if (id == null) return undefined
  const uuid = uuidOf('Campaign', id)
  if (uuid === null) throw requestError('BAD_USER_INPUT', 'campaignId không phải là mã của một đợt.')
  return uuid
}

/** Reports by id as the viewer may see them. */
const visibleReports = loaderOf<Context, string, Report | null>(async (context, ids) =>
  inOrder(
    ids,
    await context.db.report.findMany({ where: { AND: [{ id: { in: [...ids] } }, reportsWhere(context)] } }),
    (report) => report.id,
  ),
)

export const readReport = (context: Context, id: string): Promise<Report | null> =>
  visibleReports(context).load(id)

export type LineRow = ReportLine & { allocation: TargetAllocation & { target: TargetRow } }

const lineShape = {
  include: { allocation: { include: { target: { include: { campaign: true, section: true } } } } },
  relationLoadStrategy: 'join',
} as const

/** Lines of reports in the plan's order, with their allocations and targets: one statement for a whole review page. */
export const linesByReport = loaderOf<Context, string, LineRow[]>(async (context, ids) => {
  const lines = await context.db.reportLine.findMany({
    ...lineShape,
    where: { reportId: { in: [...ids] } },
    orderBy: { allocation: { target: { position: 'asc' } } },
  })
  remember(
    context,
    lines.map((line) => line.allocation.target),
  )
  return groupedInOrder(ids, lines, (line) => line.reportId)
})

/** How many lines of a report carry a warning. */
export const warningCountByReport = loaderOf<Context, string, number>(async (context, ids) =>
  (await Promise.all(ids.map((id) => linesByReport(context).load(id)))).map(warned),
)

export const warned = (lines: readonly Pick<ReportLine, 'warnings'>[]): number =>
  lines.filter((line) => line.warnings.length > 0).length

export const readReportLine = (context: Context, id: string): Promise<LineRow | null> =>
  context.db.reportLine.findFirst({ ...lineShape, where: { id, report: reportsWhere(context) } })

/** Whether a period has a newer revision than this report. */
const hasLaterRevision = loaderOf<Context, string, boolean>(async (context, ids) => {
  const outdated = await context.db.$queryRaw<{ id: string }[]>`
    SELECT r.id FROM report r
    WHERE r.id = ANY(${[...ids]}::uuid[]) AND EXISTS (
      SELECT 1 FROM report n
      WHERE n.campaign_id = r.campaign_id AND n.unit_id = r.unit_id AND n.period_kind = r.period_kind
        AND n.period_start = r.period_start AND n.revision > r.revision)`
  const found = new Set(outdated.map((row) => row.id))
  return ids.map((id) => found.has(id))
})

type ReportState = Pick<Report, 'id' | 'status' | 'unitId' | 'submittedById'>

/** What the policy needs; only an accepted report asks the database, whether it was corrected since. */
export async function reportFacts(context: Context, report: ReportState): Promise<ReportFacts> {
  const mayReport = may(context, 'REPORT', report.unitId)
  return {
    ...factsNow(context, report),
    hasLaterRevision:
      mayReport && report.status === 'ACCEPTED' && (await hasLaterRevision(context).load(report.id)),
  }
}

export const factsNow = (context: Context, report: ReportState): ReportFacts => ({
  status: report.status,
  periodProblem: null,
  mayReport: may(context, 'REPORT', report.unitId),
  mayReview: may(context, 'REVIEW', report.unitId),
  isSubmitter: report.submittedById !== null && report.submittedById === context.viewer?.personId,
  hasLaterRevision: false,
})

/** Name and title under which the viewer acts on a unit today, as it is written into the report. */
export function actingAs(context: Context, viewer: Viewer, ability: Ability, unitId: string): string {
  const duty = dutyFor(context, ability, unitId)
  return duty ? `${viewer.displayName}, ${duty.title}` : viewer.displayName
}
