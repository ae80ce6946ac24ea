import type { PlanDocument as DocumentRow, PlanSection as SectionRow } from '@solang/db'
import { Field, ObjectType } from 'type-graphql'
import { NodeInterface } from '../node.type'
import { DayScalar } from '../scalars'

@ObjectType({ description: 'Văn bản kế hoạch của đợt. Điều văn bản không ghi thì để trống.' })
export class PlanDocument implements Pick<
  DocumentRow,
  'title' | 'number' | 'issuedOn' | 'signedAs' | 'basedOn' | 'note'
> {
  @Field(() => String)
  title: string

  @Field(() => String, { nullable: true })
  number: string | null

  @Field(() => DayScalar, { nullable: true })
  issuedOn: Date | null

  @Field(() => String, { nullable: true, description: 'Tư cách người ký.' })
  signedAs: string | null

  @Field(() => String, { nullable: true, description: 'Căn cứ trực tiếp.' })
  basedOn: string | null

  @Field(() => String, { nullable: true })
  note: string | null
}

@ObjectType('PlanSection', { implements: NodeInterface, description: 'Mục của văn bản kế hoạch.' })
export class PlanSection implements Pick<SectionRow, 'id' | 'ref' | 'heading'> {
  id: string

  @Field(() => String, { description: 'Đánh số như trong kế hoạch: "II.1.2".' })
  ref: string

  @Field(() => String)
  heading: string
}
