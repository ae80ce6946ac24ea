import { Field, ObjectType } from 'type-graphql'
import { UuidScalar } from '../scalars'
import { Payload } from '../user-error.type'
import { Duty } from '../person/person.type'
import { Assignment, Handover } from './assignment.type'

@ObjectType()
abstract class WritePayload extends Payload {
  @Field(() => UuidScalar)
  clientMutationId: string
}

@ObjectType()
export class AssignPayload extends WritePayload {
  @Field(() => [Assignment], { nullable: true, description: 'Theo thứ tự các ô đã gửi.' })
  assignments: readonly object[] | null
}

@ObjectType()
export class ReassignPayload extends WritePayload {
  @Field(() => Assignment, { nullable: true, description: 'Phân công cũ, đã kết thúc.' })
  previous: object | null

  @Field(() => Assignment, { nullable: true, description: 'Phân công mới.' })
  assignment: object | null
}

@ObjectType()
export class EndAssignmentPayload extends WritePayload {
  @Field(() => Assignment, { nullable: true })
  assignment: object | null
}

@ObjectType()
export class HandOverPayload extends WritePayload {
  @Field(() => Handover, { nullable: true })
  handover: object | null

  @Field(() => [Assignment], {
    nullable: true,
    description: 'Các phân công mới của người nhận. Ô mà người nhận đã giữ sẵn thì không có dòng mới.',
  })
  assignments: readonly object[] | null

  @Field(() => [Duty], {
    nullable: true,
    description: 'Các nhiệm vụ mới của người nhận. Nhiệm vụ mà người nhận đã giữ sẵn thì không có dòng mới.',
  })
  duties: readonly object[] | null
}
