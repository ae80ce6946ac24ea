import { GardenGroup, Verdict } from '@solang/scoring'
import { Field, ID, InputType } from 'type-graphql'

@InputType()
export class GardenFilter {
  @Field(() => ID, { nullable: true, description: 'Đơn vị này và mọi đơn vị bên dưới.' })
  unitWithin?: string | null

  @Field(() => Verdict, {
    nullable: true,
    description: 'Kết luận của lần chấm đã gửi gần nhất; vườn chưa chấm lần nào là NOT_ASSESSED.',
  })
  verdict?: Verdict | null

  @Field(() => GardenGroup, { nullable: true, description: 'Một nhóm mà sổ đếm, xem GardenRegister.' })
  group?: GardenGroup | null

  @Field(() => Boolean, { nullable: true, description: 'Chỉ vườn đã ghi là có chủ, hoặc không có chủ.' })
  hasOwner?: boolean | null
}
