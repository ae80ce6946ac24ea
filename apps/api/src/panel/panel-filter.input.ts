import { PanelState } from '@solang/scoring'
import { Field, ID, InputType } from 'type-graphql'

@InputType()
export class PanelFilter {
  @Field(() => ID, { nullable: true, description: 'Đơn vị này và mọi đơn vị bên dưới.' })
  unitWithin?: string | null

  @Field(() => ID, { nullable: true })
  gardenId?: string | null

  @Field(() => [PanelState], { nullable: true })
  state?: PanelState[] | null

  @Field(() => Boolean, {
    nullable: true,
    description: 'true: chỉ những tổ đang chờ người hỏi gửi phiếu hoặc chốt kết quả.',
  })
  awaitsMe?: boolean | null
}
