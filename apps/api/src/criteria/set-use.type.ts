import { Field, ObjectType } from 'type-graphql'
import { DayScalar } from '../scalars'

@ObjectType({ description: 'Một khoảng ngày mà một bộ tiêu chí được áp dụng ở một đơn vị.' })
export class SetUse {
  @Field(() => DayScalar, { nullable: true, description: 'Ngày đầu tiên; null: từ trước tới nay.' })
  from: Date | null

  @Field(() => DayScalar, { nullable: true, description: 'Ngày đầu tiên hết áp dụng; null: còn áp dụng.' })
  to: Date | null
}
