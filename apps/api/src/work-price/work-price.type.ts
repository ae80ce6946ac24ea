import type { Prisma, WorkPrice as WorkPriceRow } from '@solang/db'
import { IsNotEmpty, MaxLength } from 'class-validator'
import { Field, ID, InputType, ObjectType } from 'type-graphql'
import { NodeInterface } from '../node.type'
import { DecimalScalar, UuidScalar } from '../scalars'
import { Payload } from '../user-error.type'

@ObjectType('WorkPrice', {
  implements: NodeInterface,
  description:
    'Đơn giá mà một đơn vị ước tính cho một nội dung của bộ tiêu chí, để biết cách đạt nào rẻ nhất.',
})
export class WorkPrice implements Pick<WorkPriceRow, 'id' | 'ruleCode' | 'amount' | 'source'> {
  id: string

  @Field(() => String, { description: 'Số hiệu của nội dung: "4.1".' })
  ruleCode: string

  @Field(() => DecimalScalar, {
    description: 'Nghìn đồng cho một đơn vị còn thiếu; nội dung có/không thì cho cả việc.',
  })
  amount: Prisma.Decimal

  @Field(() => String, { description: 'Ai ước tính, theo báo giá hay cuộc họp nào.' })
  source: string
}

@InputType()
export class DecideWorkPriceInput {
  @Field(() => UuidScalar)
  clientMutationId: string

  @Field(() => ID, { description: 'Đơn vị ghi; hiệu lực ở đó và mọi đơn vị bên dưới.' })
  unitId: string

  @Field(() => ID)
  setId: string

  @Field(() => String, { description: 'Nội dung chấm trực tiếp: "4.1".' })
  ruleCode: string

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'Nghìn đồng, lớn hơn 0; null là bỏ đơn giá đã ghi ở đơn vị này.',
  })
  amount?: string | null

  @Field(() => String, { description: 'Bắt buộc: ai ước tính, theo báo giá hay cuộc họp nào.' })
  @IsNotEmpty({ message: 'Hãy ghi đơn giá này do ai ước tính, theo đâu.' })
  @MaxLength(500, { message: 'Tối đa 500 ký tự.' })
  source: string
}

@ObjectType()
export class WorkPricePayload extends Payload {
  @Field(() => UuidScalar)
  clientMutationId: string

  @Field(() => WorkPrice, { nullable: true, description: 'Đơn giá vừa ghi hoặc vừa bỏ.' })
  workPrice: object | null
}
