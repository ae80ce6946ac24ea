import type { Assignment, Handover, Prisma } from '@solang/db'
import { may, readableUnits, signedIn, unitsWhere } from '../access/access'
import { asDay, paginate, type Connection, type PageArgs } from '../connection'
import type { Context } from '../context'
import { toDbDay } from '../day'
import { requestError } from '../errors'
import { uuidOf, type NodeType } from '../node-id'
import { inOrder, loaderOf } from '../per-request'
import { rememberPeople } from '../person/person.service'
import { remember } from '../target/target.service'
import type { AssignmentFilter } from './assignment-filter.input'
import { changeBlocker, isActiveOn, isOverOn } from './assignment.policy'

/** In force on the working day. */
export const activeToday = (context: Context): Prisma.AssignmentWhereInput => ({
  validFrom: { lte: toDbDay(context.today) },
  OR: [{ validTo: null }, { validTo: { gt: toDbDay(context.today) } }],
})

/** Those on units that the viewer reads, and the viewer's own wherever they are. */
export const visibleAssignments = (context: Context): Prisma.AssignmentWhereInput => {
  const personId = context.viewer?.personId
  return { OR: [{ unit: unitsWhere(context) }, ...(personId ? [{ personId }] : [])] }
}

/** People, targets and hand-overs that a list names, in the statement of the list. */
const WITH_RELATIONS = {
  include: {
    person: true,
    target: { include: { campaign: true, section: true } },
    handover: { include: { fromPerson: true, toPerson: true } },
  },
  relationLoadStrategy: 'join',
} as const

function rememberRelations(
  context: Context,
  rows: readonly Prisma.AssignmentGetPayload<Pick<typeof WITH_RELATIONS, 'include'>>[],
): void {
  remember(
    context,
    rows.flatMap(({ target }) => target ?? []),
  )
  for (const { person, handover } of rows) {
    rememberPeople(context, handover ? [person, handover.fromPerson, handover.toPerson] : [person])
    if (handover) handoversById(context).prime(handover.id, handover)
  }
}

/** A filter by id; one that is no id of its type is refused, not taken for "all". */
function wanted(type: NodeType, id: string | null | undefined, name: string): string | undefined {
  if (id == null) return undefined
  const uuid = uuidOf(type, id)
  if (uuid === null) throw requestError('BAD_USER_INPUT', `${name} không phải là mã của ${type}.`)
  return uuid
}

export function listAssignments(
  context: Context,
  args: PageArgs,
  filter: AssignmentFilter | null | undefined,
): Promise<Connection<Assignment>> {
  signedIn(context)
  const where: Prisma.AssignmentWhereInput = {
    AND: [
      visibleAssignments(context),
      filter?.unitWithin == null ? {} : { unit: readableUnits(context, filter.unitWithin) },
      filter?.isActive == null ? {} : filter.isActive ? activeToday(context) : { NOT: activeToday(context) },
    ],
    campaignId: wanted('Campaign', filter?.campaignId, 'campaignId'),
    personId: wanted('Person', filter?.personId, 'personId'),
    targetId: wanted('Target', filter?.targetId, 'targetId'),
    criterionId: wanted('Criterion', filter?.criterionId, 'criterionId'),
    role: filter?.role ?? undefined,
  }
  return paginate(context, args, {
    name: 'assignments',
    sort: [{ column: 'validFrom', direction: 'desc', parse: asDay }],
    rows: async (query) => {
      const rows = await context.db.assignment.findMany({
        ...query,
        ...WITH_RELATIONS,
        where: { AND: [where, query.where] },
      })
      rememberRelations(context, rows)
      return rows
    },
    count: (take) => context.db.assignment.count({ where, take }),
  })
}

const assignmentsById = loaderOf<Context, string, Assignment | null>(async (context, ids) =>
  inOrder(
    ids,
    await context.db.assignment.findMany({
      where: { AND: [{ id: { in: [...ids] } }, visibleAssignments(context)] },
    }),
    (assignment) => assignment.id,
  ),
)

export const readAssignment = (context: Context, id: string): Promise<Assignment | null> =>
  assignmentsById(context).load(id)

/** Hand-overs by id, for relations: whoever sees the assignment may see how it changed hands. */
export const handoversById = loaderOf<Context, string, Handover | null>(async (context, ids) =>
  inOrder(ids, await context.db.handover.findMany({ where: { id: { in: [...ids] } } }), (row) => row.id),
)

export const readHandover = (context: Context, id: string): Promise<Handover | null> =>
  context.db.handover.findFirst({ where: { id, assignments: { some: visibleAssignments(context) } } })

export interface Cell {
  targetId: string
  unitId: string
}

const cellKey = ({ targetId, unitId }: Cell) => `${targetId}:${unitId}`

/** Who leads a target in a unit today, the person in the same statement. */
export const leadsByCell = loaderOf<Context, Cell, Assignment | null>(async (context, cells) => {
  const leads = await context.db.assignment.findMany({
    where: {
      ...activeToday(context),
      role: 'LEAD',
      targetId: { in: [...new Set(cells.map((cell) => cell.targetId))] },
      unitId: { in: [...new Set(cells.map((cell) => cell.unitId))] },
    },
    include: { person: true },
    relationLoadStrategy: 'join',
  })
  rememberPeople(
    context,
    leads.map((lead) => lead.person),
  )
  const found = new Map(
    leads.map((lead) => [cellKey({ targetId: lead.targetId ?? '', unitId: lead.unitId }), lead]),
  )
  return cells.map((cell) => found.get(cellKey(cell)) ?? null)
}, cellKey)

/** What the viewer answers for today, nearest deadline first; the targets come along in the same statement. */
export async function ownAssignments(context: Context): Promise<Assignment[]> {
  const { personId } = signedIn(context)
  if (personId === null) return []
  const rows = await context.db.assignment.findMany({
    where: { ...activeToday(context), personId },
    orderBy: [{ dueOn: { sort: 'asc', nulls: 'last' } }, { role: 'asc' }, { id: 'asc' }],
    take: 200,
    include: { target: { include: { campaign: true, section: true } } },
    relationLoadStrategy: 'join',
  })
  remember(
    context,
    rows.flatMap(({ target }) => target ?? []),
  )
  return rows
}

export const isActive = (context: Context, assignment: Assignment): boolean =>
  isActiveOn(assignment, toDbDay(context.today))

/** Why the viewer cannot end or pass on this assignment now; null when they can. */
export const blockerOf = (context: Context, assignment: Assignment) =>
  changeBlocker({
    isOver: isOverOn(assignment, toDbDay(context.today)),
    mayAssign: may(context, 'ASSIGN', assignment.unitId),
  })
