import type { TargetAllocation as AllocationRow } from '@solang/db'
import type { ISODate } from '@solang/scoring'
import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import { may } from '../access/access'
import type { Context } from '../context'
import type { UnitRow } from '../reference/unit-tree'
import { DayScalar } from '../scalars'
import { TargetAllocation } from '../target/target-allocation.type'
import { targetOf } from '../target/target.service'
import { Unit } from '../unit/unit.type'
import { registerOf, type CountedRegister } from './garden-register'
import { GardenRegister } from './garden-register.type'

@Resolver(() => Unit)
export class UnitGardenRegisterResolver {
  @FieldResolver(() => GardenRegister, {
    nullable: true,
    description:
      'Sổ vườn hộ của đơn vị và mọi đơn vị bên dưới; null khi không được xem. `on`: như sổ ghi vào một ngày đã qua, ' +
      'mặc định hôm nay; số vườn mẫu luôn là của hôm nay.',
  })
  gardenRegister(
    @Root() { id }: UnitRow,
    @Ctx() context: Context,
    @Arg('on', () => DayScalar, { nullable: true }) on?: ISODate | null,
  ): Promise<CountedRegister> | null {
    return may(context, 'READ', id) ? registerOf(context).load({ unitId: id, on: on ?? context.today }) : null
  }
}

@Resolver(() => TargetAllocation)
export class AllocationGardenRegisterResolver {
  @FieldResolver(() => GardenRegister, {
    nullable: true,
    description:
      'Sổ vườn hộ đếm cùng một thứ, để đặt cạnh số báo cáo; null khi chỉ tiêu không đếm trong sổ ấy, hoặc không được xem.',
  })
  async gardenRegister(
    @Root() allocation: AllocationRow,
    @Ctx() context: Context,
  ): Promise<CountedRegister | null> {
    const { register } = await targetOf(context, allocation)
    return register === 'OWNED_GARDENS_IMPROVED' && may(context, 'READ', allocation.unitId)
      ? registerOf(context).load({ unitId: allocation.unitId, on: context.today })
      : null
  }
}
