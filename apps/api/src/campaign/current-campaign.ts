import type { Campaign } from '@solang/db'
import { diffDays } from '@solang/scoring'
import { campaignsWhere } from '../access/access'
import type { Context } from '../context'
import { fromDbDay, toDbDay } from '../day'

/** Enough for the campaigns of one district at a time; a province picks its campaign from the list. */
const CANDIDATES = 50

/**
 * The campaign that runs today, else the nearest in time; among several, that of the unit nearest to the viewer's
 * own, else the one that ends last.
 */
export async function currentCampaign(context: Context): Promise<Campaign | null> {
  const { db, viewer } = context
  if (!viewer) return null
  const visible = campaignsWhere(context)
  const today = toDbDay(context.today)
  const running = await db.campaign.findMany({
    where: { AND: [visible, { startsOn: { lte: today }, endsOn: { gte: today } }] },
    orderBy: [{ endsOn: 'desc' }, { id: 'asc' }],
    take: CANDIDATES,
  })
  if (running.length > 0) return nearestUnit(context, running)
  const [past, coming] = await Promise.all([
    db.campaign.findFirst({
      where: { AND: [visible, { endsOn: { lt: today } }] },
      orderBy: [{ endsOn: 'desc' }, { id: 'asc' }],
    }),
    db.campaign.findFirst({
      where: { AND: [visible, { startsOn: { gt: today } }] },
      orderBy: [{ startsOn: 'asc' }, { id: 'asc' }],
    }),
  ])
  if (!past || !coming) return past ?? coming
  const sinceEnd = diffDays(fromDbDay(past.endsOn), context.today)
  return diffDays(context.today, fromDbDay(coming.startsOn)) < sinceEnd ? coming : past
}

function nearestUnit(context: Context, campaigns: readonly Campaign[]): Campaign | null {
  const levelOf = (unitId: string) => context.units.ancestorsOf(unitId, context.today).length
  const home = context.viewer?.grants[0]?.unitId
  const own = home === undefined ? 0 : levelOf(home)
  const distance = (campaign: Campaign) => Math.abs(levelOf(campaign.unitId) - own)
  // Stable: of equal distance, the first stays first.
  return [...campaigns].sort((a, b) => distance(a) - distance(b))[0] ?? null
}
