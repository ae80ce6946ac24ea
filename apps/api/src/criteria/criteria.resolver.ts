import { CriteriaSubject, type CriteriaSet as CriteriaRules } from '@solang/scoring'
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql'
import { PageArgs, type Connection } from '../connection'
import type { Context } from '../context'
import { uuidOf } from '../node-id'
import { nodeResolver } from '../node.type'
import type { CriteriaSetRow, CriterionRow, IndicatorRow } from '../reference/criteria-catalog'
import { JsonScalar } from '../scalars'
import { CriteriaReading, CriteriaSet, CriteriaSetConnection } from './criteria-set.type'
import { listCriteriaSets, readCriteriaSet, readingOf, setOfCriterion, usesOfSet } from './criteria.service'
import { Criterion, Indicator } from './criterion.type'
import { LegalDocument } from './legal-document.type'
import { SetUse } from './set-use.type'

@Resolver(() => CriteriaSet)
export class CriteriaSetResolver extends nodeResolver(CriteriaSet, 'CriteriaSet') {
  @Query(() => CriteriaSetConnection, {
    nullable: true,
    description: 'Các bộ tiêu chí; bộ mới ban hành đứng trước bộ cũ cùng loại.',
  })
  criteriaSets(
    @Ctx() context: Context,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('subject', () => CriteriaSubject, { nullable: true }) subject?: CriteriaSubject | null,
    @Arg('usedIn', () => ID, {
      nullable: true,
      description: 'Chỉ các bộ đang hoặc từng áp dụng ở đơn vị này; bộ đang áp dụng đứng trước.',
    })
    usedIn?: string | null,
    @Arg('onlyInUse', () => Boolean, {
      defaultValue: false,
      description: 'Cùng với usedIn: bỏ các bộ đã thôi áp dụng.',
    })
    onlyInUse?: boolean,
  ): Connection<CriteriaSetRow> {
    return listCriteriaSets(context, page, { subject, usedIn, onlyInUse })
  }

  @Query(() => CriteriaSet, { nullable: true, description: 'Null khi không có.' })
  criteriaSet(@Ctx() context: Context, @Arg('id', () => ID) id: string): CriteriaSetRow | null {
    const uuid = uuidOf('CriteriaSet', id)
    return uuid === null ? null : readCriteriaSet(context, uuid)
  }

  @FieldResolver(() => LegalDocument, { description: 'Quyết định ban hành.' })
  decision(@Root() set: CriteriaSetRow): LegalDocument {
    return set.decision
  }

  @FieldResolver(() => CriteriaReading)
  reading(@Root() set: CriteriaSetRow): CriteriaReading {
    return readingOf(set)
  }

  @FieldResolver(() => [Criterion])
  criteria(@Root() set: CriteriaSetRow): CriterionRow[] {
    return set.criteria
  }

  @FieldResolver(() => JsonScalar, {
    description: 'Bộ quy tắc mà gói chấm điểm dùng, để chấm ngay khi nhập.',
  })
  rules(@Root() set: CriteriaSetRow, @Ctx() context: Context): CriteriaRules {
    return context.criteria.rulesOf(set)
  }

  @FieldResolver(() => [SetUse], { description: 'Những khoảng ngày bộ này được áp dụng ở một đơn vị.' })
  uses(
    @Root() set: CriteriaSetRow,
    @Ctx() context: Context,
    @Arg('unitId', () => ID) unitId: string,
  ): readonly SetUse[] {
    return usesOfSet(context, set, unitId)
  }
}

@Resolver(() => Criterion)
export class CriterionResolver extends nodeResolver(Criterion, 'Criterion') {
  @FieldResolver(() => [Indicator])
  indicators(@Root() criterion: CriterionRow): IndicatorRow[] {
    return criterion.indicators
  }

  @FieldResolver(() => CriteriaSet)
  set(@Root() criterion: CriterionRow, @Ctx() context: Context): CriteriaSetRow {
    return setOfCriterion(context, criterion)
  }
}

@Resolver(() => Indicator)
export class IndicatorResolver extends nodeResolver(Indicator, 'Indicator') {}
