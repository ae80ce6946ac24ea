import type { InspectionDraw } from '@solang/db'
import {
  pastGapOf,
  type DrawComparison,
  type DrawDocument,
  type DrawnPlace,
  type DrawPopulation,
} from '@solang/scoring'
import { may, readableUnits, signedIn, unitsWhere } from '../access/access'
import { paginate, type Connection, type PageArgs } from '../connection'
import type { Context } from '../context'
import { dayInVietnam, fromDbDay, toDbDay } from '../day'
import { requestError } from '../errors'
import { LAST_SHEET_FIRST } from '../last-sheet'
import { fromNodeId, uuidOf } from '../node-id'
import { loaderOf } from '../per-request'
import { drawPopulation, isDrawn } from './draw-population'

export function listDraws(
  context: Context,
  args: PageArgs,
  within: string,
): Promise<Connection<InspectionDraw>> {
  const where = { unit: readableUnits(context, within) }
  return paginate(context, args, {
    name: 'inspectionDraws',
    sort: [{ column: 'drawnAt', direction: 'desc', parse: (text) => new Date(text) }],
    rows: (query) => context.db.inspectionDraw.findMany({ ...query, where: { AND: [where, query.where] } }),
    count: (take) => context.db.inspectionDraw.count({ where, take }),
  })
}

export const readDraw = (context: Context, id: string): Promise<InspectionDraw | null> =>
  context.db.inspectionDraw.findFirst({ where: { id, unit: unitsWhere(context) } })

/** Written by this folder only: always a document of the scoring package. */
export const documentOf = ({ document }: Pick<InspectionDraw, 'document'>): DrawDocument =>
  document as unknown as DrawDocument

/** A place of a draw, and which draw it belongs to. */
export interface PlaceRow extends DrawnPlace {
  readonly draw: InspectionDraw
}
export const placesOf = (draw: InspectionDraw): PlaceRow[] =>
  documentOf(draw).places.map((place) => ({ ...place, draw }))

export interface PickRow extends InspectionKey {
  readonly label: string
}
export const picksOf = ({ draw, subjects, picks }: PlaceRow): PickRow[] => {
  const labels = new Map(subjects.map(({ id, label }) => [id, label]))
  return picks.map((id) => ({ draw, id, label: labels.get(id) ?? '' }))
}

export type ComparisonRow = DrawComparison & { readonly label: string }

export interface WeighedPlace extends DrawPopulation {
  readonly pastGap: number
}

/** What a draw would be taken from, before anybody draws: nothing here depends on a seed. */
export async function drawPlaces(context: Context, unitId: string, setId: string): Promise<WeighedPlace[]> {
  signedIn(context)
  const unit = uuidOf('Unit', unitId)
  if (unit === null || !may(context, 'READ', unit))
    throw requestError('FORBIDDEN', 'Anh/chị không được xem dữ liệu của đơn vị này.')
  const set = context.criteria.set(uuidOf('CriteriaSet', setId) ?? '')
  if (!set || !isDrawn(set.subject))
    throw requestError('BAD_USER_INPUT', 'Chỉ bốc thăm theo bộ tiêu chí chấm vườn hoặc chấm thôn.')
  const places = await drawPopulation(context, context.db, unit, { ...set, subject: set.subject })
  return places.map((place) => ({ ...place, pastGap: pastGapOf(place.comparisons) }))
}

interface InspectionKey {
  readonly draw: InspectionDraw
  /** Node id of the pick. */
  readonly id: string
}
interface Inspection {
  readonly id: string
  readonly on: string
}

/** The last inspection of each pick, by any edition of the draw's set, on the day of the draw or later. */
export const inspectionSince = loaderOf<Context, InspectionKey, Inspection | null>(
  async (context, keys) => {
    const editions = editionsOf(context, new Set(keys.map(({ draw }) => draw.setId)))
    const rows = await context.db.assessment.findMany({
      where: {
        stage: 'INSPECTED',
        status: 'SUBMITTED',
        setId: { in: [...editions.keys()] },
        assessedOn: { gte: toDbDay(keys.map(({ draw }) => drawnOn(draw)).sort()[0] ?? context.today) },
        OR: [
          { gardenId: { in: keys.flatMap(({ id }) => uuidOf('Garden', id) ?? []) } },
          { gardenId: null, unitId: { in: keys.flatMap(({ id }) => uuidOf('Unit', id) ?? []) } },
        ],
      },
      select: { id: true, assessedOn: true, setId: true, gardenId: true, unitId: true },
      orderBy: LAST_SHEET_FIRST,
    })
    return keys.map(({ draw, id }) => {
      const found = rows.find(
        (row) =>
          (row.gardenId ?? row.unitId) === fromNodeId(id)?.uuid &&
          fromDbDay(row.assessedOn) >= drawnOn(draw) &&
          editions.get(row.setId) === editions.get(draw.setId),
      )
      return found ? { id: found.id, on: fromDbDay(found.assessedOn) } : null
    })
  },
  ({ draw, id }) => `${draw.id}:${id}`,
)

const drawnOn = ({ drawnAt }: InspectionDraw): string => dayInVietnam(drawnAt)

/** Code by id, of every edition of these sets: a set that replaced another asks of the same garden. */
function editionsOf({ criteria }: Context, setIds: ReadonlySet<string>): ReadonlyMap<string, string> {
  const codes = new Set(criteria.sets.flatMap(({ id, code }) => (setIds.has(id) ? code : [])))
  return new Map(criteria.sets.flatMap(({ id, code }) => (codes.has(code) ? [[id, code] as const] : [])))
}
