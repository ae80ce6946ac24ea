import type { Campaign as CampaignRow, Report as ReportRow } from '@solang/db'
import { PeriodKind, type ISODate } from '@solang/scoring'
import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql'
import { campaignsById } from '../campaign/campaign.service'
import { Campaign } from '../campaign/campaign.type'
import type { Context } from '../context'
import type { UnitRow } from '../reference/unit-tree'
import { DayScalar } from '../scalars'
import { TargetAllocation } from '../target/target-allocation.type'
import { Unit } from '../unit/unit.type'
import { reportForm, type ReportFormRow } from './report-form.service'
import { ReportForm, ReportFormLine } from './report-form.type'
import { Report } from './report.type'

@Resolver(() => ReportForm)
export class ReportFormResolver {
  @Query(() => ReportForm, {
    nullable: true,
    description: 'Phiếu của kỳ có ngày đã cho; null khi đợt hoặc đơn vị không có hay không được xem.',
  })
  reportForm(
    @Ctx() context: Context,
    @Arg('campaignId', () => ID) campaignId: string,
    @Arg('unitId', () => ID) unitId: string,
    @Arg('periodKind', () => PeriodKind) periodKind: PeriodKind,
    @Arg('day', () => DayScalar) day: ISODate,
  ): Promise<ReportFormRow | null> {
    return reportForm(context, { campaignId, unitId, periodKind, day })
  }

  @FieldResolver(() => Unit)
  unit(@Root() form: ReportFormRow, @Ctx() context: Context): UnitRow {
    return context.units.get(form.unitId)
  }

  @FieldResolver(() => Campaign)
  campaign(@Root() form: ReportFormRow, @Ctx() context: Context): Promise<CampaignRow> {
    return campaignsById(context).load(form.campaignId)
  }

  @FieldResolver(() => Report, {
    nullable: true,
    description: 'Bản nháp hoặc bản bị trả lại của kỳ này; null nếu chưa có gì để sửa.',
  })
  report(@Root() form: ReportFormRow): ReportRow | null {
    return form.report
  }

  @FieldResolver(() => Report, {
    nullable: true,
    description: 'Bản mới nhất của kỳ này ở bất kỳ trạng thái nào, để mở xem hoặc đính chính.',
  })
  newest(@Root() form: ReportFormRow): ReportRow | null {
    return form.newest
  }

  @FieldResolver(() => [ReportFormLine], { description: 'Theo thứ tự chỉ tiêu trong kế hoạch.' })
  lines(@Root() form: ReportFormRow): ReportFormRow['lines'] {
    return form.lines
  }
}

@Resolver(() => ReportFormLine)
export class ReportFormLineResolver {
  @FieldResolver(() => TargetAllocation)
  allocation(@Root() line: ReportFormRow['lines'][number]) {
    return line.allocation
  }
}
