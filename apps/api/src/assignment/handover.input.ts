import { ArrayMaxSize, IsOptional, MaxLength } from 'class-validator'
import { Field, ID, InputType } from 'type-graphql'
import { UuidScalar } from '../scalars'

@InputType()
export class HandOverInput {
  @Field(() => UuidScalar)
  clientMutationId: string

  @Field(() => ID)
  campaignId: string

  @Field(() => ID, { description: 'Người bàn giao; được cả khi đã nghỉ.' })
  fromPersonId: string

  @Field(() => ID, { description: 'Người nhận.' })
  toPersonId: string

  @Field(() => [ID], {
    defaultValue: [],
    description:
      'Nhiệm vụ của người bàn giao chuyển theo việc, kết thúc và bắt đầu hôm nay; bỏ trống: chỉ chuyển việc. ' +
      'Quyền đi cùng nhiệm vụ. Không ai tự nhận về mình (FORBIDDEN).',
  })
  @ArrayMaxSize(20, { message: 'Mỗi lần bàn giao tối đa 20 nhiệm vụ.' })
  dutyIds: string[]

  @Field(() => String, { nullable: true, description: 'Biên bản hoặc văn bản bàn giao.' })
  @IsOptional()
  @MaxLength(500, { message: 'Văn bản: tối đa 500 ký tự.' })
  document?: string | null

  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(2000, { message: 'Ghi chú: tối đa 2.000 ký tự.' })
  note?: string | null
}
