import { PeriodKind } from '@solang/scoring'
import { Field, Int, ObjectType } from 'type-graphql'
import { DayScalar } from '../scalars'

@ObjectType({ description: 'Một báo cáo phải nộp.' })
export class Obligation {
  @Field(() => PeriodKind)
  periodKind: PeriodKind

  @Field(() => DayScalar)
  periodStart: Date

  @Field(() => DayScalar, { description: 'Ngày cuối của kỳ; gửi sau ngày này là muộn.' })
  periodEnd: Date

  @Field(() => Boolean)
  isLate: boolean
}

@ObjectType({ description: 'Việc hôm nay của người hỏi, trong đợt hiện tại.' })
export class Today {
  @Field(() => DayScalar)
  date: string

  @Field(() => Int, { description: 'Mọi kỳ đã qua mà chưa nộp; danh sách chỉ nêu 30 kỳ mới nhất.' })
  lateCount: number

  @Field(() => Int, {
    description: 'Mọi báo cáo chờ người này duyệt; danh sách nêu 50 báo cáo gửi sớm nhất.',
  })
  waitingForReviewCount: number
}
