import { Field, ObjectType } from 'type-graphql'
import { CriteriaSet } from '../criteria/criteria-set.type'
import { UuidScalar } from '../scalars'
import { Payload } from '../user-error.type'
import { CriteriaDraft } from './criteria-draft.type'

@ObjectType()
export class CriteriaDraftPayload extends Payload {
  @Field(() => UuidScalar)
  clientMutationId: string

  @Field(() => CriteriaDraft, { nullable: true })
  draft: object | null
}

@ObjectType()
export class CriteriaSetPayload extends Payload {
  @Field(() => UuidScalar)
  clientMutationId: string

  @Field(() => CriteriaSet, { nullable: true })
  criteriaSet: object | null
}
