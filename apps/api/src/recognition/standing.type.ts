import { KeepingState, LifeEventKind, LifeState, Verdict } from '@solang/scoring'
import { Field, Int, ObjectType } from 'type-graphql'
import { DayScalar } from '../scalars'
import { KeepingEvent, LifeEvent } from './recognition.type'

@ObjectType({ description: 'Một tiêu chí của đơn vị đã được công nhận, và hạn rà soát của nó.' })
export class KeptCriterion {
  @Field(() => String)
  code: string

  @Field(() => String)
  text: string

  @Field(() => KeepingState, {
    description: 'OVERDUE: đạt nhưng quá hạn rà soát; tự nó không lấy đi kết luận đạt.',
  })
  state: KeepingState

  @Field(() => DayScalar, { description: 'Lần xem gần nhất, hoặc ngày công nhận.' })
  checkedOn: string

  @Field(() => DayScalar, { nullable: true, description: 'Null khi chưa rõ hạn.' })
  dueOn: string | null

  @Field(() => String, {
    nullable: true,
    description: 'Biến động phải xem lại, hoặc điều đã thấy không đạt, bằng lời.',
  })
  trigger: string | null
}

@ObjectType({ description: 'Một thôn, xã hay vườn đứng ở đâu trên đường tới công nhận và giữ chuẩn.' })
export class Standing {
  @Field(() => LifeState)
  state: LifeState

  @Field(() => DayScalar, { nullable: true })
  since: string | null

  @Field(() => Int, { nullable: true, description: 'Phần trăm phương án đã làm khi báo gần nhất.' })
  percent: number | null

  @Field(() => DayScalar, { nullable: true })
  recognisedOn: string | null

  @Field(() => KeepingState, {
    nullable: true,
    description: 'Tình trạng gấp nhất trong các tiêu chí; null khi không đang được công nhận.',
  })
  worst: KeepingState | null

  @Field(() => Int, { description: 'Số tiêu chí quá hạn, có biến động hoặc rà soát thấy không đạt.' })
  pressingCount: number

  @Field(() => DayScalar, { nullable: true, description: 'Hạn rà soát gần nhất; null khi chưa rõ.' })
  nextDueOn: string | null

  @Field(() => [LifeEvent], { description: 'Theo thời gian.' })
  events: LifeEvent[]

  @Field(() => [KeepingEvent], { description: 'Theo thời gian.' })
  looks: KeepingEvent[]
}

@ObjectType({ description: 'Người hỏi ghi được gì ở đây hôm nay.' })
export class StandingCan {
  @Field(() => [LifeEventKind], { description: 'Việc có thể là việc tiếp theo và người hỏi được ghi.' })
  nextSteps: readonly LifeEventKind[]

  @Field(() => Boolean, { description: 'Ghi đã rà soát, vẫn đạt hay không còn đạt.' })
  check: boolean

  @Field(() => Boolean, { description: 'Ghi biến động.' })
  trigger: boolean
}

@ObjectType({
  description:
    'Xã có thuộc diện xét thu hồi theo phiếu chấm gần nhất không (QĐ 18/2022): từ 30 % đến dưới 50 % tiêu chí không ' +
    'đạt kèm một tiêu chí then chốt, hoặc từ 50 %.',
})
export class RevocationFinding {
  @Field(() => Boolean, { nullable: true, description: 'Null: chưa đủ căn cứ.' })
  isDue: boolean | null

  @Field(() => [String], { description: 'Tiêu chí không đạt, số hiệu và tên.' })
  failing: string[]

  @Field(() => String, { description: 'Câu kết luận, kèm con số.' })
  sentence: string

  @Field(() => String, { description: 'Văn bản của quy tắc.' })
  source: string

  @Field(() => Boolean, { description: 'Đã đối chiếu với nguyên văn.' })
  verified: boolean

  @Field(() => String, { nullable: true, description: 'Điều chưa chắc của quy tắc.' })
  note: string | null
}

@ObjectType({ description: 'Một điều kiện công nhận xã, đối chiếu với những gì đã ghi.' })
export class RecognitionCondition {
  @Field(() => String)
  code: string

  @Field(() => String)
  text: string

  @Field(() => Verdict)
  verdict: Verdict

  @Field(() => String, { description: 'Văn bản quy định điều kiện.' })
  source: string

  @Field(() => Boolean, { description: 'Đã đối chiếu với nguyên văn.' })
  verified: boolean
}
