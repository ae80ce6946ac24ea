import { LifeState } from '@solang/scoring'
import { Field, ID, Int, ObjectType } from 'type-graphql'
import { connectionOf } from '../connection'

@ObjectType()
export class LifeStateCount {
  @Field(() => LifeState)
  state: LifeState

  @Field(() => Int)
  count: number
}

@ObjectType({ description: 'Một thôn, xã hay vườn trên bảng công nhận. Không có tên hộ.' })
export class RecognitionRow {
  @Field(() => ID, { description: 'Mã của vườn, hoặc của đơn vị.' })
  id: string
}

@ObjectType({ description: 'Bảng công nhận của một đơn vị và mọi đơn vị bên dưới.' })
export class RecognitionBoard {
  @Field(() => [LifeStateCount], { description: 'Đủ tám trạng thái, theo thứ tự của con đường.' })
  counts: LifeStateCount[]

  @Field(() => Int, { description: 'Số nơi có tiêu chí quá hạn rà soát.' })
  overdueCount: number

  @Field(() => Int, { description: 'Số nơi có biến động chưa trả lời, hoặc rà soát thấy không đạt.' })
  triggeredCount: number
}

export const RecognitionRowConnection = connectionOf(RecognitionRow, 'RecognitionRow')
