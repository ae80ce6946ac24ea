import { Field, ObjectType } from 'type-graphql'
import { Assessment } from '../assessment/assessment.type'
import { UuidScalar } from '../scalars'
import { Payload } from '../user-error.type'
import { Panel } from './panel.type'

@ObjectType()
export class PanelPayload extends Payload {
  @Field(() => UuidScalar)
  clientMutationId: string

  @Field(() => Panel, { nullable: true })
  panel: object | null
}

@ObjectType()
export class FixPanelPayload extends PanelPayload {
  @Field(() => Assessment, { nullable: true, description: 'Phiếu phúc tra đã gửi.' })
  assessment: object | null
}
