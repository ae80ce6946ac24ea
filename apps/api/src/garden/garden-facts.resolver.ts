import type { Garden as GardenRow, GardenIncome as IncomeRow } from '@solang/db'
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import type { Context } from '../context'
import type { UnitRow } from '../reference/unit-tree'
import { Unit } from '../unit/unit.type'
import { gardenCan, incomesOf, isModelGarden, mayReadHousehold } from './garden.service'
import { Garden, GardenCan, GardenIncome, GardenPosition } from './garden.type'

const HOUSEHOLD = 'Null khi chưa ghi, hoặc khi người hỏi không có quyền READ_HOUSEHOLDS ở thôn của vườn.'

/** What a garden says beside its public columns; what tells of the household only to those who may read households. */
@Resolver(() => Garden)
export class GardenFactsResolver {
  @FieldResolver(() => Unit)
  unit(@Root() garden: GardenRow, @Ctx() context: Context): UnitRow {
    return context.units.get(garden.unitId)
  }

  @FieldResolver(() => Boolean, {
    description: 'Vườn mẫu: đã được công nhận, chưa bị thu hồi hay rớt chuẩn.',
  })
  isModel(@Root() garden: GardenRow, @Ctx() context: Context): Promise<boolean> {
    return isModelGarden(context).load(garden.id)
  }

  @FieldResolver(() => String, { nullable: true, description: HOUSEHOLD })
  householdCode(@Root() garden: GardenRow, @Ctx() context: Context): string | null {
    return mayReadHousehold(context, garden) ? garden.householdCode : null
  }

  @FieldResolver(() => String, { nullable: true, description: HOUSEHOLD })
  householderName(@Root() garden: GardenRow, @Ctx() context: Context): string | null {
    return mayReadHousehold(context, garden) ? garden.householderName : null
  }

  @FieldResolver(() => String, { nullable: true, description: HOUSEHOLD })
  note(@Root() garden: GardenRow, @Ctx() context: Context): string | null {
    return mayReadHousehold(context, garden) ? garden.note : null
  }

  @FieldResolver(() => String, { nullable: true, description: `Số hoặc tên bản vẽ. ${HOUSEHOLD}` })
  planDocument(@Root() garden: GardenRow, @Ctx() context: Context): string | null {
    return mayReadHousehold(context, garden) ? garden.planDocument : null
  }

  @FieldResolver(() => GardenPosition, { nullable: true, description: HOUSEHOLD })
  position(@Root() garden: GardenRow, @Ctx() context: Context): GardenPosition | null {
    const { latitude, longitude } = garden
    return latitude !== null && longitude !== null && mayReadHousehold(context, garden)
      ? { latitude, longitude }
      : null
  }

  @FieldResolver(() => [GardenIncome], {
    nullable: true,
    description: `Mới nhất trước. ${HOUSEHOLD}`,
  })
  incomes(@Root() garden: GardenRow, @Ctx() context: Context): Promise<IncomeRow[]> | null {
    return mayReadHousehold(context, garden) ? incomesOf(context).load(garden.id) : null
  }

  @FieldResolver(() => GardenCan)
  can(@Root() garden: GardenRow, @Ctx() context: Context): GardenCan {
    return gardenCan(context, garden)
  }
}
