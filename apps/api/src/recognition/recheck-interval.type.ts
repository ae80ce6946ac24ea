import type { RecheckInterval as RecheckIntervalRow } from '@solang/db'
import { IsNotEmpty, MaxLength } from 'class-validator'
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql'
import { NodeInterface } from '../node.type'
import { UuidScalar } from '../scalars'
import { Payload } from '../user-error.type'

@ObjectType('RecheckInterval', {
  implements: NodeInterface,
  description: 'Hạn rà soát mà một đơn vị tự đặt ở chỗ quyết định không nói hoặc chưa đọc được.',
})
export class RecheckInterval implements Pick<RecheckIntervalRow, 'id' | 'ruleCode' | 'months' | 'source'> {
  id: string

  @Field(() => String, { nullable: true, description: 'Số hiệu tiêu chí; null là mọi tiêu chí của bộ.' })
  ruleCode: string | null

  @Field(() => Int, { description: 'Tháng, từ lần xem gần nhất.' })
  months: number

  @Field(() => String, { description: 'Ai đặt, theo văn bản hay cuộc họp nào.' })
  source: string
}

@InputType()
export class DecideRecheckIntervalInput {
  @Field(() => UuidScalar)
  clientMutationId: string

  @Field(() => ID, { description: 'Đơn vị đặt; hiệu lực ở đó và mọi đơn vị bên dưới.' })
  unitId: string

  @Field(() => ID)
  setId: string

  @Field(() => String, { nullable: true, description: 'Null là mọi tiêu chí của bộ.' })
  ruleCode?: string | null

  @Field(() => Int, { description: '1–240 tháng.' })
  months: number

  @Field(() => String, { description: 'Bắt buộc: ai đặt, theo văn bản hay cuộc họp nào.' })
  @IsNotEmpty({ message: 'Hãy ghi hạn này do ai đặt, theo đâu.' })
  @MaxLength(500, { message: 'Tối đa 500 ký tự.' })
  source: string
}

@ObjectType()
export class RecheckIntervalPayload extends Payload {
  @Field(() => UuidScalar)
  clientMutationId: string

  @Field(() => RecheckInterval, { nullable: true })
  recheckInterval: object | null
}
