import { Verdict } from '@solang/scoring'
import { ArrayMaxSize, MaxLength, ValidateNested } from 'class-validator'
import { Field, ID, InputType } from 'type-graphql'
import { Language } from '../enums'
import { DayScalar, JsonScalar } from '../scalars'

@InputType({ description: 'Lời xác nhận của một người theo văn bản, cho một nội dung chưa đọc được mức.' })
export class AttestationInput {
  @Field(() => String, { description: 'Số hiệu nội dung: "4.3".' })
  code: string

  @Field(() => Verdict, { description: 'MET hoặc NOT_MET.' })
  verdict: Verdict

  @Field(() => String)
  @MaxLength(200, { message: 'Tên người xác nhận tối đa 200 ký tự.' })
  by: string

  @Field(() => DayScalar)
  on: string

  @Field(() => String)
  @MaxLength(2000, { message: 'Căn cứ tối đa 2000 ký tự.' })
  note: string
}

@InputType({ description: 'Kết luận của bộ khác về cùng đơn vị, cho những nội dung dẫn tới bộ đó.' })
export class LinkedVerdictInput {
  @Field(() => String, { description: 'CriteriaSet.code của bộ được dẫn.' })
  set: string

  @Field(() => String, { description: 'Số hiệu nội dung ở bộ đó; "pass" là kết luận chung.' })
  code: string

  @Field(() => Verdict)
  verdict: Verdict
}

@InputType()
export class EvaluateInput {
  @Field(() => ID, { description: 'Bộ tiêu chí, kể cả bộ không áp dụng ở đơn vị nào.' })
  setId: string

  @Field(() => JsonScalar, {
    description: 'Số liệu theo khóa trong CriteriaSet.rules.inputs; null hoặc vắng mặt là chưa có.',
  })
  values: unknown

  @Field(() => [AttestationInput], { nullable: true })
  @ArrayMaxSize(300, { message: 'Tối đa 300 lời xác nhận.' })
  @ValidateNested({ each: true })
  attestations?: AttestationInput[] | null

  @Field(() => [LinkedVerdictInput], { nullable: true })
  @ArrayMaxSize(300, { message: 'Tối đa 300 kết luận được dẫn.' })
  @ValidateNested({ each: true })
  linked?: LinkedVerdictInput[] | null

  @Field(() => JsonScalar, {
    nullable: true,
    description: 'Chi phí của cả việc theo số hiệu nội dung, để tìm cách đạt rẻ nhất.',
  })
  costs?: unknown

  @Field(() => Language, { nullable: true, description: 'Mặc định tiếng Việt.' })
  language?: Language | null
}
