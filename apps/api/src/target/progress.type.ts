import { PaceState, Verdict } from '@solang/scoring'
import { Field, Int, ObjectType } from 'type-graphql'
import { DayScalar, DecimalScalar } from '../scalars'

const perDay = 'đơn vị của chỉ tiêu mỗi ngày, 3 chữ số sau dấu chấm'

@ObjectType({
  description:
    'Một đơn vị đang ở đâu so với phần chỉ tiêu của mình. Chỉ số đã duyệt mới tính; thiếu số liệu không phải là chưa đạt.',
})
export class Progress {
  @Field(() => Verdict)
  verdict: Verdict

  @Field(() => PaceState)
  state: PaceState

  @Field(() => DecimalScalar, { nullable: true, description: 'Đã duyệt; null khi chưa có gì được duyệt.' })
  done: string | null

  @Field(() => DecimalScalar, { nullable: true, description: 'Đã báo cáo, kể cả đang chờ duyệt.' })
  reportedDone: string | null

  @Field(() => Boolean, { description: 'Có số mới hơn đang chờ duyệt.' })
  isProvisional: boolean

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'Số phải đạt theo đơn vị của done; với tỷ lệ là tử số phải đạt.',
  })
  goal: string | null

  @Field(() => DecimalScalar, { nullable: true })
  remaining: string | null

  @Field(() => Int, { nullable: true, description: 'Làm tròn xuống, nên 100 nghĩa là đạt; có thể vượt 100.' })
  percent: number | null

  @Field(() => Int, { nullable: true, description: 'Số ngày sau hôm nay tới hết hạn; âm khi quá hạn.' })
  daysLeft: number | null

  @Field(() => DecimalScalar, { nullable: true, description: `Cần mỗi ngày để kịp hạn: ${perDay}.` })
  neededPerDay: string | null

  @Field(() => DecimalScalar, { nullable: true, description: `Bảy ngày qua: ${perDay}.` })
  lastWeekPerDay: string | null

  @Field(() => DecimalScalar, { nullable: true, description: 'Nếu làm đều từ ngày đầu thì hôm nay đã được.' })
  expectedByToday: string | null

  @Field(() => DayScalar, { nullable: true, description: 'Ngày của số đã duyệt gần nhất.' })
  acceptedOn: string | null

  @Field(() => DayScalar, { nullable: true, description: 'Ngày của số đã báo cáo gần nhất.' })
  reportedOn: string | null
}
