import { Verdict } from '@solang/scoring'
import { Field, ObjectType } from 'type-graphql'
import { EvaluationPoints } from './evaluation.type'

@ObjectType({ description: 'Kết luận của phiếu ở một tiêu chí, như lúc chấm.' })
export class CriterionMark {
  @Field(() => String, { description: 'Số hiệu tiêu chí: "17".' })
  code: string

  @Field(() => Verdict)
  verdict: Verdict

  @Field(() => EvaluationPoints, { nullable: true, description: 'Chỉ với bảng điểm.' })
  points: EvaluationPoints | null
}

@ObjectType({ description: 'Văn bản, hồ sơ còn thiếu: chưa có, hoặc có mà chưa ghi số, nơi lưu.' })
export class MissingEvidence {
  @Field(() => String, { description: 'Số hiệu nội dung: "1.1".' })
  code: string

  @Field(() => String)
  item: string
}
