import type { Garden as GardenRow } from '@solang/db'
import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql'
import type { Context } from '../context'
import { CriteriaSet } from '../criteria/criteria-set.type'
import { gardensById } from '../garden/garden.service'
import { Garden } from '../garden/garden.type'
import type { CriteriaSetRow } from '../reference/criteria-catalog'
import type { UnitRow } from '../reference/unit-tree'
import { Unit } from '../unit/unit.type'
import { compareCriteriaSets, simulateSwitch } from './set-switch.service'
import { CriteriaComparison, SwitchedSubject, SwitchSimulation } from './set-switch.type'

@Resolver(() => SwitchSimulation)
export class SetSwitchResolver {
  @Query(() => CriteriaComparison, {
    nullable: true,
    description: 'So hai bộ tiêu chí: giữ nguyên, đổi lời, siết, nới, thêm, bỏ.',
  })
  compareCriteriaSets(
    @Ctx() context: Context,
    @Arg('fromId', () => ID) fromId: string,
    @Arg('toId', () => ID) toId: string,
  ): Promise<CriteriaComparison> {
    return compareCriteriaSets(context, fromId, toId)
  }

  @Query(() => SwitchSimulation, {
    nullable: true,
    description:
      'Các phiếu đã gửi gần nhất theo bộ fromId sẽ ra sao theo bộ toId, trong một đơn vị. Số liệu bộ cũ không có là ' +
      'chưa đánh giá: đổi bộ không tự sinh ra chỗ không đạt.',
  })
  simulateSwitch(
    @Ctx() context: Context,
    @Arg('fromId', () => ID) fromId: string,
    @Arg('toId', () => ID) toId: string,
    @Arg('within', () => ID) within: string,
  ): Promise<SwitchSimulation> {
    return simulateSwitch(context, fromId, toId, within)
  }

  @FieldResolver(() => CriteriaSet)
  from(@Root() { fromUuid }: SwitchSimulation, @Ctx() context: Context): CriteriaSetRow | null {
    return context.criteria.set(fromUuid)
  }

  @FieldResolver(() => CriteriaSet)
  to(@Root() { toUuid }: SwitchSimulation, @Ctx() context: Context): CriteriaSetRow | null {
    return context.criteria.set(toUuid)
  }
}

@Resolver(() => SwitchedSubject)
export class SwitchedSubjectResolver {
  @FieldResolver(() => Unit, { description: 'Thôn, xã, hoặc thôn của vườn.' })
  unit(@Root() { unitUuid }: SwitchedSubject, @Ctx() context: Context): UnitRow {
    return context.units.get(unitUuid)
  }

  @FieldResolver(() => Garden, { nullable: true })
  garden(@Root() { gardenUuid }: SwitchedSubject, @Ctx() context: Context): Promise<GardenRow | null> | null {
    return gardenUuid === null ? null : gardensById(context).load(gardenUuid)
  }
}
