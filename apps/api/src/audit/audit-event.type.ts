import type { AuditEvent as AuditEventRow } from '@solang/db'
import { Field, ObjectType } from 'type-graphql'
import { connectionOf } from '../connection'
import { NodeInterface } from '../node.type'
import { DateTimeScalar } from '../scalars'

type Published = Pick<
  AuditEventRow,
  'id' | 'occurredAt' | 'operation' | 'actorName' | 'actorDuty' | 'entityType' | 'requestId'
>

@ObjectType('AuditEvent', {
  implements: NodeInterface,
  description: 'Một lần thay đổi, ghi cùng lúc với thay đổi đó và không sửa được.',
})
export class AuditEvent implements Published {
  id: string

  @Field(() => DateTimeScalar, { description: 'Giờ thật của máy chủ, cả ở dữ liệu mẫu.' })
  occurredAt: Date

  @Field(() => String, { description: 'Tên mutation, hoặc signIn, signOut.' })
  operation: string

  @Field(() => String, { description: 'Tên lúc đó; sau này đổi tên thì ở đây vẫn giữ.' })
  actorName: string

  @Field(() => String, { nullable: true, description: 'Nhiệm vụ mà theo đó việc được làm.' })
  actorDuty: string | null

  @Field(() => String, { description: 'Kiểu của mục bị thay đổi: "Report", "Assignment"…' })
  entityType: string

  @Field(() => String, { description: 'Mã của lời gọi; mọi thay đổi trong một lần gọi cùng một mã.' })
  requestId: string
}

export const AuditEventConnection = connectionOf(AuditEvent, 'AuditEvent')
