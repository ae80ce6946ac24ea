import { IsNotEmpty, MaxLength, ValidateIf } from 'class-validator'
import { Field, ID, InputType, Int } from 'type-graphql'
import { UuidScalar } from '../scalars'

const isGiven = (_: object, value: unknown) => value != null

@InputType({ description: 'Do ban chỉ đạo quyết định. Số nguyên 0–100.' })
export class InspectionDrawRuleInput {
  @Field(() => Int, { description: 'Phần trăm được bốc ở nơi chưa thấy chênh lệch.' })
  leastPercent: number

  @Field(() => Int, { description: 'Cộng thêm mấy phần trăm cho mỗi tiêu chí chênh lệch.' })
  percentPerGap: number

  @Field(() => Int, { description: 'Nhiều nhất là mấy phần trăm; không dưới leastPercent.' })
  mostPercent: number
}

@InputType()
export class DrawInspectionsInput {
  @Field(() => UuidScalar)
  clientMutationId: string

  @Field(() => ID, { description: 'Xã, huyện hoặc tỉnh; cần quyền REVIEW ở đó.' })
  unitId: string

  @Field(() => ID, { description: 'Bộ tiêu chí chấm vườn hoặc thôn, đang áp dụng ở đơn vị.' })
  setId: string

  @Field(() => InspectionDrawRuleInput)
  rule: InspectionDrawRuleInput

  @Field(() => String, {
    nullable: true,
    description: 'Số gieo mà không ai chọn được, ví dụ kết quả xổ số; để trống thì máy chủ tạo.',
  })
  @ValidateIf(isGiven)
  @MaxLength(200, { message: 'Số gieo tối đa 200 ký tự.' })
  seed?: string | null

  @Field(() => String, { nullable: true, description: 'Số gieo lấy từ đâu; bắt buộc khi có seed.' })
  @ValidateIf(isGiven)
  @MaxLength(200, { message: 'Nguồn của số gieo tối đa 200 ký tự.' })
  seedSource?: string | null

  @Field(() => String, { description: 'Bắt buộc: ai quyết định tỷ lệ, theo văn bản hay cuộc họp nào.' })
  @IsNotEmpty({ message: 'Hãy ghi tỷ lệ do ai quyết định, ở cuộc họp hay văn bản nào.' })
  @MaxLength(500, { message: 'Tối đa 500 ký tự.' })
  reason: string
}
