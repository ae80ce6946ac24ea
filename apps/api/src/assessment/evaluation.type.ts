import { Verdict, type Decimal } from '@solang/scoring'
import { Field, Float, Int, ObjectType } from 'type-graphql'
import { JsonScalar } from '../scalars'
import { UserError } from '../user-error.type'
import type { Problem } from '../errors'

@ObjectType({ description: 'Điểm: đã chắc, còn có thể đạt, và điểm chuẩn.' })
export class EvaluationPoints {
  @Field(() => String)
  low: Decimal

  @Field(() => String)
  high: Decimal

  @Field(() => String)
  max: Decimal
}

@ObjectType({ description: 'Một việc còn phải làm để đạt.' })
export class PlanItem {
  @Field(() => String, { description: 'Số hiệu của nội dung: "4.1".' })
  code: string

  @Field(() => String)
  text: string

  @Field(() => String, {
    nullable: true,
    description: 'Còn thiếu bao nhiêu, theo đơn vị; null khi là có/không.',
  })
  short: Decimal | null

  @Field(() => String)
  unit: string

  @Field(() => String, { description: 'Việc này trong một câu: "4.1 Tỷ lệ hàng rào xanh: làm thêm 18 m."' })
  sentence: string

  @Field(() => Float, {
    nullable: true,
    description:
      'Chi phí; null khi không biết. Của một phiếu: nghìn đồng theo đơn giá đã ghi; của evaluate: theo costs đã cho.',
  })
  cost: number | null
}

@ObjectType({
  description: 'Danh sách việc rẻ nhất, hoặc ít nhất khi chưa biết chi phí, để kết luận là đạt.',
})
export class WorkPlan {
  @Field(() => [PlanItem])
  work: PlanItem[]

  @Field(() => Float, {
    nullable: true,
    description: 'Cộng lại; null khi có việc chưa biết chi phí, khi đó chọn ít việc nhất.',
  })
  cost: number | null

  @Field(() => [String], { description: 'Nội dung phải đo trước.' })
  assess: readonly string[]

  @Field(() => [String], { description: 'Nội dung chờ đọc văn bản hoặc lời xác nhận.' })
  attest: readonly string[]

  @Field(() => [String], { description: 'Nội dung do bộ khác quyết định, ở đây không sửa được.' })
  blockedBy: readonly string[]

  @Field(() => [String], { description: 'Cả danh sách, mỗi việc một câu: làm, đo, xác nhận, chờ bộ khác.' })
  sentences: readonly string[]
}

@ObjectType({ description: 'Kết quả chấm thử; không ghi gì.' })
export class Evaluation {
  @Field(() => Verdict)
  verdict: Verdict

  @Field(() => Boolean, {
    description: 'Dựa vào mức chưa đối chiếu văn bản hoặc lời xác nhận của một người.',
  })
  isProvisional: boolean

  @Field(() => Int)
  metCount: number

  @Field(() => Int)
  applicableCount: number

  @Field(() => EvaluationPoints, { nullable: true, description: 'Chỉ với bảng điểm.' })
  points: EvaluationPoints | null

  @Field(() => [String], { description: 'Khóa các số liệu còn thiếu.' })
  missing: readonly string[]

  @Field(() => [String], { description: 'Nội dung chưa đọc được mức, chờ xác nhận.' })
  unread: readonly string[]

  @Field(() => [String], { description: 'Mỗi nội dung một câu, theo ngôn ngữ đã hỏi.' })
  explanation: readonly string[]

  @Field(() => [String], { description: 'Chỉ những gì chưa đạt hoặc còn thiếu, kèm căn cứ.' })
  shortfalls: readonly string[]

  @Field(() => WorkPlan)
  plan: WorkPlan

  @Field(() => JsonScalar, {
    description: 'Kết quả của gói chấm điểm: từng nội dung với số liệu, mức, chỗ thiếu.',
  })
  result: unknown
}

@ObjectType()
export class EvaluationPayload {
  @Field(() => Evaluation, { nullable: true })
  evaluation: Evaluation | null

  @Field(() => [UserError], { description: 'Rỗng khi chấm được.' })
  errors: readonly Problem[]
}
