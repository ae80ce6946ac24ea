import type { WorkPrice as WorkPriceRow } from '@solang/db'
import { Arg, Ctx, FieldResolver, ID, Mutation, Resolver, Root } from 'type-graphql'
import { may } from '../access/access'
import type { Context } from '../context'
import { CriteriaSet } from '../criteria/criteria-set.type'
import { uuidOf } from '../node-id'
import { nodeResolver } from '../node.type'
import type { CriteriaSetRow } from '../reference/criteria-catalog'
import type { UnitRow } from '../reference/unit-tree'
import { Unit } from '../unit/unit.type'
import { decideWorkPrice, pricesAt } from './work-price.service'
import { DecideWorkPriceInput, WorkPrice, WorkPricePayload } from './work-price.type'

@Resolver(() => WorkPrice)
export class WorkPriceResolver extends nodeResolver(WorkPrice, 'WorkPrice') {
  @Mutation(() => WorkPricePayload, {
    description:
      'Ghi đơn giá của một nội dung, ở một đơn vị và bên dưới; ghi lại thì thay, amount null thì bỏ. Cần quyền DECIDE.',
  })
  decideWorkPrice(
    @Ctx() context: Context,
    @Arg('input', () => DecideWorkPriceInput) input: DecideWorkPriceInput,
  ) {
    return decideWorkPrice(context, input)
  }

  @FieldResolver(() => Unit, { description: 'Đơn vị đã ghi.' })
  unit(@Root() { unitId }: WorkPriceRow, @Ctx() context: Context): UnitRow {
    return context.units.get(unitId)
  }

  @FieldResolver(() => CriteriaSet, { nullable: true })
  set(@Root() { setId }: WorkPriceRow, @Ctx() context: Context): CriteriaSetRow | null {
    return context.criteria.set(setId)
  }
}

@Resolver(() => CriteriaSet)
export class CriteriaSetWorkPriceResolver {
  @FieldResolver(() => [WorkPrice], {
    description:
      'Đơn giá có hiệu lực ở một đơn vị: mỗi nội dung một đơn giá, của cấp gần nhất; rỗng khi không được xem.',
  })
  workPrices(
    @Root() set: CriteriaSetRow,
    @Ctx() context: Context,
    @Arg('unitId', () => ID) unitId: string,
  ): readonly WorkPriceRow[] {
    const id = uuidOf('Unit', unitId)
    return id !== null && may(context, 'READ', id) ? pricesAt(context, id, set) : []
  }
}
