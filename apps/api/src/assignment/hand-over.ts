import type { Campaign, Person } from '@solang/db'
import { signedIn, unitsWhere } from '../access/access'
import { rootsOf } from '../access/viewer'
import type { Context } from '../context'
import { toDbDay } from '../day'
import { forbidden, notFound, refuse } from '../errors'
import { mutate, type Tx } from '../mutation'
import { uuidOf } from '../node-id'
import { visiblePeople } from '../person/person.service'
import { cleanTextOrNull } from '../text'
import { isOverOn } from './assignment.policy'
import { lockCampaign } from './campaign-lock'
import type { HandOverInput } from './handover.input'
import { passOn } from './pass-on'
import { passOnDuties } from './pass-on-duties'
import { receiverIn } from './receiver'

/**
 * Passes on everything one person holds in the campaign, where the viewer may assign: begun or not, lead or support;
 * and the duties that are named with it.
 */
export const handOver = (context: Context, input: HandOverInput) =>
  mutate(
    context,
    {
      operation: 'handOver',
      ability: 'ASSIGN',
      answers: { handover: 'Handover', assignments: 'Assignment', duties: 'Duty' },
    },
    input,
    async (write) => {
      const { tx, record } = write
      const campaign = await lockCampaign(tx, context, input.campaignId)
      refuseWithoutDuty(context, campaign)
      const giver = await giverIn(tx, context, campaign, input.fromPersonId)
      const receiver = await receiverIn(tx, context, campaign, input.toPersonId, 'toPersonId')
      if (giver.id === receiver.id)
        refuse('INVALID_VALUE', 'Người nhận phải khác người bàn giao.', 'toPersonId')
      const rows = await tx.assignment.findMany({
        where: { campaignId: campaign.id, personId: giver.id, unit: unitsWhere(context, 'ASSIGN') },
        orderBy: { id: 'asc' },
      })
      const outgoing = rows.filter((row) => !isOverOn(row, toDbDay(context.today)))
      if (outgoing.length === 0 && input.dutyIds.length === 0)
        refuse('INVALID_STATE', `${giver.fullName} không giữ việc nào mà anh/chị phân công.`, 'fromPersonId')

      const handover = await tx.handover.create({
        data: {
          campaignId: campaign.id,
          fromPersonId: giver.id,
          toPersonId: receiver.id,
          handedOverOn: toDbDay(context.today),
          document: cleanTextOrNull(input.document),
          note: cleanTextOrNull(input.note),
          createdAt: context.now,
        },
      })
      record({ type: 'Handover', id: handover.id, unitId: campaign.unitId, after: handover })
      const { opened } = await passOn(write, context, {
        outgoing,
        receiver,
        handoverId: handover.id,
        reason: `Bàn giao cho ${receiver.fullName}`,
        document: handover.document,
        note: handover.note,
      })
      const { dutyIds } = input
      const duties = await passOnDuties(write, context, {
        giver,
        receiver,
        dutyIds,
        document: handover.document,
      })
      return { handover, assignments: opened, duties }
    },
  )

function refuseWithoutDuty(context: Context, { unitId }: Campaign): void {
  const { units, today } = context
  const touches = rootsOf(signedIn(context), 'ASSIGN').some(
    (root) => units.isWithin(root, unitId, today) || units.isWithin(unitId, root, today),
  )
  if (!touches) forbidden('Anh/chị không có nhiệm vụ phân công trong đợt này.', 'campaignId')
}

/** Whoever hands over may have left the service; the viewer knows them or assigns where they stand. */
async function giverIn(tx: Tx, context: Context, campaign: Campaign, personId: string): Promise<Person> {
  const id = uuidOf('Person', personId)
  const person =
    id &&
    (await tx.person.findFirst({
      where: {
        id,
        OR: [
          visiblePeople(context),
          { assignments: { some: { campaignId: campaign.id, unit: unitsWhere(context, 'ASSIGN') } } },
        ],
      },
    }))
  return person || notFound('người này', 'fromPersonId')
}
