import type { Campaign, Prisma } from '@solang/db'
import { addDays, diffDays } from '@solang/scoring'
import { campaignsWhere, readableUnits, signedIn } from '../access/access'
import { asDay, paginate, type Connection, type PageArgs } from '../connection'
import type { Context } from '../context'
import { fromDbDay } from '../day'
import { requestError } from '../errors'
import { uuidOf } from '../node-id'
import { inOrder, loaderOf } from '../per-request'

export async function listCampaigns(
  context: Context,
  args: PageArgs,
  unitWithin: string | null | undefined,
): Promise<Connection<Campaign>> {
  signedIn(context)
  const where: Prisma.CampaignWhereInput = {
    AND: [campaignsWhere(context), unitWithin == null ? {} : { unit: readableUnits(context, unitWithin) }],
  }
  return paginate(context, args, {
    name: 'campaigns',
    sort: [{ column: 'startsOn', direction: 'desc', parse: asDay }],
    rows: (query) => context.db.campaign.findMany({ ...query, where: { AND: [where, query.where] } }),
    count: (take) => context.db.campaign.count({ where, take }),
  })
}

/** Campaigns that the viewer may know of, by id. */
export const visibleCampaigns = loaderOf<Context, string, Campaign | null>(async (context, ids) =>
  inOrder(
    ids,
    await context.db.campaign.findMany({
      where: { AND: [{ id: { in: [...ids] } }, campaignsWhere(context)] },
    }),
    (campaign) => campaign.id,
  ),
)

export const readCampaign = (context: Context, id: string): Promise<Campaign | null> =>
  visibleCampaigns(context).load(id)

/** The same for rows that are visible themselves: whoever may read a target or a report knows its campaign. */
export const campaignsById = loaderOf<Context, string, Campaign>(async (context, ids) => {
  const rows = await context.db.campaign.findMany({ where: { id: { in: [...ids] } } })
  return inOrder(ids, rows, (campaign) => campaign.id).map((campaign) => campaign ?? missing())
})

const missing = (): never => {
  throw new Error('a campaign that another row refers to is not there')
}

/** For a list's `campaignId`: refused by name rather than answered with an empty list. */
export const unknownCampaign = () =>
  requestError('FORBIDDEN', 'Không có đợt này, hoặc anh/chị không được xem.')

/** The campaign that a query names, if the viewer may know of it. */
export async function requireCampaign(context: Context, id: string): Promise<Campaign> {
  signedIn(context)
  const uuid = uuidOf('Campaign', id)
  const campaign = uuid === null ? null : await readCampaign(context, uuid)
  if (!campaign) throw unknownCampaign()
  return campaign
}

/** Days after today, or after the day before the first, up to the last: counted as in the progress sentences. */
export function daysLeft(context: Context, campaign: Campaign): number {
  const [startsOn, endsOn] = [fromDbDay(campaign.startsOn), fromDbDay(campaign.endsOn)]
  return diffDays(context.today > startsOn ? context.today : addDays(startsOn, -1), endsOn)
}
