import type { Person, Prisma } from '@solang/db'
import type { DutyFunction } from '@solang/scoring'
import { ABILITIES_OF, type Ability } from '../access/ability'
import { requestError } from '../errors'
import { abilitiesAt, lastSelfAssessors, type Subject } from '../assessment/standing'
import type { Context } from '../context'
import { readGarden } from '../garden/garden.service'
import { uuidOf } from '../node-id'
import { heldOn } from '../person/person.service'

/** An inspection needs both, so does a place in a panel. */
const NEEDED: readonly Ability[] = ['ASSESS', 'REVIEW']
const INSPECTING = (Object.keys(ABILITIES_OF) as DutyFunction[]).filter((duty) =>
  NEEDED.every((ability) => (ABILITIES_OF[duty] as readonly Ability[]).includes(ability)),
)

/** People in service whose duty today lets them inspect that unit. */
const inspectingAt = ({ units, today }: Context, unitId: string): Prisma.PersonWhereInput => ({
  deactivatedOn: null,
  duties: {
    some: {
      ...heldOn(today),
      function: { in: INSPECTING },
      unitId: { in: units.upwardsFrom(unitId, today) },
    },
  },
})

/** Those of the named people who may score or lead there; nobody inspects what they assessed themselves. */
export async function inspectorsAmong(
  context: Context,
  tx: Prisma.TransactionClient,
  subject: Subject,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  const found = await tx.person.findMany({
    where: { id: { in: [...ids] }, ...inspectingAt(context, subject.unitId) },
    select: { id: true },
  })
  const [selfAssessorId] = await lastSelfAssessors(tx, [subject])
  return new Set(found.map(({ id }) => id).filter((id) => id !== selfAssessorId))
}

/** Who may be named in a panel of a unit or garden, by name; for those who may open one there. */
export async function listInspectors(
  context: Context,
  named: { unitId?: string | null; gardenId?: string | null },
): Promise<Person[]> {
  const garden = named.gardenId ? await readGarden(context, uuidOf('Garden', named.gardenId) ?? '') : null
  const unitId = garden?.unitId ?? uuidOf('Unit', named.unitId)
  if (unitId === null) throw requestError('BAD_USER_INPUT', 'Hãy nêu đúng đơn vị hoặc vườn.')
  const { mayAssess, mayReview } = abilitiesAt(context, unitId)
  if (!mayAssess || !mayReview) throw requestError('FORBIDDEN', 'Chỉ Ban Chỉ đạo xã lập được tổ chấm ở đây.')
  return context.db.person.findMany({
    where: inspectingAt(context, unitId),
    orderBy: [{ fullName: 'asc' }, { id: 'asc' }],
    take: 200,
  })
}
