import type { Prisma } from '../../generated/client/client'
import { day } from '../calendar'
import { allocationId, CAMPAIGN_ID, unitId } from '../ids'
import { correctionOf, dailyReports } from './daily-reports'
import { personId, signedAs } from './insert-people'
import { ledgerOf, reportId } from './ledger'
import { ASSUMED_WHOLES } from './reported-work'
import type { SentReport } from './sent-report'
import { weeklyReports } from './weekly-reports'

const TEN_MINUTES_MS = 600_000

export async function insertReports(tx: Prisma.TransactionClient): Promise<void> {
  for (const { target, unit, ...whole } of ASSUMED_WHOLES)
    await tx.targetAllocation.update({
      where: { id: allocationId(target, unit) },
      data: { ...whole, denominatorSource: 'Số giả định để trình diễn' },
    })
  const firsts = [...dailyReports(), ...weeklyReports()]
  const reports = [...firsts, ...correctionOf(firsts)]
  const { lines, points, standings } = ledgerOf(reports)
  await tx.report.createMany({ data: reports.map(row) })
  await tx.reportLine.createMany({ data: [...lines] })
  await tx.targetProgress.createMany({ data: [...standings] })
  await tx.progressPoint.createMany({ data: [...points] })
}

function row(report: SentReport) {
  const isSent = report.status !== 'DRAFT'
  const isReviewed = report.status === 'ACCEPTED' || report.status === 'RETURNED'
  const author = personId(report.author)
  return {
    id: reportId(report),
    campaignId: CAMPAIGN_ID,
    unitId: unitId(report.unit),
    periodKind: report.kind,
    periodStart: day(report.from),
    periodEnd: day(report.to),
    revision: report.revision ?? 1,
    correctionReason: report.correctionReason ?? null,
    status: report.status,
    isNil: report.lines.length === 0,
    note: report.note ?? null,
    obstacle: report.obstacle ?? null,
    createdById: author,
    submittedById: isSent ? author : null,
    submittedAs: isSent ? signedAs(report.author) : null,
    submittedAt: isSent ? report.writtenAt : null,
    isLate: report.isLate,
    reviewedById: isReviewed ? personId(report.reviewer) : null,
    reviewedAs: isReviewed ? signedAs(report.reviewer) : null,
    reviewedAt: isReviewed ? report.reviewedAt : null,
    reviewRemark: report.reviewRemark ?? null,
    version: 1 + Number(isSent) + Number(isReviewed),
    createdAt: new Date(report.writtenAt.getTime() - TEN_MINUTES_MS),
    updatedAt: isReviewed ? report.reviewedAt : report.writtenAt,
  }
}
