import type { KeepingEvent as KeepingEventRow, LifeEvent as LifeEventRow } from '@solang/db'
import { KeepingEventKind, KeepingState, LifeEventKind, LifeState } from '@solang/scoring'
import { Field, Int, ObjectType } from 'type-graphql'
import { NodeInterface } from '../node.type'
import { DateTimeScalar, DayScalar } from '../scalars'

@ObjectType('LifeEvent', {
  implements: NodeInterface,
  description: 'Một việc trên đường tới công nhận và sau đó. Không sửa được; ghi nhầm thì ghi việc khác.',
})
export class LifeEvent implements Pick<
  LifeEventRow,
  'id' | 'kind' | 'happenedOn' | 'isDayKnown' | 'percent' | 'document' | 'note' | 'recordedAs' | 'createdAt'
> {
  id: string

  @Field(() => LifeEventKind)
  kind: LifeEventKind

  @Field(() => DayScalar)
  happenedOn: Date

  @Field(() => Boolean, { description: 'False: chưa rõ ngày, happenedOn là ngày ghi sổ.' })
  isDayKnown: boolean

  @Field(() => Int, { nullable: true, description: 'Phần trăm phương án đã làm, chỉ với BUILDING.' })
  percent: number | null

  @Field(() => String, { nullable: true, description: 'Số văn bản; null khi chưa rõ.' })
  document: string | null

  @Field(() => String, { nullable: true })
  note: string | null

  @Field(() => String, { description: 'Ai ghi, theo nhiệm vụ nào, lúc đó.' })
  recordedAs: string

  @Field(() => DateTimeScalar)
  createdAt: Date
}

@ObjectType('KeepingEvent', {
  implements: NodeInterface,
  description: 'Một lần rà soát lại, hoặc một biến động phải xem lại.',
})
export class KeepingEvent implements Pick<
  KeepingEventRow,
  'id' | 'kind' | 'ruleCode' | 'happenedOn' | 'event' | 'recordedAs' | 'createdAt'
> {
  id: string

  @Field(() => KeepingEventKind)
  kind: KeepingEventKind

  @Field(() => String, {
    nullable: true,
    description: 'Số hiệu tiêu chí hay nội dung; null là mọi tiêu chí.',
  })
  ruleCode: string | null

  @Field(() => DayScalar)
  happenedOn: Date

  @Field(() => String)
  event: string

  @Field(() => String)
  recordedAs: string

  @Field(() => DateTimeScalar)
  createdAt: Date
}

@ObjectType({ description: 'Một tiêu chí của đơn vị đã được công nhận, và hạn rà soát của nó.' })
export class KeptCriterion {
  @Field(() => String)
  code: string

  @Field(() => String)
  text: string

  @Field(() => KeepingState, {
    description: 'OVERDUE: đạt nhưng quá hạn rà soát; tự nó không lấy đi kết luận đạt.',
  })
  state: KeepingState

  @Field(() => DayScalar, { description: 'Lần xem gần nhất, hoặc ngày công nhận.' })
  checkedOn: string

  @Field(() => DayScalar, { nullable: true, description: 'Null khi chưa rõ hạn.' })
  dueOn: string | null

  @Field(() => String, { nullable: true, description: 'Biến động phải xem lại, bằng lời.' })
  trigger: string | null
}

@ObjectType({ description: 'Một thôn, xã hay vườn đứng ở đâu trên đường tới công nhận và giữ chuẩn.' })
export class Standing {
  @Field(() => LifeState)
  state: LifeState

  @Field(() => DayScalar, { nullable: true })
  since: string | null

  @Field(() => Int, { nullable: true, description: 'Phần trăm phương án đã làm khi báo gần nhất.' })
  percent: number | null

  @Field(() => DayScalar, { nullable: true })
  recognisedOn: string | null

  @Field(() => [KeptCriterion], { description: 'Rỗng khi chưa được công nhận.' })
  keeping: KeptCriterion[]

  @Field(() => [LifeEvent], { description: 'Theo thời gian.' })
  events: LifeEvent[]

  @Field(() => [KeepingEvent], { description: 'Theo thời gian.' })
  looks: KeepingEvent[]
}
