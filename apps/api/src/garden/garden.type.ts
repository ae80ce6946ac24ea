import type { Garden as GardenRow, Prisma } from '@solang/db'
import { Verdict } from '@solang/scoring'
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql'
import { connectionOf } from '../connection'
import { NodeInterface } from '../node.type'
import { DayScalar, DecimalScalar, UuidScalar } from '../scalars'
import { Payload } from '../user-error.type'

@ObjectType('Garden', {
  implements: NodeInterface,
  description: 'Vườn hộ. Mã hộ, tên chủ hộ và ghi chú là dữ liệu cá nhân: chỉ thôn và xã của vườn đọc được.',
})
export class Garden implements Pick<
  GardenRow,
  'id' | 'label' | 'areaSquareMetres' | 'registeredOn' | 'version'
> {
  id: string

  @Field(() => String, { description: 'Tên công khai trong thôn, không chứa tên hộ: "Vườn 03".' })
  label: string

  @Field(() => DecimalScalar, { nullable: true, description: 'm². Null khi chưa đo.' })
  areaSquareMetres: Prisma.Decimal | null

  @Field(() => DayScalar, { description: 'Ngày ghi vào sổ.' })
  registeredOn: Date

  @Field(() => Int)
  version: number
}

@ObjectType()
export class GardenCan {
  @Field(() => Boolean)
  edit: boolean

  @Field(() => Boolean)
  assess: boolean
}

export const GardenConnection = connectionOf(Garden, 'Garden')

@InputType()
export class GardenFilter {
  @Field(() => ID, { nullable: true, description: 'Đơn vị này và mọi đơn vị bên dưới.' })
  unitWithin?: string | null

  @Field(() => Verdict, {
    nullable: true,
    description: 'Kết luận của lần chấm đã gửi gần nhất; vườn chưa chấm lần nào là NOT_ASSESSED.',
  })
  verdict?: Verdict | null
}

@ObjectType()
abstract class GardenPayload extends Payload {
  @Field(() => UuidScalar)
  clientMutationId: string

  @Field(() => Garden, { nullable: true })
  garden: object | null
}

@ObjectType()
export class RegisterGardenPayload extends GardenPayload {}

@ObjectType()
export class UpdateGardenPayload extends GardenPayload {}
