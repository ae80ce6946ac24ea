import { GardenColumn } from '@solang/scoring'
import { ArrayMaxSize } from 'class-validator'
import { ArgsType, Field, ID, InputType, Int } from 'type-graphql'
import { UuidScalar } from '../scalars'

export const GARDEN_ROWS_AT_MOST = 2000
const TOO_MANY = {
  message: `Mỗi lần nhập tối đa ${GARDEN_ROWS_AT_MOST} dòng. Hãy chia bảng thành nhiều tệp.`,
}

const UNIT =
  'Xã hoặc thôn mà bảng nói tới: thôn của mỗi dòng được tìm theo tên ở đây; với một thôn thì ô thôn có thể để trống.'
const ROWS =
  'Mỗi dòng là các ô đúng thứ tự columns, viết như trong bảng: "1.200,5", "13/05/2021", "vườn tạp". Ô trống giữ ' +
  'nguyên điều sổ đã ghi; dòng trống không đổi gì.'
const INCOME_YEARS =
  'Năm của từng cột INCOME, theo thứ tự, khi mỗi năm một cột: "Thu nhập 2020". Null: năm đứng ở cột INCOME_YEAR.'
const FIRST_LINE = 'Số dòng trong tệp của dòng đầu tiên gửi lên, để lời báo nói đúng dòng.'

@ArgsType()
export class GardenSheetArgs {
  @Field(() => ID, { description: UNIT })
  unitId: string

  @Field(() => [GardenColumn])
  columns: GardenColumn[]

  @Field(() => [Int], { nullable: 'itemsAndList', description: INCOME_YEARS })
  incomeYears?: (number | null)[] | null

  @Field(() => [[String]], { description: ROWS })
  rows: string[][]

  @Field(() => Int, { defaultValue: 2, description: FIRST_LINE })
  firstLine: number
}

@InputType()
export class ImportGardensInput {
  @Field(() => UuidScalar)
  clientMutationId: string

  @Field(() => ID, { description: UNIT })
  unitId: string

  @Field(() => [GardenColumn])
  columns: GardenColumn[]

  @Field(() => [Int], { nullable: 'itemsAndList', description: INCOME_YEARS })
  incomeYears?: (number | null)[] | null

  @Field(() => [[String]], { description: ROWS })
  @ArrayMaxSize(GARDEN_ROWS_AT_MOST, TOO_MANY)
  rows: string[][]

  @Field(() => Int, { defaultValue: 2, description: FIRST_LINE })
  firstLine: number
}
