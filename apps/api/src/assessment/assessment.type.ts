import type { Assessment as AssessmentRow } from '@solang/db'
import { AssessmentStage, AssessmentStatus, Verdict } from '@solang/scoring'
import { Field, Int, ObjectType } from 'type-graphql'
import { connectionOf } from '../connection'
import { NodeInterface } from '../node.type'
import { DateTimeScalar, DayScalar, JsonScalar, UuidScalar } from '../scalars'
import { Payload } from '../user-error.type'

@ObjectType('Assessment', {
  implements: NodeInterface,
  description:
    'Một lần chấm xã, thôn hoặc vườn theo một bộ tiêu chí. Đã gửi thì không sửa; lần chấm mới thay lần cũ. ' +
    'Tự chấm, phúc tra và công nhận là ba phiếu riêng.',
})
export class Assessment implements Omit<
  AssessmentRow,
  'setId' | 'unitId' | 'gardenId' | 'assessedById' | 'result'
> {
  id: string

  @Field(() => AssessmentStage)
  stage: AssessmentStage

  @Field(() => AssessmentStatus, { description: 'Bản nháp chỉ người được chấm ở đơn vị đó thấy.' })
  status: AssessmentStatus

  @Field(() => DayScalar, { description: 'Ngày chấm tại chỗ.' })
  assessedOn: Date

  @Field(() => String, { description: 'Tên và nhiệm vụ của người chấm vào lúc đó.' })
  assessedAs: string

  @Field(() => String, { nullable: true, description: 'Số quyết định công nhận; null khi chưa rõ.' })
  decisionNumber: string | null

  @Field(() => Verdict, { description: 'Thiếu số liệu là NOT_ASSESSED, không bao giờ là NOT_MET.' })
  verdict: Verdict

  @Field(() => Boolean, {
    description:
      'Kết luận còn dựa vào mức chưa đối chiếu với văn bản, vào lời xác nhận của người, hoặc vào quyết định công ' +
      'nhận chưa rõ số.',
  })
  isProvisional: boolean

  @Field(() => Int, { description: 'Số tiêu chí đạt, trên applicableCount.' })
  metCount: number

  @Field(() => Int, { description: 'Số tiêu chí áp dụng.' })
  applicableCount: number

  @Field(() => [String], { description: 'Giải thích từng nội dung, kèm căn cứ, như lúc chấm.' })
  explanation: string[]

  @Field(() => String, { nullable: true })
  note: string | null

  @Field(() => Int)
  version: number

  @Field(() => DateTimeScalar)
  createdAt: Date

  @Field(() => DateTimeScalar, { nullable: true })
  submittedAt: Date | null
}

@ObjectType({ description: 'Một văn bản, hồ sơ làm minh chứng; chỉ ghi nơi tìm thấy, không giữ tệp.' })
export class Evidence {
  @Field(() => String)
  item: string

  @Field(() => Boolean, { description: 'Đã có.' })
  isHeld: boolean

  @Field(() => String, { description: 'Số văn bản, biên bản, nơi lưu, liên kết; rỗng là chưa ghi.' })
  reference: string
}

@ObjectType({ description: 'Số liệu đo được, hoặc lời xác nhận của một người, cho một nội dung.' })
export class AssessmentEntry {
  @Field(() => JsonScalar, { description: 'Theo khóa số liệu của nội dung; khóa vắng mặt là chưa đo.' })
  values: unknown

  @Field(() => Verdict, { nullable: true, description: 'MET hoặc NOT_MET khi có người xác nhận.' })
  attestedVerdict: Verdict | null

  @Field(() => DayScalar, { nullable: true })
  attestedOn: Date | null

  @Field(() => String, { nullable: true, description: 'Căn cứ; ai xem được phiếu đều đọc được.' })
  evidenceNote: string | null

  @Field(() => [Evidence], { description: 'Văn bản, hồ sơ đã kê cho nội dung này.' })
  evidence: unknown
}

@ObjectType()
export class AssessmentCan {
  @Field(() => Boolean)
  edit: boolean

  @Field(() => Boolean)
  submit: boolean
}

export const AssessmentConnection = connectionOf(Assessment, 'Assessment')

@ObjectType()
export class AssessmentPayload extends Payload {
  @Field(() => UuidScalar)
  clientMutationId: string

  @Field(() => Assessment, { nullable: true })
  assessment: object | null
}
