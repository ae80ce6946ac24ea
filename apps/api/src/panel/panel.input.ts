import { ArrayMaxSize, IsNotEmpty, MaxLength, ValidateIf, ValidateNested } from 'class-validator'
import { Field, ID, InputType, Int } from 'type-graphql'
import { AssessmentEntryInput } from '../assessment/assessment.input'
import { DayScalar, UuidScalar } from '../scalars'

const isGiven = (_: object, value: unknown) => value != null

@InputType()
export class OpenPanelInput {
  @Field(() => UuidScalar)
  clientMutationId: string

  @Field(() => ID, { description: 'Bộ tiêu chí đang áp dụng ở đó vào ngày chấm.' })
  setId: string

  @Field(() => ID, { nullable: true, description: 'Thôn hoặc xã; đúng một trong unitId và gardenId.' })
  unitId?: string | null

  @Field(() => ID, { nullable: true })
  gardenId?: string | null

  @Field(() => DayScalar, { description: 'Ngày chấm tại chỗ, không sau ngày làm việc.' })
  assessedOn: string

  @Field(() => ID, { description: 'Tổ trưởng: người chốt kết quả; có thể cùng chấm.' })
  chairId: string

  @Field(() => [ID], { description: 'Từ 2 đến 20 người có nhiệm vụ phúc tra ở đơn vị đó.' })
  @ArrayMaxSize(20, { message: 'Một tổ chấm tối đa 20 người.' })
  scorerIds: string[]
}

/** One act on one panel, in the version that the caller has seen. */
@InputType()
export abstract class OnPanel {
  @Field(() => UuidScalar)
  clientMutationId: string

  @Field(() => ID)
  panelId: string

  @Field(() => Int, { description: 'Panel.version.' })
  expectedVersion: number
}

@InputType()
abstract class WithReason extends OnPanel {
  @Field(() => String)
  @IsNotEmpty({ message: 'Hãy ghi lý do.' })
  @MaxLength(500, { message: 'Lý do tối đa 500 ký tự.' })
  reason: string
}

@InputType()
export class SavePanelSheetInput {
  @Field(() => UuidScalar)
  clientMutationId: string

  @Field(() => ID)
  panelId: string

  @Field(() => Int, { description: 'PanelSheet.version của phiếu mình.' })
  expectedVersion: number

  @Field(() => String, { nullable: true })
  @ValidateIf(isGiven)
  @MaxLength(2000, { message: 'Ghi chú tối đa 2000 ký tự.' })
  note?: string | null

  @Field(() => [AssessmentEntryInput], { description: 'Toàn bộ phiếu của mình; thay những gì đã lưu.' })
  @ArrayMaxSize(300, { message: 'Một phiếu tối đa 300 nội dung.' })
  @ValidateNested({ each: true })
  entries: AssessmentEntryInput[]
}

@InputType()
export class SubmitPanelSheetInput {
  @Field(() => UuidScalar)
  clientMutationId: string

  @Field(() => ID)
  panelId: string

  @Field(() => Int, { description: 'PanelSheet.version của phiếu mình.' })
  expectedVersion: number
}

@InputType()
export class RemovePanelScorerInput extends WithReason {
  @Field(() => ID)
  scorerId: string
}

@InputType()
export class ReplacePanelScorerInput extends RemovePanelScorerInput {
  @Field(() => ID, { description: 'Người chấm thay, bắt đầu từ phiếu trắng.' })
  personId: string
}

@InputType()
export class CancelPanelInput extends WithReason {}
