import { Field, ObjectType } from 'type-graphql'
import { UuidScalar } from '../scalars'
import { Payload } from '../user-error.type'
import { KeepingEvent, LifeEvent } from './recognition.type'

@ObjectType()
export class LifeEventPayload extends Payload {
  @Field(() => UuidScalar)
  clientMutationId: string

  @Field(() => LifeEvent, { nullable: true })
  lifeEvent: object | null
}

@ObjectType()
export class KeepingEventPayload extends Payload {
  @Field(() => UuidScalar)
  clientMutationId: string

  @Field(() => KeepingEvent, { nullable: true })
  keepingEvent: object | null
}
