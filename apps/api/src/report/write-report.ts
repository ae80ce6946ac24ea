import type { Prisma, Report } from '@solang/db'
import { signedIn } from '../access/access'
import type { Context } from '../context'
import { dayInVietnam, toDbDay } from '../day'
import { notFound, Refusal, refuse, versionConflict, type Problem } from '../errors'
import { mutate, type Tx } from '../mutation'
import { tagged } from '../node.type'
import { cleanTextOrNull } from '../text'
import { enteredLines, typedLines, type EnteredLine } from './entered-lines'
import type { ReportInput } from './report.input'
import { reportBlocker, type ReportAction } from './report.policy'
import { reportScope, revisionsOf, scopeFacts, type ReportScope, type Revision } from './report-scope'
import { actingAs } from './report.service'
import { allocationsOf, lockTotals, previousTotals, restateTotals } from './standing'

/** Keeps what was typed; what cannot be stored is refused, what may not be sent yet is not. */
export const saveReportDraft = (context: Context, input: ReportInput) =>
  writeReport(context, input, 'saveReportDraft')

/** Saves and sends at once. */
export const submitReport = (context: Context, input: ReportInput) =>
  writeReport(context, input, 'submitReport')

type Operation = 'saveReportDraft' | 'submitReport'

async function writeReport(context: Context, input: ReportInput, operation: Operation) {
  // Plan and units are read before the transaction: it should hold its locks only for what can change under it.
  const scope = await reportScope(context, input)
  return mutate(
    context,
    { operation, ability: 'REPORT', answers: { report: 'Report' } },
    input,
    async ({ tx, record }): Promise<{ report: Report }> => {
      if (scope === 'campaignId') return notFound('đợt này', scope)
      if (scope === 'unitId') return notFound('đơn vị này trong đợt', scope)
      const isDraft = operation === 'saveReportDraft'
      const typed = typedLines(scope, input.lines)
      const allocationIds = typed.lines.map((line) => line.allocationId)
      // With those that an earlier revision named: what this one leaves out moves too.
      const touched = [...new Set([...(await allocationsOf(tx, [scope.key])), ...allocationIds])]
      if (!isDraft) await lockTotals(tx, touched)
      const revisions = await revisionsOf(tx, scope.key)
      const open = openRevision(context, scope, revisions[0], input, isDraft ? 'edit' : 'submit')
      const totals = allocationIds.length > 0 ? await previousTotals(tx, scope.key, scope.day) : []
      const { lines, problems } = enteredLines(scope, typed.lines, totals, isDraft)
      refuseAll([...contentProblems(input, isDraft), ...typed.problems, ...problems])

      const report = await store(tx, context, { scope, open, input, lines, isDraft })
      if (!isDraft) await restateTotals(tx, touched)
      record({
        type: 'Report',
        id: report.id,
        unitId: report.unitId,
        version: report.version,
        before: open,
        after: { ...report, lines },
      })
      return { report }
    },
  )
}

/** The draft or returned report that is written to; null when a new one is begun. */
function openRevision(
  context: Context,
  scope: ReportScope,
  newest: Revision | undefined,
  input: ReportInput,
  action: ReportAction,
): Revision | null {
  const blocker = reportBlocker(action, scopeFacts(context, scope, newest ?? null))
  if (blocker) refuse(blocker.code, blocker.message, blocker.code === 'FORBIDDEN' ? 'unitId' : 'day')
  if (!newest) return null
  if (newest.version !== input.expectedVersion) versionConflict(tagged('Report', newest))
  return newest
}

function contentProblems(input: ReportInput, isDraft: boolean): Problem[] {
  if (input.isNil && input.lines.length > 0)
    return [
      {
        code: 'INVALID_VALUE',
        message: 'Đã chọn "Không phát sinh" thì không nhập số liệu. Hãy bỏ một trong hai.',
        path: ['isNil'],
      },
    ]
  const isEmpty =
    !input.isNil &&
    input.lines.length === 0 &&
    !cleanTextOrNull(input.note) &&
    !cleanTextOrNull(input.obstacle)
  return isEmpty && !isDraft
    ? [
        {
          code: 'EMPTY_REPORT',
          message: 'Báo cáo chưa có gì. Hãy nhập số liệu, ghi chú, hoặc chọn "Không phát sinh".',
          path: ['lines'],
        },
      ]
    : []
}

function refuseAll(problems: readonly Problem[]): void {
  if (problems.length > 0) throw new Refusal(problems)
}

interface Written {
  scope: ReportScope
  open: Revision | null
  input: ReportInput
  lines: readonly EnteredLine[]
  isDraft: boolean
}

async function store(tx: Tx, context: Context, written: Written): Promise<Report> {
  const { scope, open, input, lines, isDraft } = written
  const data = {
    isNil: input.isNil,
    note: cleanTextOrNull(input.note),
    obstacle: cleanTextOrNull(input.obstacle),
    updatedAt: context.now,
    ...(isDraft ? {} : sending(context, scope, open)),
  }
  const report = open ? await change(tx, open, data) : await begin(tx, context, scope, data)
  // A returned line keeps the reviewer's remark through the correction, so that both still see it.
  const remarkOf = new Map(open?.lines.map((line) => [line.allocationId, line.remark]))
  if (open) await tx.reportLine.deleteMany({ where: { reportId: open.id } })
  await tx.reportLine.createMany({
    data: lines.map((line) => ({
      ...line,
      reportId: report.id,
      remark: remarkOf.get(line.allocationId) ?? null,
    })),
  })
  return report
}

async function change(tx: Tx, open: Revision, data: Prisma.ReportUncheckedUpdateManyInput): Promise<Report> {
  const { count } = await tx.report.updateMany({
    where: { id: open.id, version: open.version },
    data: { ...data, version: { increment: 1 } },
  })
  const report = await tx.report.findUniqueOrThrow({ where: { id: open.id } })
  if (count === 0) versionConflict(tagged('Report', report))
  return report
}

function begin(
  tx: Tx,
  context: Context,
  { key, period }: ReportScope,
  data: Pick<Prisma.ReportUncheckedCreateInput, 'isNil' | 'note' | 'obstacle' | 'updatedAt' | 'status'>,
): Promise<Report> {
  return tx.report.create({
    data: { ...data, ...key, periodEnd: toDbDay(period.to), createdById: personOf(context) },
  })
}

const personOf = (context: Context): string =>
  signedIn(context).personId ?? refuse('FORBIDDEN', 'Chỉ người có tài khoản mới gửi được báo cáo.', 'unitId')

/** Late is judged once, when the period is first sent: a return or a correction does not make it late. */
function sending(context: Context, { period, key }: ReportScope, open: Revision | null) {
  const wasSent = open !== null && (open.status === 'RETURNED' || open.revision > 1)
  return {
    status: 'SUBMITTED' as const,
    submittedById: personOf(context),
    submittedAs: actingAs(context, signedIn(context), 'REPORT', key.unitId),
    submittedAt: context.now,
    isLate: wasSent ? open.isLate : dayInVietnam(context.now) > period.to,
    reviewedById: null,
    reviewedAs: null,
    reviewedAt: null,
  }
}
