import type { Assignment as AssignmentRow, Campaign as CampaignRow, Report as ReportRow } from '@solang/db'
import { Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql'
import { may } from '../access/access'
import { ownAssignments } from '../assignment/assignment.service'
import { Assignment } from '../assignment/assignment.type'
import { Campaign } from '../campaign/campaign.type'
import type { Context } from '../context'
import type { UnitRow } from '../reference/unit-tree'
import { Report } from '../report/report.type'
import { Unit } from '../unit/unit.type'
import type { ObligationRow } from './obligations'
import { openWorkOf, today, type TodayRow } from './today.service'
import { Obligation, Today } from './today.type'

@Resolver(() => Today)
export class TodayResolver {
  @Query(() => Today, { nullable: true })
  today(@Ctx() context: Context): Promise<TodayRow> {
    return today(context)
  }

  @FieldResolver(() => [Obligation], {
    description: 'Của thôn mà người hỏi là trưởng thôn: báo cáo hôm nay và báo cáo tuần này, nếu chưa gửi.',
  })
  owed(@Root() row: TodayRow): ObligationRow[] {
    return row.owed
  }

  @FieldResolver(() => [Obligation], { description: 'Kỳ đã qua mà chưa gửi, mới trước, tối đa 30.' })
  late(@Root() row: TodayRow): ObligationRow[] {
    return row.late
  }

  @FieldResolver(() => [Report], { description: 'Bị trả lại, cần sửa và gửi lại.' })
  returned(@Root() row: TodayRow): ReportRow[] {
    return row.returned
  }

  @FieldResolver(() => [Report], {
    description: 'Chờ người này duyệt, gửi sớm trước, tối đa 50; không kể báo cáo tự mình gửi.',
  })
  waitingForReview(@Root() row: TodayRow): ReportRow[] {
    return row.waitingForReview
  }

  @FieldResolver(() => [Assignment], { description: 'Đang có hiệu lực, hạn gần trước, tối đa 200.' })
  myAssignments(@Ctx() context: Context): Promise<AssignmentRow[]> | AssignmentRow[] {
    return ownAssignments(context)
  }

  @FieldResolver(() => Int, { description: 'Mâu thuẫn của kế hoạch chưa quyết; 0 khi không có quyền quyết.' })
  async openConflictCount(@Root() { campaign }: TodayRow, @Ctx() context: Context): Promise<number> {
    if (!campaign || !may(context, 'DECIDE', campaign.unitId)) return 0
    return (await openWorkOf(context).load(campaign)).openConflicts
  }

  @FieldResolver(() => Int, { description: 'Ô chưa có người chủ trì; 0 khi không có quyền phân công.' })
  async gapCount(@Root() { campaign }: TodayRow, @Ctx() context: Context): Promise<number> {
    if (!campaign || !may(context, 'ASSIGN', campaign.unitId)) return 0
    return (await openWorkOf(context).load(campaign)).gaps
  }
}

@Resolver(() => Obligation)
export class ObligationResolver {
  @FieldResolver(() => Unit)
  unit(@Root() row: ObligationRow, @Ctx() context: Context): UnitRow {
    return context.units.get(row.unitId)
  }

  @FieldResolver(() => Campaign)
  campaign(@Root() row: ObligationRow): CampaignRow {
    return row.campaign
  }

  @FieldResolver(() => Report, { nullable: true, description: 'Bản nháp đã có; null khi chưa lập.' })
  report(@Root() row: ObligationRow): ReportRow | null {
    return row.report
  }
}
