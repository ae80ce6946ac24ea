import { haTinhCommune2017 } from '@solang/scoring/sets'
import type { Prisma } from '../../generated/client/client'
import { day, vietnamTime } from '../calendar'
import { CAMPAIGN_ID, criterionId, setKey, stableId, targetId, unitId } from '../ids'
import { ASSIGNMENTS, HANDED_OVER, type AssignmentSeed } from './assignments'
import { demoPerson, LEFT, personId } from './insert-people'

// Three days after the meeting that the plan announces for 22/02/2021.
const ASSIGNED_ON = '2021-02-25'
const PAPER = 'Thông báo phân công nhiệm vụ (trình diễn)'

export async function insertAssignments(tx: Prisma.TransactionClient): Promise<void> {
  const handoverId = stableId('handover', LEFT.key)
  const receiver = 'nong-nghiep'
  await tx.handover.create({
    data: {
      id: handoverId,
      campaignId: CAMPAIGN_ID,
      fromPersonId: personId(LEFT.key),
      toPersonId: personId(receiver),
      handedOverOn: day(LEFT.on),
      document: 'Biên bản bàn giao (trình diễn)',
      note: 'Chuyển công tác',
      createdAt: vietnamTime(LEFT.on, '09:00'),
    },
  })
  await tx.assignment.createMany({
    data: [
      ...ASSIGNMENTS.map((seed) => row(seed, ASSIGNED_ON)),
      ...HANDED_OVER.map((seed) => ({
        ...row({ ...seed, person: LEFT.key }, ASSIGNED_ON),
        validTo: day(LEFT.on),
        endedAt: vietnamTime(LEFT.on, '09:00'),
        endReason: `Bàn giao cho ${demoPerson(receiver).name}`,
        handoverId,
        version: 2,
      })),
      ...HANDED_OVER.map((seed) => ({ ...row(seed, LEFT.on), handoverId })),
    ],
  })
}

const row = ({ person, unit, target, criterion, role }: AssignmentSeed, from: string) => ({
  id: stableId('assignment', person, unit, target ?? `criterion-${criterion}`),
  campaignId: CAMPAIGN_ID,
  personId: personId(person),
  unitId: unitId(unit),
  targetId: target === undefined ? null : targetId(target),
  criterionId: criterion === undefined ? null : criterionId(setKey(haTinhCommune2017), criterion),
  role,
  validFrom: day(from),
  document: PAPER,
  createdAt: vietnamTime(from, '16:00'),
})
