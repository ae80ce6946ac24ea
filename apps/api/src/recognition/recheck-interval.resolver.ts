import type { RecheckInterval as RecheckIntervalRow } from '@solang/db'
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql'
import { may } from '../access/access'
import type { Context } from '../context'
import { CriteriaSet } from '../criteria/criteria-set.type'
import { nodeResolver } from '../node.type'
import type { CriteriaSetRow } from '../reference/criteria-catalog'
import type { UnitRow } from '../reference/unit-tree'
import { Unit } from '../unit/unit.type'
import { decideRecheckInterval, intervalsOf } from './recheck-interval.service'
import { DecideRecheckIntervalInput, RecheckInterval, RecheckIntervalPayload } from './recheck-interval.type'

@Resolver(() => RecheckInterval)
export class RecheckIntervalResolver extends nodeResolver(RecheckInterval, 'RecheckInterval') {
  @Mutation(() => RecheckIntervalPayload, {
    description:
      'Đặt hạn rà soát cho một tiêu chí hay cả bộ, ở một đơn vị và bên dưới; đặt lại thì thay. Cần quyền DECIDE.',
  })
  decideRecheckInterval(
    @Ctx() context: Context,
    @Arg('input', () => DecideRecheckIntervalInput) input: DecideRecheckIntervalInput,
  ) {
    return decideRecheckInterval(context, input)
  }

  @FieldResolver(() => Unit, { description: 'Đơn vị đã đặt.' })
  unit(@Root() { unitId }: RecheckIntervalRow, @Ctx() context: Context): UnitRow {
    return context.units.get(unitId)
  }

  @FieldResolver(() => CriteriaSet, { nullable: true })
  set(@Root() { setId }: RecheckIntervalRow, @Ctx() context: Context): CriteriaSetRow | null {
    return context.criteria.set(setId)
  }
}

@Resolver(() => Unit)
export class UnitRecheckIntervalResolver {
  @FieldResolver(() => [RecheckInterval], {
    description: 'Hạn rà soát tự đặt có hiệu lực ở đây, kể cả của cấp trên; rỗng khi không được xem.',
  })
  recheckIntervals(@Root() { id }: UnitRow, @Ctx() context: Context): RecheckIntervalRow[] {
    return may(context, 'READ', id) ? intervalsOf(context, id) : []
  }
}
