import type { Duty, Person } from '@solang/db'
import { may, signedIn } from '../access/access'
import type { Context } from '../context'
import { toDbDay } from '../day'
import { Refusal, refuse, type Problem } from '../errors'
import type { Tx, Write } from '../mutation'
import { uuidOf } from '../node-id'
import { heldOn } from '../person/person.service'

interface Passing {
  giver: Person
  receiver: Person
  dutyIds: readonly string[]
  document: string | null
}

/**
 * Ends duties of one person today and gives them to another, who acts under them at once; what the receiver holds
 * already is not doubled. The giver loses the access that a duty brought.
 */
export async function passOnDuties(
  { tx, record }: Write,
  context: Context,
  { giver, receiver, dutyIds, document }: Passing,
): Promise<Duty[]> {
  if (dutyIds.length === 0) return []
  if (receiver.id === signedIn(context).personId)
    refuse('FORBIDDEN', 'Không ai tự nhận nhiệm vụ của người khác về mình.', 'toPersonId')
  const today = toDbDay(context.today)
  const duties = await passable(tx, context, giver, dutyIds)

  // The days in the condition: what somebody passes on at this moment, in another campaign, is not passed on twice.
  const ended = await tx.duty.updateManyAndReturn({
    where: { id: { in: duties.map(({ id }) => id) }, ...heldOn(context.today) },
    data: { validTo: today },
  })
  if (ended.length < duties.length)
    refuse('INVALID_STATE', 'Người khác vừa bàn giao nhiệm vụ này.', 'dutyIds')
  const before = new Map(duties.map((duty) => [duty.id, duty]))
  for (const duty of ended)
    record({ type: 'Duty', id: duty.id, unitId: duty.unitId, before: before.get(duty.id), after: duty })

  const held = await tx.duty.findMany({ where: { personId: receiver.id, ...heldOn(context.today) } })
  const isHeld = (duty: Duty) =>
    held.some((mine) => mine.function === duty.function && mine.unitId === duty.unitId)
  const opened = await tx.duty.createManyAndReturn({
    data: duties
      .filter((duty) => !isHeld(duty))
      .map((duty) => ({
        personId: receiver.id,
        function: duty.function,
        unitId: duty.unitId,
        title: duty.title,
        validFrom: today,
        validTo: duty.validTo,
        document,
      })),
  })
  for (const duty of opened) record({ type: 'Duty', id: duty.id, unitId: duty.unitId, after: duty })
  return opened
}

/** The duties named, if the giver holds each today where the viewer assigns; everything that is wrong at once. */
async function passable(
  tx: Tx,
  context: Context,
  giver: Person,
  dutyIds: readonly string[],
): Promise<Duty[]> {
  const held = await tx.duty.findMany({ where: { personId: giver.id, ...heldOn(context.today) } })
  const problems: Problem[] = []
  const found = dutyIds.flatMap((nodeId, index) => {
    const path = ['dutyIds', String(index)]
    const duty = held.find(({ id }) => id === uuidOf('Duty', nodeId))
    if (duty && may(context, 'ASSIGN', duty.unitId)) return [duty]
    problems.push({ code: 'NOT_FOUND', message: `${giver.fullName} không giữ nhiệm vụ này.`, path })
    return []
  })
  if (problems.length > 0) throw new Refusal(problems)
  return [...new Set(found)]
}
