import type { Target as TargetTable } from '@solang/db'
import { TargetKind, TargetRegister, TargetScope } from '@solang/scoring'
import { Field, Int, ObjectType } from 'type-graphql'
import { connectionOf } from '../connection'
import { NodeInterface } from '../node.type'
import { DayScalar, DecimalScalar } from '../scalars'

@ObjectType('Target', {
  implements: NodeInterface,
  description: 'Chỉ tiêu, gắn với câu của kế hoạch nêu ra nó.',
})
export class Target implements Omit<TargetTable, 'campaignId' | 'criterionId' | 'sectionId'> {
  id: string

  @Field(() => String, { description: 'Số hiệu trong đợt: "T13".' })
  code: string

  @Field(() => Int)
  position: number

  @Field(() => String)
  name: string

  @Field(() => String, { description: 'Thứ được đếm, dùng trong câu tiến độ: "hàng rào xanh".' })
  subject: string

  @Field(() => TargetKind)
  kind: TargetKind

  @Field(() => TargetScope)
  scope: TargetScope

  @Field(() => String, { description: 'Đơn vị của số báo cáo: "km", "vườn"; với tỷ lệ là đơn vị của tử số.' })
  measureUnit: string

  @Field(() => Int, { description: 'Số chữ số sau dấu phẩy mà báo cáo được ghi, 0–3.' })
  decimals: number

  @Field(() => DecimalScalar, {
    nullable: true,
    description:
      'Của cả chỉ tiêu, với tỷ lệ là phần trăm; null khi kế hoạch không nêu. Phần mỗi đơn vị ở allocations.',
  })
  quantity: TargetTable['quantity']

  @Field(() => String, { nullable: true, description: 'Hạn bằng lời của kế hoạch.' })
  statedDeadline: string | null

  @Field(() => DayScalar, { nullable: true, description: 'Ngày cuối cùng còn đúng với lời ấy.' })
  statedDueOn: Date | null

  @Field(() => DayScalar, { nullable: true, description: 'Hạn rõ ràng hoặc đã quyết; null: chưa định.' })
  dueOn: Date | null

  @Field(() => String, { description: 'Câu của kế hoạch.' })
  quote: string

  @Field(() => String, { nullable: true })
  note: string | null

  @Field(() => TargetRegister, {
    nullable: true,
    description: 'Sổ đếm cùng một thứ với chỉ tiêu, để đặt cạnh số báo cáo; số báo cáo không bị sổ ghi đè.',
  })
  register: TargetRegister | null

  @Field(() => Int)
  version: number
}

export const TargetConnection = connectionOf(Target, 'Target')
