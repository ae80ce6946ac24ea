import { AssignmentRole } from '@solang/scoring'
import { Field, ID, InputType } from 'type-graphql'

@InputType({ description: 'Các điều kiện cùng phải đúng.' })
export class AssignmentFilter {
  @Field(() => ID, { nullable: true })
  campaignId?: string | null

  @Field(() => ID, { nullable: true })
  personId?: string | null

  @Field(() => ID, { nullable: true, description: 'Đơn vị này và mọi đơn vị bên dưới.' })
  unitWithin?: string | null

  @Field(() => ID, { nullable: true })
  targetId?: string | null

  @Field(() => ID, { nullable: true })
  criterionId?: string | null

  @Field(() => AssignmentRole, { nullable: true })
  role?: AssignmentRole | null

  @Field(() => Boolean, {
    nullable: true,
    description: 'true: đang có hiệu lực hôm nay. false: lịch sử (đã kết thúc) và việc chưa bắt đầu.',
  })
  isActive?: boolean | null
}
