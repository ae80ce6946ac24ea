import type { KeepingEvent as KeepingEventRow, LifeEvent as LifeEventRow } from '@solang/db'
import { KeepingEventKind, LifeEventKind } from '@solang/scoring'
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
  description: 'Một lần rà soát lại (vẫn đạt, hay không còn đạt), hoặc một biến động phải xem lại.',
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
