import type { ProgressPoint as PointRow, TargetAllocation as AllocationRow } from '@solang/db'
import { progressSentence } from '@solang/scoring'
import { Arg, Args, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql'
import { PageArgs, type Connection } from '../connection'
import type { Context } from '../context'
import { Language } from '../enums'
import { nodeResolver } from '../node.type'
import type { UnitRow } from '../reference/unit-tree'
import { Unit } from '../unit/unit.type'
import { listAllocations } from './allocation.service'
import { pointsOf, progressOfAllocation } from './progress.service'
import { Progress } from './progress.type'
import { setAllocation } from './set-allocation'
import { SetAllocationInput, SetAllocationPayload } from './set-allocation.input'
import type { Standing } from './standing'
import {
  AllocationCan,
  ProgressPoint,
  TargetAllocation,
  TargetAllocationConnection,
} from './target-allocation.type'
import { canAllocation } from './target.policy'
import { targetOf, type TargetRow } from './target.service'
import { Target } from './target.type'

@Resolver(() => TargetAllocation)
export class TargetAllocationResolver extends nodeResolver(TargetAllocation, 'TargetAllocation') {
  @Query(() => TargetAllocationConnection, {
    nullable: true,
    description: 'Phần chỉ tiêu của các đơn vị được xem trong một đợt, theo thứ tự chỉ tiêu của kế hoạch.',
  })
  targetAllocations(
    @Ctx() context: Context,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('campaignId', () => ID) campaignId: string,
    @Arg('unitWithin', () => ID, { nullable: true }) unitWithin?: string | null,
    @Arg('targetId', () => ID, { nullable: true }) targetId?: string | null,
  ): Promise<Connection<AllocationRow>> {
    return listAllocations(context, page, { campaignId, unitWithin, targetId })
  }

  @Mutation(() => SetAllocationPayload, {
    description:
      'Nhập hoặc sửa số phải đạt, số ban đầu, mẫu số của một đơn vị. Cần quyền DECIDE ở đơn vị ấy.',
  })
  setAllocation(
    @Ctx() context: Context,
    @Arg('input', () => SetAllocationInput) input: SetAllocationInput,
  ): Promise<SetAllocationPayload> {
    return setAllocation(context, input)
  }

  @FieldResolver(() => Target)
  target(@Root() allocation: AllocationRow, @Ctx() context: Context): Promise<TargetRow> {
    return targetOf(context, allocation)
  }

  @FieldResolver(() => Unit)
  unit(@Root() allocation: AllocationRow, @Ctx() context: Context): UnitRow {
    return context.units.get(allocation.unitId)
  }

  @FieldResolver(() => Progress)
  progress(@Root() allocation: AllocationRow, @Ctx() context: Context): Promise<Standing> {
    return progressOfAllocation(context, allocation)
  }

  @FieldResolver(() => [ProgressPoint], {
    description: 'Tổng cuối mỗi ngày có thay đổi, cũ trước; tối đa 200 điểm.',
  })
  points(
    @Root() allocation: AllocationRow,
    @Ctx() context: Context,
    @Arg('last', () => Int, { defaultValue: 30 }) last: number,
  ): Promise<PointRow[]> {
    return pointsOf(context, allocation, last)
  }

  @FieldResolver(() => AllocationCan)
  can(@Root() allocation: AllocationRow, @Ctx() context: Context): AllocationCan {
    return canAllocation(context, allocation)
  }
}

@Resolver(() => Progress)
export class ProgressResolver {
  @FieldResolver(() => String, {
    description: 'Một câu: "Thôn Nậy: 1,2/2 km hàng rào xanh, còn 0,8 km trong 21 ngày…"',
  })
  sentence(
    @Root() { label, scored }: Standing,
    @Arg('language', () => Language, { nullable: true, defaultValue: Language.VI }) language: Language | null,
  ): string {
    return progressSentence(label, scored, language === Language.EN ? 'en' : 'vi')
  }
}
