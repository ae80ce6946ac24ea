import type { Assignment, Person } from '@solang/db'
import type { Context } from '../context'
import { toDbDay } from '../day'
import type { Tx, Write } from '../mutation'
import { isOverOn } from './assignment.policy'
import { cellKey } from './cells'

/** The day an assignment closes when it is ended today; one that has not begun closes on its first day. */
const closingDay = (context: Context, assignment: Assignment): Date => {
  const today = toDbDay(context.today)
  return assignment.validFrom > today ? assignment.validFrom : today
}

interface Ending {
  reason: string
  handoverId?: string
}

/** Closes assignments, whatever day each of them began. */
export async function endAll(
  { tx, record }: Write,
  context: Context,
  rows: readonly Assignment[],
  { reason, handoverId }: Ending,
): Promise<Assignment[]> {
  const days = [...new Set(rows.map((row) => closingDay(context, row).getTime()))]
  const before = new Map(rows.map((row) => [row.id, row]))
  const ended: Assignment[] = []
  for (const day of days)
    ended.push(
      ...(await tx.assignment.updateManyAndReturn({
        where: {
          id: { in: rows.filter((row) => closingDay(context, row).getTime() === day).map((row) => row.id) },
        },
        data: {
          validTo: new Date(day),
          endedAt: context.now,
          endReason: reason,
          version: { increment: 1 },
          ...(handoverId && { handoverId }),
        },
      })),
    )
  for (const row of ended)
    record({
      type: 'Assignment',
      id: row.id,
      unitId: row.unitId,
      version: row.version,
      before: before.get(row.id),
      after: row,
    })
  return ended
}

interface PassOn extends Ending {
  outgoing: readonly Assignment[]
  receiver: Person
  /** Undefined keeps each deadline; one that has passed becomes the day of receipt. */
  dueOn?: Date | null
  document: string | null
  note: string | null
}

/**
 * Ends assignments and opens the same for the receiver, so that no cell loses its lead on the way. Where the receiver
 * stands on a cell already nothing is doubled: support is raised to lead if the lead is what is passed on.
 */
export async function passOn(
  write: Write,
  context: Context,
  { outgoing, receiver, ...how }: PassOn,
): Promise<{ ended: Assignment[]; opened: Assignment[] }> {
  const held = await heldBy(write.tx, context, receiver, outgoing)
  const standing = (row: Assignment) =>
    held.filter((mine) => cellKey(mine) === cellKey(row) && overlaps(mine, row, closingDay(context, row)))
  const toOpen = outgoing.filter((row) => row.role === 'LEAD' || standing(row).length === 0)
  const raised = toOpen.flatMap(standing)

  const ended = await endAll(write, context, outgoing, how)
  await endAll(write, context, raised, { ...how, reason: `Lên chủ trì: ${how.reason}` })
  const opened = await write.tx.assignment.createManyAndReturn({
    data: toOpen.map((row) => ({
      campaignId: row.campaignId,
      personId: receiver.id,
      unitId: row.unitId,
      targetId: row.targetId,
      criterionId: row.criterionId,
      role: row.role,
      validFrom: closingDay(context, row),
      validTo: row.validTo,
      dueOn: how.dueOn === undefined ? carriedDue(context, row) : how.dueOn,
      document: how.document,
      note: how.note,
      handoverId: how.handoverId ?? null,
      createdAt: context.now,
    })),
  })
  for (const row of opened)
    write.record({ type: 'Assignment', id: row.id, unitId: row.unitId, version: row.version, after: row })
  return { ended, opened }
}

async function heldBy(
  tx: Tx,
  context: Context,
  receiver: Person,
  outgoing: readonly Assignment[],
): Promise<Assignment[]> {
  const rows = await tx.assignment.findMany({
    where: {
      personId: receiver.id,
      campaignId: { in: [...new Set(outgoing.map((row) => row.campaignId))] },
      unitId: { in: [...new Set(outgoing.map((row) => row.unitId))] },
    },
  })
  return rows.filter((row) => !isOverOn(row, toDbDay(context.today)))
}

/** Does `mine` stand at some time between that day and the end of `row`? */
const overlaps = (mine: Assignment, row: Assignment, from: Date): boolean =>
  (mine.validTo === null || mine.validTo > from) && (row.validTo === null || mine.validFrom < row.validTo)

const carriedDue = (context: Context, row: Assignment): Date | null => {
  const from = closingDay(context, row)
  return row.dueOn !== null && row.dueOn < from ? from : row.dueOn
}
