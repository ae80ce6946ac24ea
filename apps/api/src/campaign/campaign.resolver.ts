import type {
  Campaign as CampaignRow,
  CampaignPhase as PhaseRow,
  PlanSection as SectionRow,
} from '@solang/db'
import { Arg, Args, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql'
import { PageArgs, type Connection } from '../connection'
import type { Context } from '../context'
import { uuidOf } from '../node-id'
import { nodeResolver } from '../node.type'
import type { UnitRow } from '../reference/unit-tree'
import { Viewer } from '../session/session.type'
import { Unit } from '../unit/unit.type'
import { planByCampaign, type PlanDocumentRow, type ReportingRuleRow } from './campaign-plan.service'
import { daysLeft, listCampaigns, readCampaign } from './campaign.service'
import { Campaign, CampaignConnection, CampaignPhase, ReportingRule } from './campaign.type'
import { currentCampaign } from './current-campaign'
import { PlanDocument, PlanSection } from './plan-document.type'

@Resolver(() => Campaign)
export class CampaignResolver extends nodeResolver(Campaign, 'Campaign') {
  @Query(() => CampaignConnection, {
    nullable: true,
    description: 'Đợt của các đơn vị mà người hỏi được xem và của đơn vị cấp trên; đợt mới trước.',
  })
  campaigns(
    @Ctx() context: Context,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('unitWithin', () => ID, { nullable: true }) unitWithin?: string | null,
  ): Promise<Connection<CampaignRow>> {
    return listCampaigns(context, page, unitWithin)
  }

  @Query(() => Campaign, { nullable: true, description: 'Null khi không có hoặc không được xem.' })
  campaign(@Ctx() context: Context, @Arg('id', () => ID) id: string): Promise<CampaignRow | null> | null {
    const uuid = uuidOf('Campaign', id)
    return uuid === null ? null : readCampaign(context, uuid)
  }

  @FieldResolver(() => Unit, { description: 'Đơn vị mở đợt.' })
  unit(@Root() campaign: CampaignRow, @Ctx() context: Context): UnitRow {
    return context.units.get(campaign.unitId)
  }

  @FieldResolver(() => [CampaignPhase])
  async phases(@Root() campaign: CampaignRow, @Ctx() context: Context): Promise<PhaseRow[]> {
    return (await planByCampaign(context).load(campaign.id))?.phases ?? []
  }

  @FieldResolver(() => PlanDocument, { nullable: true })
  async planDocument(
    @Root() campaign: CampaignRow,
    @Ctx() context: Context,
  ): Promise<PlanDocumentRow | null> {
    return (await planByCampaign(context).load(campaign.id))?.planDocument ?? null
  }

  @FieldResolver(() => [ReportingRule])
  async reportingRules(@Root() campaign: CampaignRow, @Ctx() context: Context): Promise<ReportingRuleRow[]> {
    return (await planByCampaign(context).load(campaign.id))?.reportingRules ?? []
  }

  @FieldResolver(() => Int, {
    description: 'Số ngày còn lại sau hôm nay, như trong câu tiến độ: 0 vào ngày cuối, âm khi đã hết đợt.',
  })
  daysLeft(@Root() campaign: CampaignRow, @Ctx() context: Context): number {
    return daysLeft(context, campaign)
  }
}

@Resolver(() => PlanDocument)
export class PlanDocumentResolver {
  @FieldResolver(() => [PlanSection])
  sections(@Root() document: PlanDocumentRow): SectionRow[] {
    return document.sections
  }
}

@Resolver(() => PlanSection)
export class PlanSectionResolver extends nodeResolver(PlanSection, 'PlanSection') {}

@Resolver(() => ReportingRule)
export class ReportingRuleResolver {
  @FieldResolver(() => PlanSection, { nullable: true, description: 'Mục nêu quy định này.' })
  section(@Root() rule: ReportingRuleRow): SectionRow | null {
    return rule.section
  }
}

@Resolver(() => Viewer)
export class ViewerCampaignResolver {
  @FieldResolver(() => Campaign, {
    nullable: true,
    description: 'Đợt đang chạy (hoặc gần nhất) mà người này thấy.',
  })
  currentCampaign(@Ctx() context: Context): Promise<CampaignRow | null> {
    return currentCampaign(context)
  }
}
