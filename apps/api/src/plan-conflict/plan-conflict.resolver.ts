import type { Campaign as CampaignRow, Person as PersonRow, PlanSection as SectionRow } from '@solang/db'
import { ConflictStatus } from '@solang/scoring'
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql'
import { Campaign } from '../campaign/campaign.type'
import { PlanSection } from '../campaign/plan-document.type'
import { PageArgs, type Connection } from '../connection'
import type { Context } from '../context'
import { nodeResolver } from '../node.type'
import { peopleById } from '../person/person.service'
import { Person } from '../person/person.type'
import type { TargetRow } from '../target/target.service'
import { Target } from '../target/target.type'
import { decidePlanConflict } from './decide-plan-conflict'
import { DecidePlanConflictInput, DecidePlanConflictPayload } from './decide-plan-conflict.input'
import { whyNotDecide } from './plan-conflict.policy'
import { conflictsByTarget, type ConflictRow } from './conflicts-by-target'
import { listConflicts, targetsOf, type ConflictQuoteRow } from './plan-conflict.service'
import {
  PlanConflict,
  PlanConflictCan,
  PlanConflictConnection,
  PlanConflictQuote,
} from './plan-conflict.type'

@Resolver(() => PlanConflict)
export class PlanConflictResolver extends nodeResolver(PlanConflict, 'PlanConflict') {
  @Query(() => PlanConflictConnection, {
    nullable: true,
    description: 'Mâu thuẫn của kế hoạch, theo số hiệu.',
  })
  planConflicts(
    @Ctx() context: Context,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('campaignId', () => ID) campaignId: string,
    @Arg('status', () => ConflictStatus, { nullable: true }) status?: ConflictStatus | null,
  ): Promise<Connection<ConflictRow>> {
    return listConflicts(context, page, { campaignId, status })
  }

  @Mutation(() => DecidePlanConflictPayload, {
    description:
      'Ghi quyết định và hạn mới của các chỉ tiêu liên quan. Quyết định rồi vẫn quyết lại được. Cần quyền DECIDE ở đơn vị mở đợt.',
  })
  decidePlanConflict(
    @Ctx() context: Context,
    @Arg('input', () => DecidePlanConflictInput) input: DecidePlanConflictInput,
  ): Promise<DecidePlanConflictPayload> {
    return decidePlanConflict(context, input)
  }

  @FieldResolver(() => Person, { nullable: true })
  decidedBy(@Root() conflict: ConflictRow, @Ctx() context: Context): Promise<PersonRow | null> | null {
    return conflict.decidedById === null ? null : peopleById(context).load(conflict.decidedById)
  }

  @FieldResolver(() => [PlanConflictQuote], { description: 'Các câu trái nhau.' })
  quotes(@Root() conflict: ConflictRow): ConflictQuoteRow[] {
    return conflict.quotes
  }

  @FieldResolver(() => [Target], { description: 'Chỉ tiêu bị ảnh hưởng; rỗng khi không chỉ tiêu nào.' })
  targets(@Root() conflict: ConflictRow, @Ctx() context: Context): Promise<TargetRow[]> {
    return targetsOf(context, conflict)
  }

  @FieldResolver(() => Campaign)
  campaign(@Root() conflict: ConflictRow): CampaignRow {
    return conflict.campaign
  }

  @FieldResolver(() => PlanConflictCan)
  can(@Root() conflict: ConflictRow, @Ctx() context: Context): PlanConflictCan {
    return { decide: whyNotDecide(context, conflict.campaign) === null }
  }
}

@Resolver(() => PlanConflictQuote)
export class PlanConflictQuoteResolver {
  @FieldResolver(() => PlanSection, { nullable: true })
  section(@Root() quote: ConflictQuoteRow): SectionRow | null {
    return quote.section
  }
}

@Resolver(() => Target)
export class TargetConflictResolver {
  @FieldResolver(() => [PlanConflict], { description: 'Mâu thuẫn của kế hoạch chạm tới chỉ tiêu này.' })
  conflicts(@Root() target: TargetRow, @Ctx() context: Context): Promise<ConflictRow[]> {
    return conflictsByTarget(context).load(target.id)
  }
}
