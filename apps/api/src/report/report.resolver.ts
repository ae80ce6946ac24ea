import type { Campaign as CampaignRow, Person as PersonRow, Report as ReportRow } from '@solang/db'
import { Arg, Args, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql'
import { Blocker } from '../blocker.type'
import { campaignsById } from '../campaign/campaign.service'
import { Campaign } from '../campaign/campaign.type'
import { PageArgs, type Connection } from '../connection'
import type { Context } from '../context'
import { uuidOf } from '../node-id'
import { nodeResolver } from '../node.type'
import { peopleById } from '../person/person.service'
import { Person } from '../person/person.type'
import type { UnitRow } from '../reference/unit-tree'
import { TargetAllocation } from '../target/target-allocation.type'
import { Unit } from '../unit/unit.type'
import { lineWarnings } from './line-warning'
import { LineWarning, ReportCan } from './report-can.type'
import { ReportFilter, ReportOrder } from './report.input'
import { reportBlockers, reportCan } from './report.policy'
import {
  linesByReport,
  listReports,
  readReport,
  reportFacts,
  warningCountByReport,
  type LineRow,
} from './report.service'
import { Report, ReportConnection, ReportLine } from './report.type'

@Resolver(() => Report)
export class ReportResolver extends nodeResolver(Report, 'Report') {
  @Query(() => ReportConnection, {
    nullable: true,
    description: 'Báo cáo của các đơn vị mà người hỏi được xem; bản nháp chỉ người lập và nơi lập thấy.',
  })
  reports(
    @Ctx() context: Context,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => ReportFilter, { nullable: true }) filter?: ReportFilter | null,
    @Arg('orderBy', () => ReportOrder, { nullable: true, defaultValue: ReportOrder.PERIOD_DESC })
    orderBy?: ReportOrder | null,
  ): Promise<Connection<ReportRow>> {
    return listReports(context, page, filter, orderBy ?? 'PERIOD_DESC')
  }

  @Query(() => Report, { nullable: true, description: 'Null khi không có hoặc không được xem.' })
  report(@Ctx() context: Context, @Arg('id', () => ID) id: string): Promise<ReportRow | null> | null {
    const uuid = uuidOf('Report', id)
    return uuid === null ? null : readReport(context, uuid)
  }

  @FieldResolver(() => Campaign)
  campaign(@Root() report: ReportRow, @Ctx() context: Context): Promise<CampaignRow> {
    return campaignsById(context).load(report.campaignId)
  }

  @FieldResolver(() => Unit)
  unit(@Root() report: ReportRow, @Ctx() context: Context): UnitRow {
    return context.units.get(report.unitId)
  }

  @FieldResolver(() => [ReportLine], { description: 'Theo thứ tự chỉ tiêu trong kế hoạch.' })
  lines(@Root() report: ReportRow, @Ctx() context: Context): Promise<LineRow[]> {
    return linesByReport(context).load(report.id)
  }

  @FieldResolver(() => Int, { description: 'Số dòng có cảnh báo; 0 thì duyệt hàng loạt được.' })
  warningCount(@Root() report: ReportRow, @Ctx() context: Context): Promise<number> {
    return warningCountByReport(context).load(report.id)
  }

  @FieldResolver(() => Person)
  createdBy(@Root() report: ReportRow, @Ctx() context: Context): Promise<PersonRow | null> {
    return peopleById(context).load(report.createdById)
  }

  @FieldResolver(() => Person, { nullable: true })
  submittedBy(@Root() report: ReportRow, @Ctx() context: Context): Promise<PersonRow | null> | null {
    return report.submittedById === null ? null : peopleById(context).load(report.submittedById)
  }

  @FieldResolver(() => Person, { nullable: true })
  reviewedBy(@Root() report: ReportRow, @Ctx() context: Context): Promise<PersonRow | null> | null {
    return report.reviewedById === null ? null : peopleById(context).load(report.reviewedById)
  }

  @FieldResolver(() => ReportCan)
  async can(@Root() report: ReportRow, @Ctx() context: Context): Promise<ReportCan> {
    return reportCan(await reportFacts(context, report))
  }

  @FieldResolver(() => [Blocker], { description: 'Một lý do cho mỗi việc chưa làm được.' })
  async blockedBy(@Root() report: ReportRow, @Ctx() context: Context): Promise<Blocker[]> {
    return reportBlockers(await reportFacts(context, report))
  }
}

@Resolver(() => ReportLine)
export class ReportLineResolver extends nodeResolver(ReportLine, 'ReportLine') {
  @FieldResolver(() => TargetAllocation)
  allocation(@Root() line: LineRow): LineRow['allocation'] {
    return line.allocation
  }

  @FieldResolver(() => [LineWarning])
  warnings(@Root() line: LineRow): LineWarning[] {
    return lineWarnings(line.warnings)
  }
}
