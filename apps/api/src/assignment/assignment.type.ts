import type { Assignment as AssignmentRow, Handover as HandoverRow } from '@solang/db'
import { AssignmentRole } from '@solang/scoring'
import { Field, Int, ObjectType } from 'type-graphql'
import { connectionOf } from '../connection'
import { NodeInterface } from '../node.type'
import { DateTimeScalar, DayScalar } from '../scalars'

type Published = Pick<
  AssignmentRow,
  | 'id'
  | 'role'
  | 'validFrom'
  | 'validTo'
  | 'dueOn'
  | 'document'
  | 'note'
  | 'endReason'
  | 'version'
  | 'createdAt'
  | 'endedAt'
>

@ObjectType('Assignment', {
  implements: NodeInterface,
  description:
    'Phân công: một người chịu trách nhiệm một chỉ tiêu hoặc một tiêu chí ở một đơn vị. Mỗi ô một người chủ trì, phối hợp không hạn chế.',
})
export class Assignment implements Published {
  id: string

  @Field(() => AssignmentRole)
  role: AssignmentRole

  @Field(() => DayScalar, { description: 'Ngày đầu tiên có hiệu lực.' })
  validFrom: Date

  @Field(() => DayScalar, { nullable: true, description: 'Ngày đầu tiên hết hiệu lực; null khi còn.' })
  validTo: Date | null

  @Field(() => DayScalar, {
    nullable: true,
    description: 'Hạn của riêng người này; có thể sau ngày cuối đợt.',
  })
  dueOn: Date | null

  @Field(() => String, { nullable: true, description: 'Văn bản giao việc.' })
  document: string | null

  @Field(() => String, { nullable: true })
  note: string | null

  @Field(() => String, { nullable: true, description: 'Vì sao kết thúc hoặc chuyển giao.' })
  endReason: string | null

  @Field(() => Int)
  version: number

  @Field(() => DateTimeScalar)
  createdAt: Date

  @Field(() => DateTimeScalar, { nullable: true, description: 'Lúc ghi nhận việc kết thúc.' })
  endedAt: Date | null
}

@ObjectType({ description: 'Việc mà người hỏi làm được trên phân công này, bây giờ.' })
export class AssignmentCan {
  @Field(() => Boolean)
  reassign: boolean

  @Field(() => Boolean)
  end: boolean
}

@ObjectType('Handover', {
  implements: NodeInterface,
  description: 'Bàn giao: mọi việc đang giữ của một người chuyển sang người khác trong một lần.',
})
export class Handover implements Pick<HandoverRow, 'id' | 'handedOverOn' | 'document' | 'note'> {
  id: string

  @Field(() => DayScalar)
  handedOverOn: Date

  @Field(() => String, { nullable: true })
  document: string | null

  @Field(() => String, { nullable: true })
  note: string | null
}

export const AssignmentConnection = connectionOf(Assignment, 'Assignment')
