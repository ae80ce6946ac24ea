import { Field, ObjectType } from 'type-graphql'
import { UuidScalar } from '../scalars'
import { Payload } from '../user-error.type'
import { Report } from './report.type'

@ObjectType()
export class ReportPayload extends Payload {
  @Field(() => UuidScalar)
  clientMutationId: string

  @Field(() => Report, { nullable: true })
  report: object | null
}

@ObjectType()
export class AcceptReportsPayload extends Payload {
  @Field(() => UuidScalar)
  clientMutationId: string

  @Field(() => [Report], { nullable: true })
  reports: readonly object[] | null
}
