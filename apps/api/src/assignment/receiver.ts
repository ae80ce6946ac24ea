import type { Campaign, Person } from '@solang/db'
import type { Context } from '../context'
import { notFound, refuse } from '../errors'
import type { Tx } from '../mutation'
import { uuidOf } from '../node-id'
import { heldOn, visiblePeople } from '../person/person.service'

/**
 * Whoever is to hold assignments of a campaign: still in service, with a duty today in the campaign's unit, below it
 * or above it (a district officer may answer for a commune's criterion).
 */
export async function receiverIn(
  tx: Tx,
  context: Context,
  campaign: Campaign,
  personId: string,
  field: string,
): Promise<Person> {
  const { units, today } = context
  const id = uuidOf('Person', personId)
  const person =
    id &&
    (await tx.person.findUnique({
      where: { id },
      include: {
        duties: { where: heldOn(today) },
      },
    }))
  if (!person) return notFound('người này', field)
  const holdsDuty = person.duties.some(
    ({ unitId }) =>
      units.isWithin(unitId, campaign.unitId, today) || units.isWithin(campaign.unitId, unitId, today),
  )
  if (holdsDuty && person.deactivatedOn === null) return person
  // Told why only about people the viewer knows of anyway.
  if ((await tx.person.count({ where: { id: person.id, ...visiblePeople(context) } })) === 0)
    return notFound('người này', field)
  return refuse(
    'INVALID_VALUE',
    `${person.fullName} đã nghỉ hoặc không còn giữ nhiệm vụ nào ở đây. Hãy chọn người khác.`,
    field,
  )
}
