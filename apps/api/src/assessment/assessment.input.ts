import { AssessmentStage, AssessmentStatus, CriteriaSubject, Verdict } from '@solang/scoring'
import { ArrayMaxSize, MaxLength, ValidateIf, ValidateNested } from 'class-validator'
import { Field, ID, InputType, Int } from 'type-graphql'
import { DayScalar, JsonScalar, UuidScalar } from '../scalars'
import { EvidenceInput } from './evidence.input'

const isGiven = (_: object, value: unknown) => value != null

@InputType()
export class AssessmentFilter {
  @Field(() => CriteriaSubject, { nullable: true })
  subject?: CriteriaSubject | null

  @Field(() => ID, { nullable: true, description: 'Đơn vị này và mọi đơn vị bên dưới.' })
  unitWithin?: string | null

  @Field(() => ID, { nullable: true })
  gardenId?: string | null

  @Field(() => ID, { nullable: true })
  setId?: string | null

  @Field(() => AssessmentStage, { nullable: true })
  stage?: AssessmentStage | null

  @Field(() => AssessmentStatus, { nullable: true })
  status?: AssessmentStatus | null

  @Field(() => Verdict, { nullable: true })
  verdict?: Verdict | null
}

@InputType()
export class AssessmentEntryInput {
  @Field(() => ID, { description: 'Nội dung của bộ tiêu chí đang chấm.' })
  indicatorId: string

  @Field(() => JsonScalar, {
    nullable: true,
    description: 'Theo khóa trong Indicator.inputs: true/false, hoặc số (số thập phân cũng nhận dạng chuỗi).',
  })
  values?: unknown

  @Field(() => Verdict, {
    nullable: true,
    description:
      'MET hoặc NOT_MET; chỉ khi nội dung chưa có mức chuẩn trong dữ liệu. Phải kèm evidenceNote, hoặc một văn bản ' +
      'trong evidence có reference.',
  })
  attestedVerdict?: Verdict | null

  @Field(() => String, { nullable: true, description: 'Căn cứ. Không ghi tên hộ.' })
  @ValidateIf(isGiven)
  @MaxLength(2000, { message: 'Căn cứ tối đa 2000 ký tự.' })
  evidenceNote?: string | null

  @Field(() => [EvidenceInput], { nullable: true, description: 'Văn bản, hồ sơ của nội dung; thay toàn bộ.' })
  @ValidateIf(isGiven)
  @ArrayMaxSize(30, { message: 'Mỗi nội dung tối đa 30 văn bản.' })
  @ValidateNested({ each: true })
  evidence?: EvidenceInput[] | null
}

@InputType()
export class RecordAssessmentInput {
  @Field(() => UuidScalar)
  clientMutationId: string

  @Field(() => ID, { nullable: true, description: 'Null: phiếu mới.' })
  assessmentId?: string | null

  @Field(() => Int, { nullable: true, description: 'Bắt buộc khi sửa phiếu đã có.' })
  expectedVersion?: number | null

  @Field(() => ID, { description: 'Bộ tiêu chí đã ban hành.' })
  setId: string

  @Field(() => ID, { nullable: true, description: 'Thôn hoặc xã; đúng một trong unitId và gardenId.' })
  unitId?: string | null

  @Field(() => ID, { nullable: true })
  gardenId?: string | null

  @Field(() => AssessmentStage, {
    description: 'SELF cần quyền ASSESS; INSPECTED và RECOGNISED cần thêm quyền REVIEW.',
  })
  stage: AssessmentStage

  @Field(() => DayScalar, { description: 'Không sau ngày làm việc.' })
  assessedOn: string

  @Field(() => String, { nullable: true, description: 'Chỉ cho RECOGNISED; chưa rõ số thì để trống.' })
  @ValidateIf(isGiven)
  @MaxLength(120, { message: 'Số quyết định tối đa 120 ký tự.' })
  decisionNumber?: string | null

  @Field(() => String, { nullable: true })
  @ValidateIf(isGiven)
  @MaxLength(2000, { message: 'Ghi chú tối đa 2000 ký tự.' })
  note?: string | null

  @Field(() => [AssessmentEntryInput], {
    description: 'Toàn bộ phiếu: nội dung không có ở đây là chưa chấm.',
  })
  @ArrayMaxSize(300, { message: 'Một phiếu tối đa 300 nội dung.' })
  @ValidateNested({ each: true })
  entries: AssessmentEntryInput[]
}

@InputType()
export class SubmitAssessmentInput {
  @Field(() => UuidScalar)
  clientMutationId: string

  @Field(() => ID)
  assessmentId: string

  @Field(() => Int)
  expectedVersion: number
}
