import { IsOptional, MaxLength } from 'class-validator'
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql'
import { DecimalScalar, UuidScalar } from '../scalars'
import { Payload } from '../user-error.type'
import { TargetAllocation } from './target-allocation.type'

@InputType({ description: 'Trường không gửi thì giữ nguyên; gửi null là "chưa biết".' })
export class SetAllocationInput {
  @Field(() => UuidScalar)
  clientMutationId: string

  @Field(() => ID)
  allocationId: string

  @Field(() => Int)
  expectedVersion: number

  @Field(() => DecimalScalar, { nullable: true, description: 'Từ 0; với tỷ lệ là phần trăm, tới 100.' })
  quantity?: string | null

  @Field(() => DecimalScalar, { nullable: true, description: 'Từ 0.' })
  baseline?: string | null

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'Lớn hơn 0, không nhỏ hơn số đã báo cáo (lỗi ABOVE_DENOMINATOR).',
  })
  denominator?: string | null

  @Field(() => String, { nullable: true, description: 'Tới 500 chữ.' })
  @IsOptional()
  @MaxLength(500, { message: 'Nguồn của mẫu số dài quá 500 chữ.' })
  denominatorSource?: string | null
}

@ObjectType()
export class SetAllocationPayload extends Payload {
  @Field(() => UuidScalar)
  clientMutationId: string

  @Field(() => TargetAllocation, { nullable: true })
  allocation: TargetAllocation | null
}
