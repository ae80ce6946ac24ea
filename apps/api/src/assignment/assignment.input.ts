import { AssignmentRole } from '@solang/scoring'
import { ArrayMaxSize, ArrayNotEmpty, IsOptional, MaxLength } from 'class-validator'
import { Field, ID, InputType, Int } from 'type-graphql'
import { DayScalar, UuidScalar } from '../scalars'

const MAX_CELLS = 200
const documentText = () => MaxLength(500, { message: 'Văn bản: tối đa 500 ký tự.' })
const noteText = () => MaxLength(2000, { message: 'Ghi chú: tối đa 2.000 ký tự.' })
const reasonText = () => MaxLength(2000, { message: 'Lý do: tối đa 2.000 ký tự.' })

@InputType({ description: 'Đúng một trong hai: chỉ tiêu hoặc tiêu chí.' })
export class AssignmentCellInput {
  @Field(() => ID)
  unitId: string

  @Field(() => ID, { nullable: true })
  targetId?: string | null

  @Field(() => ID, { nullable: true })
  criterionId?: string | null
}

@InputType()
export class AssignInput {
  @Field(() => UuidScalar)
  clientMutationId: string

  @Field(() => ID)
  campaignId: string

  @Field(() => ID, { description: 'Còn công tác và đang giữ nhiệm vụ trong xã của đợt, hoặc ở cấp trên.' })
  personId: string

  @Field(() => AssignmentRole)
  role: AssignmentRole

  @Field(() => [AssignmentCellInput], { description: '1–200 ô; ghi tất cả hoặc không ghi ô nào.' })
  @ArrayNotEmpty({ message: 'Chọn ít nhất một ô.' })
  @ArrayMaxSize(MAX_CELLS, { message: `Mỗi lần giao tối đa ${MAX_CELLS} ô.` })
  cells: AssignmentCellInput[]

  @Field(() => DayScalar, { nullable: true, description: 'Mặc định: hôm nay.' })
  validFrom?: string | null

  @Field(() => DayScalar, {
    nullable: true,
    description: 'Từ validFrom trở đi, nếu không: DEADLINE_BEFORE_START. Được sau ngày cuối đợt.',
  })
  dueOn?: string | null

  @Field(() => String, { nullable: true })
  @IsOptional()
  @documentText()
  document?: string | null

  @Field(() => String, { nullable: true })
  @IsOptional()
  @noteText()
  note?: string | null
}

@InputType()
export class ReassignInput {
  @Field(() => UuidScalar)
  clientMutationId: string

  @Field(() => ID)
  assignmentId: string

  @Field(() => Int)
  expectedVersion: number

  @Field(() => ID, { description: 'Người nhận.' })
  personId: string

  @Field(() => DayScalar, {
    nullable: true,
    description: 'Bỏ trống: giữ hạn cũ; hạn cũ đã qua thì là ngày nhận. null: không đặt hạn.',
  })
  dueOn?: string | null

  @Field(() => String, { nullable: true })
  @IsOptional()
  @documentText()
  document?: string | null

  @Field(() => String, { nullable: true })
  @IsOptional()
  @noteText()
  note?: string | null

  @Field(() => String, { description: 'Bắt buộc; ở lại trong lịch sử.' })
  @reasonText()
  reason: string
}

@InputType()
export class EndAssignmentInput {
  @Field(() => UuidScalar)
  clientMutationId: string

  @Field(() => ID)
  assignmentId: string

  @Field(() => Int)
  expectedVersion: number

  @Field(() => String, { description: 'Bắt buộc; ở lại trong lịch sử.' })
  @reasonText()
  reason: string
}
