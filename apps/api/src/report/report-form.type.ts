import { PeriodKind } from '@solang/scoring'
import { Field, ObjectType } from 'type-graphql'
import { Blocker } from '../blocker.type'
import { DayScalar, DecimalScalar } from '../scalars'
import { ReportCan } from './report-can.type'

@ObjectType({ description: 'Phiếu báo cáo của một kỳ, điền sẵn lũy kế gần nhất.' })
export class ReportForm {
  @Field(() => PeriodKind)
  periodKind: PeriodKind

  @Field(() => DayScalar)
  periodStart: Date

  @Field(() => DayScalar)
  periodEnd: Date

  @Field(() => ReportCan)
  can: ReportCan

  @Field(() => [Blocker])
  blockedBy: Blocker[]
}

@ObjectType({
  description: 'Một chỉ tiêu giao cho đơn vị, với những gì đã nhập trong bản nháp hoặc bản bị trả lại.',
})
export class ReportFormLine {
  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'Lũy kế báo cáo gần nhất trước kỳ này, kể cả đang chờ duyệt; null: chưa báo cáo lần nào.',
  })
  previousTotal: string | null

  @Field(() => DayScalar, { nullable: true, description: 'Ngày mà lũy kế đó nói tới.' })
  previousOn: Date | null

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'Mức tăng mỗi ngày trong 14 ngày qua, để hỏi lại khi số nhập vượt ba lần.',
  })
  usualDailyPace: string | null

  @Field(() => DecimalScalar, { nullable: true })
  change: string | null

  @Field(() => DecimalScalar, { nullable: true })
  total: string | null

  @Field(() => String, { nullable: true })
  reason: string | null

  @Field(() => String, { nullable: true })
  note: string | null

  @Field(() => String, { nullable: true, description: 'Nhận xét của người trả lại.' })
  remark: string | null
}
