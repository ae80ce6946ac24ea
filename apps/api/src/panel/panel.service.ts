import type { Panel, Prisma } from '@solang/db'
import { readableUnits, signedIn, unitsWhere } from '../access/access'
import { rootsOf } from '../access/viewer'
import { abilitiesAt } from '../assessment/standing'
import { asDay, paginate, type Connection, type PageArgs } from '../connection'
import type { Context } from '../context'
import { notFound, versionConflict } from '../errors'
import type { Tx } from '../mutation'
import { uuidOf } from '../node-id'
import { tagged } from '../node.type'
import { inOrder, loaderOf } from '../per-request'
import type { CriteriaSetRow } from '../reference/criteria-catalog'
import type { PanelFilter } from './panel-filter.input'
import { whyNotFix, whyNotScore, type PanelStanding } from './panel.policy'

/** A panel with who is in it; what they wrote is read apart, by who may see it. */
const panelShape = {
  include: {
    garden: true,
    chair: true,
    openedBy: true,
    scorers: { include: { person: true }, orderBy: { id: 'asc' } },
  },
} satisfies Prisma.PanelDefaultArgs

export type PanelRow = Prisma.PanelGetPayload<typeof panelShape>
export type Seat = PanelRow['scorers'][number]
/** A scorer with the panel that tells what may be seen of them. */
export type SeatRow = Seat & { panel: PanelRow }

const joined = { ...panelShape, relationLoadStrategy: 'join' } as const

export const isSeated = ({ removedAt }: Seat): boolean => removedAt === null

const panelsWhere = (context: Context): Prisma.PanelWhereInput => ({ unit: unitsWhere(context) })

export function listPanels(
  context: Context,
  args: PageArgs,
  filter: PanelFilter | null | undefined,
): Promise<Connection<PanelRow>> {
  signedIn(context)
  const { unitWithin, gardenId, state, awaitsMe } = filter ?? {}
  const where: Prisma.PanelWhereInput = {
    AND: [panelsWhere(context), unitWithin == null ? {} : { unit: readableUnits(context, unitWithin) }],
    ...(gardenId != null && { gardenId: uuidOf('Garden', gardenId) ?? '' }),
    ...(state && { state: { in: state } }),
    ...(awaitsMe && awaiting(context)),
  }
  return paginate<PanelRow>(context, args, {
    name: 'panels',
    sort: [{ column: 'openedAt', direction: 'desc', parse: asDay }],
    rows: (query) => context.db.panel.findMany({ ...joined, ...query, where: { AND: [where, query.where] } }),
    count: (take) => context.db.panel.count({ where, take }),
  })
}

/** A sheet that I have to send, or a result that I have to fix. */
function awaiting({ viewer }: Context): Prisma.PanelWhereInput {
  const me = viewer?.personId
  if (me == null) return { id: { in: [] } }
  return {
    OR: [
      { state: 'OPEN', scorers: { some: { personId: me, removedAt: null, submittedAt: null } } },
      { state: 'CLOSED', chairId: me },
    ],
  }
}

const WAITING_AT_MOST = 50

/**
 * What waits for the viewer and what their duty still lets them do, the oldest first. One statement, and none for those
 * who never inspect: it is asked with everything else of a day.
 */
export async function waitingPanels(context: Context): Promise<PanelRow[]> {
  const viewer = signedIn(context)
  if (viewer.personId === null || rootsOf(viewer, 'REVIEW').length === 0) return []
  const rows = await context.db.panel.findMany({
    ...joined,
    where: { AND: [panelsWhere(context), awaiting(context)] },
    orderBy: [{ openedAt: 'asc' }, { id: 'asc' }],
    take: WAITING_AT_MOST,
  })
  return rows.filter((panel) => {
    const standing = standingOf(context, panel)
    return whyNotScore(standing) === null || whyNotFix(standing) === null
  })
}

export const readPanel = (
  context: Context,
  id: string,
  db: Prisma.TransactionClient = context.db,
): Promise<PanelRow | null> =>
  db.panel.findFirst({ ...joined, where: { AND: [{ id }, panelsWhere(context)] } })

export async function readSeat(context: Context, id: string): Promise<SeatRow | null> {
  const panel = await context.db.panel.findFirst({
    ...joined,
    where: { AND: [{ scorers: { some: { id } } }, panelsWhere(context)] },
  })
  return panel && (seatsOf(panel).find((seat) => seat.id === id) ?? null)
}

export const seatsOf = (panel: PanelRow): SeatRow[] => panel.scorers.map((seat) => ({ ...seat, panel }))

/** The panel that a sheet came from. */
export const panelOfAssessment = loaderOf<Context, string, PanelRow | null>(async (context, ids) =>
  inOrder(
    ids,
    await context.db.panel.findMany({ ...joined, where: { assessmentId: { in: [...ids] } } }),
    ({ assessmentId }) => assessmentId ?? '',
  ),
)

/** A set that a panel scores by is in the catalog: sets are never deleted. */
export function setOfPanel(context: Context, { setId }: Pick<Panel, 'setId'>): CriteriaSetRow {
  const set = context.criteria.set(setId)
  if (!set) throw new Error(`criteria set ${setId} is not in the catalog`)
  return set
}

/** The viewer's own place among the scorers. */
export const mySeat = (context: Context, panel: PanelRow): Seat | undefined => {
  const me = context.viewer?.personId ?? null
  return panel.scorers.find((seat) => me !== null && seat.personId === me && isSeated(seat))
}

export function standingOf(context: Context, panel: PanelRow): PanelStanding {
  const { mayAssess, mayReview } = abilitiesAt(context, panel.unitId)
  const mine = mySeat(context, panel)
  return {
    state: panel.state,
    isOpened: panel.closedAt !== null,
    mayInspect: mayAssess && mayReview,
    isChair: context.viewer?.personId === panel.chairId,
    isScorer: mine !== undefined,
    hasSubmitted: mine !== undefined && mine.submittedAt !== null,
  }
}

/** Locked first: two scorers sending at once must not both, or neither, find themselves the last. */
export async function lockPanel(context: Context, tx: Tx, panelId: string): Promise<PanelRow> {
  const id = uuidOf('Panel', panelId)
  if (id !== null) await tx.$queryRaw`SELECT id FROM panel WHERE id = ${id}::uuid FOR UPDATE`
  const panel = id === null ? null : await readPanel(context, id, tx)
  return panel ?? notFound('tổ chấm này', 'panelId')
}

export function refuseOldPanel(panel: PanelRow, expectedVersion: number): void {
  if (panel.version !== expectedVersion) versionConflict(tagged('Panel', panel))
}

/** Writes a change of a locked panel, with the next version. */
export const updatePanel = (
  tx: Tx,
  { id }: PanelRow,
  data: Prisma.PanelUncheckedUpdateInput,
): Promise<PanelRow> =>
  tx.panel.update({ ...joined, where: { id }, data: { ...data, version: { increment: 1 } } })

/** What the audit trail keeps of a panel: who and what state, never what a scorer wrote. */
export const panelFacts = ({ setId, gardenId, assessedOn, state, cancelReason, ...panel }: PanelRow) => ({
  setId,
  gardenId,
  assessedOn,
  state,
  cancelReason,
  chair: panel.chair.fullName,
  scorers: panel.scorers.filter(isSeated).map(({ person, submittedAt }) => ({
    person: person.fullName,
    hasSubmitted: submittedAt !== null,
  })),
})
