import type { Campaign as CampaignRow, TargetAllocation as AllocationRow } from '@solang/db'
import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql'
import { Campaign } from '../campaign/campaign.type'
import type { Context } from '../context'
import type { UnitRow } from '../reference/unit-tree'
import { TargetAllocation } from '../target/target-allocation.type'
import { Target } from '../target/target.type'
import type { TargetRow } from '../target/target.service'
import { Unit } from '../unit/unit.type'
import { dashboard, furthestBehind, type DashboardRow } from './dashboard.service'
import { AssessmentCounts, Dashboard, ReportingDay, UnitReporting } from './dashboard.type'
import type { UnitReportingRow } from './reporting-strip'

@Resolver(() => Dashboard)
export class DashboardResolver {
  @Query(() => Dashboard, {
    nullable: true,
    description: 'FORBIDDEN khi không có đợt này hoặc không được xem.',
  })
  dashboard(@Ctx() context: Context, @Arg('campaignId', () => ID) campaignId: string): Promise<DashboardRow> {
    return dashboard(context, campaignId)
  }

  @FieldResolver(() => Campaign)
  campaign(@Root() row: DashboardRow): CampaignRow {
    return row.campaign
  }

  @FieldResolver(() => [Target], { description: 'Theo thứ tự kế hoạch.' })
  targets(@Root() row: DashboardRow): TargetRow[] {
    return row.targets
  }

  @FieldResolver(() => [TargetAllocation], {
    description: 'Tối đa 10 ô quá hạn hoặc chậm nhất; câu tiến độ nằm ở progress.sentence.',
  })
  behind(@Root() row: DashboardRow, @Ctx() context: Context): Promise<AllocationRow[]> {
    return furthestBehind(context, row.targets)
  }

  @FieldResolver(() => [UnitReporting], { description: 'Thôn có tên, theo tên; tối đa 200 thôn.' })
  reporting(@Root() row: DashboardRow): UnitReportingRow[] {
    return row.reporting
  }

  @FieldResolver(() => Int, { description: 'Báo cáo của đợt đang chờ duyệt.' })
  waitingForReviewCount(@Root() row: DashboardRow): number {
    return row.counts.waitingForReview
  }

  @FieldResolver(() => Int, { description: 'Mâu thuẫn của kế hoạch chưa quyết.' })
  openConflictCount(@Root() row: DashboardRow): number {
    return row.counts.openConflicts
  }

  @FieldResolver(() => Int, { description: 'Ô chưa có người chủ trì.' })
  gapCount(@Root() row: DashboardRow): number {
    return row.counts.gaps
  }

  @FieldResolver(() => AssessmentCounts)
  assessments(@Root() row: DashboardRow): AssessmentCounts {
    return row.counts
  }
}

@Resolver(() => UnitReporting)
export class UnitReportingResolver {
  @FieldResolver(() => Unit)
  unit(@Root() row: UnitReportingRow, @Ctx() context: Context): UnitRow {
    return context.units.get(row.unitId)
  }

  @FieldResolver(() => [ReportingDay], { description: 'Từ ngày đầu đợt tới hôm nay.' })
  days(@Root() row: UnitReportingRow): ReportingDay[] {
    return row.days
  }
}
