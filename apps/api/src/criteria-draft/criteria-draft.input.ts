import { IsNotEmpty, MaxLength, ValidateIf } from 'class-validator'
import { Field, ID, InputType, Int } from 'type-graphql'
import { DayScalar, JsonScalar, UuidScalar } from '../scalars'

const isGiven = (_: object, value: unknown) => value != null

@InputType()
abstract class OnDraft {
  @Field(() => UuidScalar)
  clientMutationId: string

  @Field(() => ID)
  draftId: string

  @Field(() => Int)
  expectedVersion: number
}

@InputType()
export class StartCriteriaDraftInput {
  @Field(() => UuidScalar)
  clientMutationId: string

  @Field(() => ID, { description: 'Bộ đã ban hành, làm gốc để soạn.' })
  baseSetId: string

  @Field(() => ID, { description: 'Đơn vị soạn; cần quyền EDIT_CRITERIA ở đó.' })
  unitId: string

  @Field(() => String, { description: 'Số quyết định sẽ ban hành, khác mọi lần ban hành trước.' })
  @IsNotEmpty({ message: 'Hãy ghi số quyết định hoặc tên lần ban hành.' })
  @MaxLength(120, { message: 'Số quyết định tối đa 120 ký tự.' })
  edition: string

  @Field(() => String, { nullable: true, description: 'Mặc định là tên của bộ gốc.' })
  @ValidateIf(isGiven)
  @MaxLength(300, { message: 'Tên bộ tiêu chí tối đa 300 ký tự.' })
  title?: string | null
}

@InputType()
export class SaveCriteriaDraftInput extends OnDraft {
  @Field(() => JsonScalar, {
    description: 'Cả bộ tiêu chí; còn lỗi vẫn lưu được. Tối đa 100 KB, lồng nhau tối đa 40 tầng.',
  })
  definition: unknown

  @Field(() => String, { description: 'Bài kiểm, Markdown; tối đa 100 KB.' })
  caseFile: string
}

@InputType()
export class PublishCriteriaDraftInput extends OnDraft {}

@InputType()
export class DiscardCriteriaDraftInput extends OnDraft {}

@InputType()
export class EnrolCriteriaSetInput {
  @Field(() => UuidScalar)
  clientMutationId: string

  @Field(() => ID)
  setId: string

  @Field(() => ID, { description: 'Áp dụng ở đơn vị này và mọi đơn vị bên dưới.' })
  unitId: string

  @Field(() => DayScalar, { description: 'Ngày đầu tiên áp dụng, từ hôm nay trở đi.' })
  from: string

  @Field(() => String, { nullable: true, description: 'Văn bản đưa vào áp dụng.' })
  @ValidateIf(isGiven)
  @MaxLength(200, { message: 'Tên văn bản tối đa 200 ký tự.' })
  document?: string | null
}
