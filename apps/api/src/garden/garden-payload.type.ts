import { Field, ObjectType } from 'type-graphql'
import { UuidScalar } from '../scalars'
import { Payload } from '../user-error.type'
import { Garden } from './garden.type'

@ObjectType()
abstract class GardenPayload extends Payload {
  @Field(() => UuidScalar)
  clientMutationId: string

  @Field(() => Garden, { nullable: true })
  garden: object | null
}

@ObjectType()
export class RegisterGardenPayload extends GardenPayload {}

@ObjectType()
export class UpdateGardenPayload extends GardenPayload {}
