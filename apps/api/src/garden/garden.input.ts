import { GardenState } from '@solang/scoring'
import { Field, Float, ID, InputType, Int } from 'type-graphql'
import { DayScalar, DecimalScalar, UuidScalar } from '../scalars'

@InputType()
export class GardenIncomeInput {
  @Field(() => Int, { description: 'Từ 1990 đến năm nay; mỗi năm một số.' })
  year: number

  @Field(() => DecimalScalar, { nullable: true, description: 'Triệu đồng; null xóa số của năm ấy.' })
  millionDong: string | null
}

@InputType({ description: 'Độ thập phân, trong Việt Nam.' })
export class GardenPositionInput {
  @Field(() => Float)
  latitude: number

  @Field(() => Float)
  longitude: number
}

@InputType()
export abstract class GardenFactsInput {
  @Field(() => UuidScalar)
  clientMutationId: string

  @Field(() => String, { nullable: true, description: 'Chủ hộ; tối đa 120 ký tự.' })
  householderName?: string | null

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'm², lớn hơn 0, tối đa 100000; để trống khi chưa đo.',
  })
  areaSquareMetres?: string | null

  @Field(() => GardenState, { nullable: true, description: 'Tình trạng vườn; null: chưa ghi.' })
  state?: GardenState | null

  @Field(() => Boolean, { nullable: true, description: 'Vườn có chủ; null: chưa ghi.' })
  hasOwner?: boolean | null

  @Field(() => DayScalar, {
    nullable: true,
    description: 'Ngày từ đó tình trạng là như thế; mặc định hôm nay, không trước lần ghi gần nhất.',
  })
  stateOn?: string | null

  @Field(() => [String], { nullable: true, description: 'Cây trồng, tối đa 20 loại; không ghi tên hộ.' })
  crops?: string[] | null

  @Field(() => [GardenIncomeInput], { nullable: true, description: 'Chỉ các năm cần sửa.' })
  incomes?: GardenIncomeInput[] | null

  @Field(() => DayScalar, { nullable: true, description: 'Ngày UBND xã xác nhận bản vẽ, sơ đồ vườn.' })
  planConfirmedOn?: string | null

  @Field(() => String, { nullable: true, description: 'Số hoặc tên bản vẽ; tối đa 120 ký tự.' })
  planDocument?: string | null

  @Field(() => GardenPositionInput, { nullable: true })
  position?: GardenPositionInput | null

  @Field(() => String, { nullable: true, description: 'Tối đa 2000 ký tự.' })
  note?: string | null
}

const LABEL =
  'Tên công khai, khác nhau trong một thôn, tối đa 60 ký tự; ai xem được thôn đều đọc được, nên không ghi tên hộ.'
const CODE = 'Khác nhau trong một thôn, tối đa 40 ký tự; trùng thì DUPLICATE.'

@InputType()
export class RegisterGardenInput extends GardenFactsInput {
  @Field(() => ID, { description: 'Thôn có vườn.' })
  unitId: string

  @Field(() => String, { description: LABEL })
  label: string

  @Field(() => String, { description: CODE })
  householdCode: string
}

@InputType({ description: 'Chỉ sửa trường được gửi; null là xóa. Thôn của vườn không đổi.' })
export class UpdateGardenInput extends GardenFactsInput {
  @Field(() => ID)
  gardenId: string

  @Field(() => Int)
  expectedVersion: number

  @Field(() => String, { nullable: true, description: LABEL })
  label?: string | null

  @Field(() => String, { nullable: true, description: CODE })
  householdCode?: string | null
}
