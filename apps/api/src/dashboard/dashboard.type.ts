import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql'
import { DayScalar } from '../scalars'

export const ReportingState = {
  ACCEPTED: 'ACCEPTED',
  SUBMITTED: 'SUBMITTED',
  RETURNED: 'RETURNED',
  NIL: 'NIL',
  LATE: 'LATE',
  MISSING: 'MISSING',
  NOT_DUE: 'NOT_DUE',
} as const
export type ReportingState = (typeof ReportingState)[keyof typeof ReportingState]
registerEnumType(ReportingState, {
  name: 'ReportingState',
  description:
    'Báo cáo ngày của một thôn. Trả lại đứng trước muộn, muộn trước không phát sinh, rồi mới tới đã duyệt hay đã gửi; hôm nay chưa gửi thì chưa đến hạn.',
})

@ObjectType({ description: 'Bức tranh của một đợt, trên các đơn vị mà người hỏi được xem.' })
export class Dashboard {
  @Field(() => Int, { description: 'Thôn đã gửi báo cáo ngày hôm nay, kể cả không phát sinh.' })
  reportedTodayCount: number

  @Field(() => Int, { description: 'Thôn có tên phải gửi báo cáo ngày hôm nay; 0 ngoài đợt.' })
  expectedTodayCount: number
}

@ObjectType({ description: 'Dải ngày báo cáo của một thôn.' })
export class UnitReporting {
  @Field(() => Int, {
    nullable: true,
    description: 'Ngày gửi đúng hạn trên số ngày đến hạn, làm tròn xuống; null khi chưa ngày nào đến hạn.',
  })
  onTimePercent: number | null
}

@ObjectType()
export class ReportingDay {
  @Field(() => DayScalar)
  day: string

  @Field(() => ReportingState)
  state: ReportingState

  @Field(() => ID, { nullable: true })
  reportId: string | null
}

@ObjectType({ description: 'Chấm điểm thôn và vườn; phiếu nháp không tính.' })
export class AssessmentCounts {
  @Field(() => Int, { description: 'Thôn được công nhận: phiếu công nhận gần nhất là đạt.' })
  modelVillages: number

  @Field(() => Int, { description: 'Thôn có ít nhất một phiếu.' })
  villagesAssessed: number

  @Field(() => Int, { description: 'Vườn mà phiếu gần nhất, ở bất kỳ bước nào, là đạt.' })
  modelGardens: number

  @Field(() => Int, { description: 'Vườn có ít nhất một phiếu.' })
  gardensAssessed: number

  @Field(() => Int, { description: 'Vườn đã đăng ký theo dõi.' })
  gardenCount: number
}
