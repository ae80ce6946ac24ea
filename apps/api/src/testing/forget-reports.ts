import type { Prisma, PrismaClient } from '@solang/db'

/** Removes reports as if nobody had ever reported, past the triggers that freeze accepted ones. Totals stay. */
export const forgetReports = (db: PrismaClient, where: Prisma.ReportWhereInput): Promise<unknown> =>
  db.$transaction(async (tx) => {
    // Without triggers nothing cascades either, so the lines go first.
    await tx.$executeRaw`SET LOCAL session_replication_role = replica`
    await tx.reportLine.deleteMany({ where: { report: where } })
    await tx.report.deleteMany({ where })
  })
