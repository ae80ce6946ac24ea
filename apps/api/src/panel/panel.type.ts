import type { Panel as PanelColumns } from '@solang/db'
import { PanelState } from '@solang/scoring'
import { Field, Int, ObjectType } from 'type-graphql'
import { connectionOf } from '../connection'
import { NodeInterface } from '../node.type'
import { DateTimeScalar, DayScalar } from '../scalars'

@ObjectType('Panel', {
  implements: NodeInterface,
  description:
    'Tổ chấm độc lập: mỗi thành viên chấm một phiếu riêng, không ai thấy phiếu của ai cho đến khi đủ phiếu; tổ trưởng ' +
    'chốt thành phiếu phúc tra, có lý do ở mỗi chỗ khác nhau.',
})
export class Panel implements Omit<
  PanelColumns,
  'setId' | 'unitId' | 'gardenId' | 'chairId' | 'openedById' | 'assessmentId'
> {
  id: string

  @Field(() => PanelState)
  state: PanelState

  @Field(() => DayScalar, { description: 'Ngày chấm tại chỗ.' })
  assessedOn: Date

  @Field(() => String, { description: 'Tên và nhiệm vụ của người lập vào lúc đó.' })
  openedAs: string

  @Field(() => DateTimeScalar)
  openedAt: Date

  @Field(() => DateTimeScalar, { nullable: true, description: 'Lúc đủ phiếu; từ đó các phiếu mới mở.' })
  closedAt: Date | null

  @Field(() => DateTimeScalar, { nullable: true, description: 'Lúc chốt hoặc hủy.' })
  endedAt: Date | null

  @Field(() => String, { nullable: true, description: 'Lý do hủy.' })
  cancelReason: string | null

  @Field(() => Int, {
    description: 'Đổi khi có người gửi phiếu, thay người, chốt hoặc hủy; không đổi khi lưu nháp.',
  })
  version: number
}

@ObjectType({ description: 'Việc mà người hỏi làm được ở tổ chấm này lúc này.' })
export class PanelCan {
  @Field(() => Boolean, { description: 'Ghi và gửi phiếu của mình.' })
  score: boolean

  @Field(() => Boolean, { description: 'Thay hoặc rút người chưa gửi phiếu.' })
  staff: boolean

  @Field(() => Boolean, { description: 'Chốt kết quả.' })
  fix: boolean

  @Field(() => Boolean)
  cancel: boolean
}

export const PanelConnection = connectionOf(Panel, 'Panel')
