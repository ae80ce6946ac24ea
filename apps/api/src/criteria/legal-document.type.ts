import { Field, ObjectType } from 'type-graphql'
import type { CriteriaSetRow } from '../reference/criteria-catalog'
import { DayScalar } from '../scalars'

@ObjectType({ description: 'Văn bản pháp lý, kèm mọi cách viết mà giấy tờ dùng để gọi nó.' })
export class LegalDocument implements Omit<CriteriaSetRow['decision'], 'id'> {
  @Field(() => String)
  number: string

  @Field(() => String)
  title: string

  @Field(() => String, { nullable: true })
  issuer: string | null

  @Field(() => DayScalar, { nullable: true })
  issuedOn: Date | null

  @Field(() => String, { nullable: true })
  sourceUrl: string | null

  @Field(() => String, {
    description:
      'Đã đọc tới đâu: full (toàn văn), extract (trích), secondary (qua nguồn khác), none (chưa đọc).',
  })
  readAs: string

  @Field(() => Boolean)
  verified: boolean

  @Field(() => String, { nullable: true })
  note: string | null

  @Field(() => [String], { description: 'Các cách viết khác của số hiệu.' })
  aliases: string[]
}
