import type { PlanSection, Prisma } from '@solang/db'
import { campaignsWhere } from '../access/access'
import type { Context } from '../context'
import { inOrder, loaderOf } from '../per-request'

const shape = {
  select: {
    id: true,
    phases: { orderBy: { position: 'asc' } },
    planDocument: { include: { sections: { orderBy: { position: 'asc' } } } },
    reportingRules: { orderBy: { position: 'asc' }, include: { section: true } },
  },
} satisfies Prisma.CampaignDefaultArgs

export type CampaignPlan = Prisma.CampaignGetPayload<typeof shape>
export type PlanDocumentRow = NonNullable<CampaignPlan['planDocument']>
export type ReportingRuleRow = CampaignPlan['reportingRules'][number]

/** Phases, document and reporting rules of campaigns: one statement, whichever of them are asked for. */
export const planByCampaign = loaderOf<Context, string, CampaignPlan | null>(async (context, ids) =>
  inOrder(
    ids,
    await context.db.campaign.findMany({
      ...shape,
      where: { id: { in: [...ids] } },
      relationLoadStrategy: 'join',
    }),
    (campaign) => campaign.id,
  ),
)

export const readPlanSection = (context: Context, id: string): Promise<PlanSection | null> =>
  context.db.planSection.findFirst({
    where: { id, document: { campaigns: { some: campaignsWhere(context) } } },
  })
