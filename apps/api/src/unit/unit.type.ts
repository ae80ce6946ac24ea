import { UnitKind } from '@solang/scoring'
import { Field, InputType, ID, ObjectType } from 'type-graphql'
import { connectionOf } from '../connection'
import { NodeInterface } from '../node.type'
import type { UnitRow } from '../reference/unit-tree'
import { DayScalar } from '../scalars'

@ObjectType('Unit', {
  implements: NodeInterface,
  description:
    'Đơn vị trong một cây có độ sâu tùy ý. Tên, cấp trên và mã đều có ngày hiệu lực; mã có thể được dùng lại.',
})
export class Unit implements Pick<UnitRow, 'id' | 'kind' | 'isPlaceholder' | 'openedOn' | 'closedOn'> {
  id: string

  @Field(() => UnitKind)
  kind: UnitKind

  @Field(() => Boolean, { description: 'Thôn mà kế hoạch đếm nhưng không nêu tên.' })
  isPlaceholder: boolean

  @Field(() => DayScalar, { nullable: true, description: 'Null khi chưa rõ.' })
  openedOn: Date | null

  @Field(() => DayScalar, { nullable: true, description: 'Ngày đầu tiên không còn tồn tại.' })
  closedOn: Date | null
}

@ObjectType()
export class UnitName implements Pick<UnitRow['names'][number], 'name' | 'validFrom' | 'validTo'> {
  @Field(() => String)
  name: string

  @Field(() => DayScalar)
  validFrom: Date

  @Field(() => DayScalar, { nullable: true, description: 'Ngày đầu tiên hết hiệu lực.' })
  validTo: Date | null
}

@ObjectType()
export class UnitCode implements Omit<UnitRow['codes'][number], never> {
  @Field(() => String, { description: 'Danh mục của mã, ví dụ "GSO".' })
  scheme: string

  @Field(() => String)
  code: string

  @Field(() => DayScalar)
  validFrom: Date

  @Field(() => DayScalar, { nullable: true, description: 'Ngày đầu tiên hết hiệu lực.' })
  validTo: Date | null

  @Field(() => String, { nullable: true })
  source: string | null

  @Field(() => Boolean)
  verified: boolean
}

export const UnitConnection = connectionOf(Unit, 'Unit')

@InputType()
export class UnitFilter {
  @Field(() => ID, { nullable: true, description: 'Đơn vị này và mọi đơn vị bên dưới.' })
  within?: string | null

  @Field(() => [UnitKind], { nullable: true })
  kind?: UnitKind[] | null
}
