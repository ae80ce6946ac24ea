import type { TargetAllocation as AllocationTable } from '@solang/db'
import { Field, Int, ObjectType } from 'type-graphql'
import { connectionOf } from '../connection'
import { NodeInterface } from '../node.type'
import { DayScalar, DecimalScalar } from '../scalars'

@ObjectType('TargetAllocation', {
  implements: NodeInterface,
  description: 'Phần của một chỉ tiêu mà một đơn vị phải làm.',
})
export class TargetAllocation implements Omit<AllocationTable, 'targetId' | 'unitId'> {
  id: string

  @Field(() => DecimalScalar, {
    nullable: true,
    description:
      'Số phải đạt, với tỷ lệ là phần trăm; null khi chưa biết (giao ở văn bản khác, hoặc không nêu).',
  })
  quantity: AllocationTable['quantity']

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'Số có khi đợt bắt đầu; với "xóa hết" là số phải xóa.',
  })
  baseline: AllocationTable['baseline']

  @Field(() => DecimalScalar, { nullable: true, description: 'Mẫu số của tỷ lệ.' })
  denominator: AllocationTable['denominator']

  @Field(() => String, { nullable: true, description: 'Mẫu số lấy ở đâu.' })
  denominatorSource: string | null

  @Field(() => Int)
  version: number
}

@ObjectType({ description: 'Người hỏi làm được gì với phần chỉ tiêu này.' })
export class AllocationCan {
  @Field(() => Boolean, { description: 'Sửa số phải đạt, số ban đầu, mẫu số.' })
  edit: boolean

  @Field(() => Boolean, { description: 'Giao người phụ trách.' })
  assign: boolean
}

@ObjectType({ description: 'Tổng cuối một ngày có thay đổi.' })
export class ProgressPoint {
  @Field(() => DayScalar)
  day: Date

  @Field(() => DecimalScalar, { nullable: true, description: 'Đã báo cáo, kể cả chờ duyệt.' })
  reportedTotal: AllocationTable['quantity']

  @Field(() => DecimalScalar, { nullable: true, description: 'Đã duyệt.' })
  acceptedTotal: AllocationTable['quantity']
}

export const TargetAllocationConnection = connectionOf(TargetAllocation, 'TargetAllocation')
