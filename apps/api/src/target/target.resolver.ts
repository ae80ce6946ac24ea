import type {
  Campaign as CampaignRow,
  PlanSection as SectionRow,
  TargetAllocation as AllocationRow,
} from '@solang/db'
import { TargetKind, type ISODate } from '@solang/scoring'
import { Arg, Args, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql'
import { Campaign } from '../campaign/campaign.type'
import { PlanSection } from '../campaign/plan-document.type'
import { PageArgs, paginateArray, type Connection } from '../connection'
import type { Context } from '../context'
import { Criterion } from '../criteria/criterion.type'
import { Language } from '../enums'
import { uuidOf } from '../node-id'
import { nodeResolver } from '../node.type'
import type { CriterionRow } from '../reference/criteria-catalog'
import { DayScalar } from '../scalars'
import { targetMatrix, type TargetMatrixRow } from './allocation.service'
import { allocationsByTarget } from './progress.service'
import { summaryOf, type SummaryRow } from './summary'
import { summarySentence } from './summary-sentence'
import { TargetAllocationConnection } from './target-allocation.type'
import { TargetMatrix } from './target-matrix.type'
import { TargetSummary } from './target-summary.type'
import { effectiveDueOn, listTargets, readTarget, type TargetRow } from './target.service'
import { Target, TargetConnection } from './target.type'

@Resolver(() => Target)
export class TargetResolver extends nodeResolver(Target, 'Target') {
  @Query(() => TargetConnection, {
    nullable: true,
    description: 'Chỉ tiêu của một đợt, theo thứ tự kế hoạch. Tìm trong số hiệu và tên, không phân biệt dấu.',
  })
  targets(
    @Ctx() context: Context,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('campaignId', () => ID) campaignId: string,
    @Arg('search', () => String, { nullable: true }) search?: string | null,
    @Arg('kind', () => [TargetKind], { nullable: true }) kind?: TargetKind[] | null,
  ): Promise<Connection<TargetRow>> {
    return listTargets(context, page, { campaignId, search, kind })
  }

  @Query(() => Target, { nullable: true, description: 'Null khi không có hoặc không được xem.' })
  target(@Ctx() context: Context, @Arg('id', () => ID) id: string): Promise<TargetRow | null> | null {
    const uuid = uuidOf('Target', id)
    return uuid === null ? null : readTarget(context, uuid)
  }

  @Query(() => TargetMatrix, {
    nullable: true,
    description: 'Cả đợt trên một bảng: chỉ tiêu, đơn vị được xem và tiến độ từng ô.',
  })
  targetMatrix(
    @Ctx() context: Context,
    @Arg('campaignId', () => ID) campaignId: string,
  ): Promise<TargetMatrixRow> {
    return targetMatrix(context, campaignId)
  }

  @FieldResolver(() => DayScalar, {
    description: 'Hạn đang tính: hạn đã quyết, nếu không có thì ngày cuối đợt.',
  })
  effectiveDueOn(@Root() target: TargetRow): ISODate {
    return effectiveDueOn(target)
  }

  @FieldResolver(() => Boolean, { description: 'false: đang tạm lấy ngày cuối đợt làm hạn.' })
  isDueOnDecided(@Root() target: TargetRow): boolean {
    return target.dueOn !== null
  }

  @FieldResolver(() => PlanSection, { nullable: true })
  section(@Root() target: TargetRow): SectionRow | null {
    return target.section
  }

  @FieldResolver(() => Criterion, { nullable: true, description: 'Tiêu chí mà chỉ tiêu này góp vào.' })
  criterion(@Root() target: TargetRow, @Ctx() context: Context): CriterionRow | null {
    return target.criterionId === null ? null : context.criteria.criterion(target.criterionId)
  }

  @FieldResolver(() => Campaign)
  campaign(@Root() target: TargetRow): CampaignRow {
    return target.campaign
  }

  @FieldResolver(() => TargetAllocationConnection, { description: 'Phần của các đơn vị được xem, theo tên.' })
  async allocations(
    @Root() target: TargetRow,
    @Ctx() context: Context,
    @Arg('first', () => Int, { defaultValue: 100 }) first: number,
    @Arg('after', () => String, { nullable: true }) after?: string | null,
  ): Promise<Connection<AllocationRow>> {
    const rows = await allocationsByTarget(context).load(target.id)
    return paginateArray(context, { first, after }, `allocations:${target.id}`, rows)
  }

  @FieldResolver(() => TargetSummary, { description: 'Cộng dồn các đơn vị mà người hỏi được xem.' })
  summary(@Root() target: TargetRow, @Ctx() context: Context): Promise<SummaryRow> {
    return summaryOf(context, target)
  }
}

@Resolver(() => TargetSummary)
export class TargetSummaryResolver {
  @FieldResolver(() => String, { description: 'Một câu, nêu tên đơn vị chưa có số liệu.' })
  sentence(
    @Root() summary: SummaryRow,
    @Arg('language', () => Language, { nullable: true, defaultValue: Language.VI }) language: Language | null,
  ): string {
    return summarySentence(summary, language === Language.EN ? 'en' : 'vi')
  }
}
