import { MaxLength, ValidateIf } from 'class-validator'
import { Field, ID, InputType, Int } from 'type-graphql'
import { DecimalScalar, UuidScalar } from '../scalars'

const isGiven = (_: object, value: unknown) => value != null

@InputType()
abstract class GardenFacts {
  @Field(() => UuidScalar)
  clientMutationId: string

  @Field(() => String, {
    description:
      'Tên công khai, khác nhau trong một thôn; ai xem được thôn đều đọc được, nên không ghi tên hộ.',
  })
  @MaxLength(60, { message: 'Tên vườn tối đa 60 ký tự.' })
  label: string

  @Field(() => String, { description: 'Khác nhau trong một thôn; trùng thì DUPLICATE.' })
  @MaxLength(40, { message: 'Mã hộ tối đa 40 ký tự.' })
  householdCode: string

  @Field(() => String, { nullable: true })
  @ValidateIf(isGiven)
  @MaxLength(120, { message: 'Tên chủ hộ tối đa 120 ký tự.' })
  householderName?: string | null

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'm², lớn hơn 0, tối đa 100000; để trống khi chưa đo.',
  })
  areaSquareMetres?: string | null

  @Field(() => String, { nullable: true })
  @ValidateIf(isGiven)
  @MaxLength(2000, { message: 'Ghi chú tối đa 2000 ký tự.' })
  note?: string | null
}

@InputType()
export class RegisterGardenInput extends GardenFacts {
  @Field(() => ID, { description: 'Thôn có vườn.' })
  unitId: string
}

@InputType({ description: 'Ghi lại toàn bộ: trường để trống là xóa. Thôn của vườn không đổi.' })
export class UpdateGardenInput extends GardenFacts {
  @Field(() => ID)
  gardenId: string

  @Field(() => Int)
  expectedVersion: number
}
