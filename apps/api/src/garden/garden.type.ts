import type { Garden as GardenRow, GardenIncome as IncomeRow, Prisma } from '@solang/db'
import { GardenState } from '@solang/scoring'
import { Field, Float, Int, ObjectType } from 'type-graphql'
import { connectionOf } from '../connection'
import { NodeInterface } from '../node.type'
import { DayScalar, DecimalScalar } from '../scalars'

@ObjectType('Garden', {
  implements: NodeInterface,
  description:
    'Vườn hộ. Mã hộ, chủ hộ, ghi chú, thu nhập, bản vẽ và vị trí là dữ liệu cá nhân: chỉ thôn và xã của vườn đọc được.',
})
export class Garden implements Pick<
  GardenRow,
  | 'id'
  | 'label'
  | 'areaSquareMetres'
  | 'state'
  | 'hasOwner'
  | 'stateOn'
  | 'crops'
  | 'planConfirmedOn'
  | 'registeredOn'
  | 'version'
> {
  id: string

  @Field(() => String, { description: 'Tên công khai trong thôn, không chứa tên hộ: "Vườn 03".' })
  label: string

  @Field(() => DecimalScalar, { nullable: true, description: 'm². Null khi chưa đo.' })
  areaSquareMetres: Prisma.Decimal | null

  @Field(() => GardenState, {
    nullable: true,
    description: 'Tình trạng; null: chưa ghi. Vườn mẫu là theo công nhận, xem isModel.',
  })
  state: GardenState | null

  @Field(() => Boolean, { nullable: true, description: 'Vườn có chủ; null: chưa ghi.' })
  hasOwner: boolean | null

  @Field(() => DayScalar, { nullable: true, description: 'Ngày từ đó tình trạng là như thế.' })
  stateOn: Date | null

  @Field(() => [String], { description: 'Cây trồng.' })
  crops: string[]

  @Field(() => DayScalar, { nullable: true, description: 'Ngày UBND xã xác nhận bản vẽ, sơ đồ vườn.' })
  planConfirmedOn: Date | null

  @Field(() => DayScalar, { description: 'Ngày ghi vào sổ.' })
  registeredOn: Date

  @Field(() => Int)
  version: number
}

@ObjectType({ description: 'Thu nhập từ vườn trong một năm.' })
export class GardenIncome implements Pick<IncomeRow, 'year' | 'millionDong'> {
  @Field(() => Int)
  year: number

  @Field(() => DecimalScalar, { description: 'Triệu đồng.' })
  millionDong: Prisma.Decimal
}

@ObjectType({ description: 'Độ thập phân.' })
export class GardenPosition {
  @Field(() => Float)
  latitude: number

  @Field(() => Float)
  longitude: number
}

@ObjectType()
export class GardenCan {
  @Field(() => Boolean)
  edit: boolean

  @Field(() => Boolean)
  assess: boolean
}

export const GardenConnection = connectionOf(Garden, 'Garden')
