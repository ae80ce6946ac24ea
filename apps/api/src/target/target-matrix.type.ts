import { ObjectType, Field } from 'type-graphql'
import { Campaign } from '../campaign/campaign.type'
import { Unit } from '../unit/unit.type'
import { TargetAllocation } from './target-allocation.type'
import { Target } from './target.type'

@ObjectType({ description: 'Bảng đơn vị × chỉ tiêu; tối đa 100 chỉ tiêu × 200 đơn vị.' })
export class TargetMatrix {
  @Field(() => Campaign)
  campaign: Campaign

  @Field(() => [Target], { description: 'Theo thứ tự của kế hoạch.' })
  targets: Target[]

  @Field(() => [Unit], { description: 'Đơn vị có ít nhất một chỉ tiêu mà người hỏi được xem.' })
  units: Unit[]

  @Field(() => [TargetAllocation], { description: 'Ô có chỉ tiêu; ô không có ở đây là không được giao.' })
  cells: TargetAllocation[]
}
