import { KEEPING_ORDER, LifeState, type CriteriaSubject, type KeepingState } from '@solang/scoring'
import { readableUnder, readableUnits, signedIn } from '../access/access'
import { paginateArray, type Connection, type PageArgs } from '../connection'
import type { Context } from '../context'
import { requestError } from '../errors'
import { toNodeId, uuidOf } from '../node-id'
import { standingsOf, type StandingRow, type SubjectKey } from './recognition.service'
import type { LifeStateCount } from './recognition-board.type'

/** A district has some thousand gardens; beyond this the question is to be narrowed. */
const GARDENS_AT_MOST = 10_000

export interface BoardRow {
  readonly id: string
  readonly subject: SubjectKey
  readonly label: string | null
  readonly standing: StandingRow
}

export interface Board {
  readonly rows: readonly BoardRow[]
  readonly counts: LifeStateCount[]
  readonly overdueCount: number
  readonly triggeredCount: number
}

interface Listed extends SubjectKey {
  readonly label: string | null
}

/** Everything of one kind below a unit with its standing, what presses most first: at most three statements. */
export async function recognitionBoard(
  context: Context,
  kind: CriteriaSubject,
  within: string,
): Promise<Board> {
  signedIn(context)
  // Refuses a subtree outside the viewer's.
  readableUnits(context, within)
  const units = context.units.sortByName(readableUnder(context, uuidOf('Unit', within) ?? ''), context.today)
  const unitIds = units.map(({ id }) => id)
  const listed =
    kind === 'GARDEN'
      ? await gardensOf(context, unitIds)
      : units
          .filter((unit) => unit.kind === kind)
          .map(({ id }) => ({ kind, unitId: id, gardenId: null, label: null }))
  const gardenId = kind === 'GARDEN' ? { not: null } : null
  const standings = await standingsOf(context, listed, { unitId: { in: unitIds }, gardenId })
  const rows = listed.flatMap(({ label, ...subject }, i): BoardRow[] => {
    const standing = standings[i]
    const { gardenId, unitId } = subject
    const id = gardenId === null ? toNodeId('Unit', unitId) : toNodeId('Garden', gardenId)
    return standing ? [{ id, subject, label, standing }] : []
  })
  const countOf = (...states: KeepingState[]) =>
    rows.filter(({ standing }) => standing.keeping.some(({ state }) => states.includes(state))).length
  return {
    rows: rows.sort(byUrgency),
    counts: Object.values(LifeState).map((state) => ({
      state,
      count: rows.filter(({ standing }) => standing.state === state).length,
    })),
    overdueCount: countOf('OVERDUE'),
    triggeredCount: countOf('TRIGGERED', 'FAILING'),
  }
}

async function gardensOf(context: Context, unitIds: readonly string[]): Promise<Listed[]> {
  const places = new Map(unitIds.map((id, place) => [id, place]))
  const rows = await context.db.garden.findMany({
    where: { unitId: { in: [...unitIds] } },
    select: { id: true, unitId: true, label: true },
    orderBy: { label: 'asc' },
    take: GARDENS_AT_MOST + 1,
  })
  if (rows.length > GARDENS_AT_MOST)
    throw requestError('BAD_USER_INPUT', 'Quá nhiều vườn: hãy chọn một đơn vị nhỏ hơn.')
  return rows
    .map(({ id, unitId, label }): Listed => ({ kind: 'GARDEN', unitId, gardenId: id, label }))
    .sort((a, b) => (places.get(a.unitId) ?? 0) - (places.get(b.unitId) ?? 0))
}

const urgencyOf = ({ worst }: StandingRow) =>
  worst === null ? KEEPING_ORDER.length : KEEPING_ORDER.indexOf(worst)
const dueOf = ({ nextDueOn }: StandingRow) => nextDueOn ?? '9999'

/** What presses most, then what is due first; the rest stays in the order of names. */
const byUrgency = (a: BoardRow, b: BoardRow): number =>
  urgencyOf(a.standing) - urgencyOf(b.standing) ||
  (dueOf(a.standing) < dueOf(b.standing) ? -1 : dueOf(a.standing) > dueOf(b.standing) ? 1 : 0)

export interface BoardFilter {
  states?: readonly LifeState[] | null | undefined
  keeping?: readonly KeepingState[] | null | undefined
}

export const boardRows = (
  context: Context,
  { rows }: Board,
  page: PageArgs,
  { states, keeping }: BoardFilter,
): Connection<BoardRow> =>
  paginateArray(
    context,
    page,
    'recognitionBoard',
    rows.filter(
      ({ standing }) =>
        (!states || states.includes(standing.state)) &&
        (!keeping || standing.keeping.some(({ state }) => keeping.includes(state))),
    ),
  )
