import { CriteriaSetStatus, CriteriaSubject } from '@solang/scoring'
import { Field, Int, ObjectType } from 'type-graphql'
import { connectionOf } from '../connection'
import { NodeInterface } from '../node.type'
import type { CriteriaSetRow } from '../reference/criteria-catalog'
import { DayScalar } from '../scalars'

@ObjectType('CriteriaSet', {
  implements: NodeInterface,
  description: 'Bộ tiêu chí theo một quyết định; nhiều bộ cùng có hiệu lực. Đã ban hành thì không sửa.',
})
export class CriteriaSet implements Pick<
  CriteriaSetRow,
  | 'id'
  | 'code'
  | 'edition'
  | 'title'
  | 'subject'
  | 'inForceFrom'
  | 'inForceTo'
  | 'status'
  | 'verified'
  | 'passRuleText'
  | 'note'
> {
  id: string

  @Field(() => String, { description: 'Không đổi qua các lần ban hành: "ha-tinh/vuon-mau".' })
  code: string

  @Field(() => String, { description: 'Lần ban hành, như người ta trích dẫn: "59/2015/QĐ-UBND".' })
  edition: string

  @Field(() => String)
  title: string

  @Field(() => CriteriaSubject)
  subject: CriteriaSubject

  @Field(() => DayScalar, { nullable: true, description: 'Null khi chưa rõ.' })
  inForceFrom: Date | null

  @Field(() => DayScalar, { nullable: true, description: 'Ngày đầu tiên hết hiệu lực; null: còn hiệu lực.' })
  inForceTo: Date | null

  @Field(() => CriteriaSetStatus)
  status: CriteriaSetStatus

  @Field(() => Boolean, { description: 'Mọi con số đã được đối chiếu với bản quyết định.' })
  verified: boolean

  @Field(() => String, { description: 'Điều kiện đạt, bằng lời của quyết định.' })
  passRuleText: string

  @Field(() => String, { nullable: true })
  note: string | null
}

@ObjectType({ description: 'Bộ tiêu chí có bao nhiêu dòng, và đã đọc, đối chiếu với văn bản đến đâu.' })
export class CriteriaReading {
  @Field(() => Int, { description: 'Số tiêu chí, không kể điều kiện đi kèm.' })
  criteria: number

  @Field(() => Int, { description: 'Số nội dung được chấm.' })
  indicators: number

  @Field(() => Int, { description: 'Nội dung mà con số đã đối chiếu với bản quyết định.' })
  verified: number

  @Field(() => Int, { description: 'Nội dung mà mức trong quyết định chưa đọc được.' })
  unread: number
}

export const CriteriaSetConnection = connectionOf(CriteriaSet, 'CriteriaSet')
