import type { CriteriaSetDraft } from '@solang/db'
import { CriteriaSubject } from '@solang/scoring'
import { Field, Int, ObjectType } from 'type-graphql'
import { connectionOf } from '../connection'
import { NodeInterface } from '../node.type'
import { DateTimeScalar, JsonScalar } from '../scalars'

@ObjectType('CriteriaDraft', {
  implements: NodeInterface,
  description: 'Bản soạn của một bộ tiêu chí: có thể còn lỗi; ban hành rồi thì không sửa nữa.',
})
export class CriteriaDraft implements Pick<
  CriteriaSetDraft,
  | 'id'
  | 'code'
  | 'edition'
  | 'title'
  | 'subject'
  | 'definition'
  | 'caseFile'
  | 'closedAt'
  | 'updatedAs'
  | 'updatedAt'
  | 'version'
> {
  id: string

  @Field(() => String)
  code: string

  @Field(() => String, { description: 'Số quyết định sẽ ban hành.' })
  edition: string

  @Field(() => String)
  title: string

  @Field(() => CriteriaSubject)
  subject: CriteriaSubject

  @Field(() => JsonScalar, { description: 'Cả bộ tiêu chí như gói chấm điểm đọc; có thể còn lỗi.' })
  definition: CriteriaSetDraft['definition']

  @Field(() => String, { description: 'Bài kiểm: Markdown, mỗi mục một bảng trường hợp.' })
  caseFile: string

  @Field(() => DateTimeScalar, { nullable: true, description: 'Lúc ban hành hoặc bỏ; null: còn đang soạn.' })
  closedAt: Date | null

  @Field(() => String, { description: 'Người ghi gần nhất, theo nhiệm vụ.' })
  updatedAs: string

  @Field(() => DateTimeScalar)
  updatedAt: Date

  @Field(() => Int)
  version: number
}

export const CriteriaDraftConnection = connectionOf(CriteriaDraft, 'CriteriaDraft')

@ObjectType({ description: 'Một lỗi hoặc một chỗ chưa rõ của bản soạn, kèm chỗ của nó.' })
export class SetFault {
  @Field(() => String, { description: 'Đường dẫn trong bộ tiêu chí: "pass.all[3].test".' })
  at: string

  @Field(() => String)
  code: string

  @Field(() => String)
  message: string
}
