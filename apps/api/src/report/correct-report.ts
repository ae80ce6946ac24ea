import type { Report } from '@solang/db'
import { signedIn } from '../access/access'
import type { Context } from '../context'
import { notFound, refuse, versionConflict } from '../errors'
import { mutate } from '../mutation'
import { uuidOf } from '../node-id'
import { tagged } from '../node.type'
import { cleanText } from '../text'
import { reportBlocker } from './report.policy'
import type { CorrectReportInput } from './report-review.input'
import { revisionsOf } from './report-scope'
import { factsNow, reportsWhere } from './report.service'

/**
 * Opens the next revision of an accepted report as a draft with the same content. The accepted one keeps counting
 * until the new one is sent (for what is reported) and accepted (for what counts).
 */
export const correctReport = (context: Context, input: CorrectReportInput) =>
  mutate(
    context,
    { operation: 'correctReport', ability: 'REPORT', answers: { report: 'Report' } },
    input,
    async ({ tx, record }): Promise<{ report: Report }> => {
      const reason = cleanText(input.reason)
      if (reason === '') refuse('REQUIRED', 'Hãy ghi lý do đính chính.', 'reason')
      const id = uuidOf('Report', input.reportId)
      const accepted =
        id === null ? null : await tx.report.findFirst({ where: { AND: [{ id }, reportsWhere(context)] } })
      if (!accepted) return notFound('báo cáo này', 'reportId')
      const { campaignId, unitId, periodKind, periodStart, periodEnd } = accepted
      const revisions = await revisionsOf(tx, { campaignId, unitId, periodKind, periodStart })
      const hasLaterRevision = (revisions[0]?.revision ?? 0) > accepted.revision
      const blocker = reportBlocker('correct', { ...factsNow(context, accepted), hasLaterRevision })
      if (blocker) refuse(blocker.code, blocker.message, 'reportId')
      if (accepted.version !== input.expectedVersion) versionConflict(tagged('Report', accepted))

      const lines = revisions.find((revision) => revision.id === accepted.id)?.lines ?? []
      const report = await tx.report.create({
        data: {
          campaignId,
          unitId,
          periodKind,
          periodStart,
          periodEnd,
          revision: accepted.revision + 1,
          correctionReason: reason,
          isNil: accepted.isNil,
          isLate: accepted.isLate,
          note: accepted.note,
          obstacle: accepted.obstacle,
          createdById:
            signedIn(context).personId ?? refuse('FORBIDDEN', 'Cần tài khoản cá nhân.', 'reportId'),
          updatedAt: context.now,
        },
      })
      await tx.reportLine.createMany({
        data: lines.map(({ id: _, remark: __, ...line }) => ({ ...line, reportId: report.id })),
      })
      record({ type: 'Report', id: report.id, unitId, version: report.version, after: { ...report, lines } })
      return { report }
    },
  )
