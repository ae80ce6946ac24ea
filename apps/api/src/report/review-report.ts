import type { Prisma, Report } from '@solang/db'
import { signedIn } from '../access/access'
import type { Context } from '../context'
import { notFound, Refusal, type Problem } from '../errors'
import { mutate, type Tx } from '../mutation'
import { uuidOf } from '../node-id'
import { tagged } from '../node.type'
import { cleanText } from '../text'
import { reportBlocker } from './report.policy'
import type { AcceptReportsInput, ReturnReportInput, ReviewReportInput } from './report-review.input'
import { actingAs, factsNow, reportsWhere } from './report.service'
import { allocationsOf, lockTotals, restateTotals } from './standing'

/** Accepts one report: its totals count from now on. */
export const acceptReport = (context: Context, input: ReviewReportInput) =>
  mutate(
    context,
    { operation: 'acceptReport', ability: 'REVIEW', answers: { report: 'Report' } },
    input,
    async ({ tx, record }): Promise<{ report: Report }> => {
      const [reviewed] = await review(tx, context, 'accept', [{ ...input, path: [] }], ACCEPTED)
      if (!reviewed) return notFound('báo cáo này', 'reportId')
      record(reviewed.change)
      return { report: reviewed.report }
    },
  )

/** Accepts many, or none of them. */
export const acceptReports = (context: Context, input: AcceptReportsInput) =>
  mutate(
    context,
    { operation: 'acceptReports', ability: 'REVIEW', answers: { reports: 'Report' } },
    input,
    async ({ tx, record }): Promise<{ reports: Report[] }> => {
      const wanted = input.reports.map((report, i) => ({ ...report, path: ['reports', String(i)] }))
      const reviewed = await review(tx, context, 'accept', wanted, ACCEPTED)
      for (const { change } of reviewed) record(change)
      return { reports: reviewed.map(({ report }) => report) }
    },
  )

/** Sends a report back with what must be put right; it no longer counts as reported. */
export const returnReport = (context: Context, input: ReturnReportInput) =>
  mutate(
    context,
    { operation: 'returnReport', ability: 'REVIEW', answers: { report: 'Report' } },
    input,
    async ({ tx, record }): Promise<{ report: Report }> => {
      const remark = cleanText(input.remark)
      if (remark === '') refuseBlank('remark')
      const verdict = { status: 'RETURNED' as const, reviewRemark: remark }
      const [reviewed] = await review(tx, context, 'return', [{ ...input, path: [] }], verdict)
      if (!reviewed) return notFound('báo cáo này', 'reportId')
      await remarkLines(tx, reviewed.report.id, input)
      record(reviewed.change)
      return { report: reviewed.report }
    },
  )

type ReviewVerdict = Pick<Prisma.ReportUncheckedUpdateManyInput, 'status' | 'reviewRemark'>
const ACCEPTED: ReviewVerdict = { status: 'ACCEPTED', reviewRemark: null }

interface Wanted {
  reportId: string
  expectedVersion: number
  /** Where it stands in the input. */
  path: readonly string[]
}

/** The one way by which a sent report changes hands: checked, locked, written and counted together. */
async function review(
  tx: Tx,
  context: Context,
  action: 'accept' | 'return',
  wanted: readonly Wanted[],
  verdict: ReviewVerdict,
) {
  const before = await wantedReports(tx, context, action, wanted)
  const allocationIds = await allocationsOf(tx, before)
  await lockTotals(tx, allocationIds)
  await lockReports(tx, before)
  // Before the verdict: the lines of an accepted report are frozen.
  await tx.reportLine.updateMany({
    where: { reportId: { in: before.map((report) => report.id) }, remark: { not: null } },
    data: { remark: null },
  })
  const viewer = signedIn(context)
  const unitIds = [...new Set(before.map((report) => report.unitId))]
  for (const unitId of unitIds) {
    const ofUnit = before.filter((report) => report.unitId === unitId)
    const { count } = await tx.report.updateMany({
      where: { OR: ofUnit.map(({ id, version }) => ({ id, version })) },
      data: {
        ...verdict,
        reviewedById: viewer.personId,
        reviewedAs: actingAs(context, viewer, 'REVIEW', unitId),
        reviewedAt: context.now,
        updatedAt: context.now,
        version: { increment: 1 },
      },
    })
    // Somebody was faster between reading and locking: looking again names which one.
    if (count < ofUnit.length) await wantedReports(tx, context, action, wanted)
  }
  const ids = before.map((report) => report.id)
  await restateTotals(tx, allocationIds)
  const after = new Map(
    (await tx.report.findMany({ where: { id: { in: ids } } })).map((row) => [row.id, row]),
  )
  return before.map((report) => {
    const now = after.get(report.id) ?? report
    const { id, unitId, version } = now
    return {
      report: now,
      change: { type: 'Report' as const, id, unitId, version, before: report, after: now },
    }
  })
}

/** Always in the order of their ids: reports without lines have no totals by which two reviewers would queue. */
async function lockReports(tx: Tx, reports: readonly Report[]): Promise<void> {
  await tx.$queryRaw`
    SELECT id FROM report WHERE id = ANY(${reports.map((report) => report.id)}::uuid[])
    ORDER BY id FOR NO KEY UPDATE`
}

async function wantedReports(
  tx: Tx,
  context: Context,
  action: 'accept' | 'return',
  wanted: readonly Wanted[],
): Promise<Report[]> {
  const ids = wanted.map((item) => uuidOf('Report', item.reportId) ?? '')
  const rows = await tx.report.findMany({
    where: { AND: [{ id: { in: ids.filter((id) => id !== '') } }, reportsWhere(context)] },
  })
  const byId = new Map(rows.map((row) => [row.id, row]))
  const found = ids.map((id) => byId.get(id) ?? null)
  const problems = found.flatMap((report, i): Problem[] => {
    const item = wanted[i]
    if (!item) return []
    if (ids.indexOf(ids[i] ?? '') !== i && report)
      return [problem('DUPLICATE', 'Báo cáo này được nêu hai lần.', item, 'reportId')]
    return problemsOf(context, action, report, item)
  })
  if (problems.length > 0) throw new Refusal(problems)
  return found.flatMap((report) => (report ? [report] : []))
}

function problemsOf(
  context: Context,
  action: 'accept' | 'return',
  report: Report | null,
  item: Wanted,
): Problem[] {
  if (!report)
    return [
      problem('NOT_FOUND', 'Không tìm thấy báo cáo này, hoặc anh/chị không được xem.', item, 'reportId'),
    ]
  const blocker = reportBlocker(action, factsNow(context, report))
  const refused = blocker ? [problem(blocker.code, blocker.message, item, 'reportId')] : []
  if (blocker?.code === 'FORBIDDEN' || report.version === item.expectedVersion) return refused
  return [
    {
      ...problem(
        'VERSION_CONFLICT',
        'Báo cáo này vừa được sửa hoặc duyệt. Hãy xem bản mới rồi làm lại.',
        item,
        'expectedVersion',
      ),
      currentVersion: report.version,
      current: tagged('Report', report),
    },
  ]
}

const problem = (code: Problem['code'], message: string, item: Wanted, field: string): Problem => ({
  code,
  message,
  path: [...item.path, field],
})

function refuseBlank(...path: string[]): never {
  throw new Refusal([{ code: 'REQUIRED', message: 'Hãy ghi rõ cần sửa gì.', path }])
}

async function remarkLines(tx: Tx, reportId: string, input: ReturnReportInput): Promise<void> {
  for (const [i, { lineId, remark }] of input.lineRemarks.entries()) {
    const path = ['lineRemarks', String(i)]
    const text = cleanText(remark)
    if (text === '') refuseBlank(...path, 'remark')
    const { count } = await tx.reportLine.updateMany({
      where: { id: uuidOf('ReportLine', lineId) ?? reportId, reportId },
      data: { remark: text },
    })
    if (count === 0) notFound('dòng này trong báo cáo', ...path, 'lineId')
  }
}
