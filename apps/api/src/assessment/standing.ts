import type { Assessment, Prisma } from '@solang/db'
import { may } from '../access/access'
import type { Context } from '../context'
import { loaderOf } from '../per-request'
import { whyNotEdit, whyNotSubmit, type Standing } from './assessment.policy'
import { entriesByAssessment, hasContent } from './assessment.service'

/** What is assessed against what: the unit or its garden, by one set. */
export type Subject = Pick<Assessment, 'setId' | 'unitId' | 'gardenId'>

const keyOf = ({ setId, unitId, gardenId }: Subject) => `${setId}:${gardenId ?? unitId}`

/** Who signed the last self-assessment of each subject. */
export async function lastSelfAssessors(
  db: Prisma.TransactionClient,
  subjects: readonly Subject[],
): Promise<(string | null)[]> {
  const rows = await db.assessment.findMany({
    where: {
      stage: 'SELF',
      status: 'SUBMITTED',
      OR: subjects.map(({ setId, unitId, gardenId }) => ({ setId, unitId, gardenId })),
    },
    select: { setId: true, unitId: true, gardenId: true, assessedById: true },
    orderBy: [{ assessedOn: 'asc' }, { submittedAt: 'asc' }],
  })
  const last = new Map(rows.map((row) => [keyOf(row), row.assessedById]))
  return subjects.map((subject) => last.get(keyOf(subject)) ?? null)
}

const selfAssessorOf = loaderOf<Context, Subject, string | null>(
  (context, subjects) => lastSelfAssessors(context.db, subjects),
  keyOf,
)

export const abilitiesAt = (context: Context, unitId: string) => ({
  mayAssess: may(context, 'ASSESS', unitId),
  mayReview: may(context, 'REVIEW', unitId),
})

/** Reads only what the answer can depend on: most sheets of a list are sent already. */
async function standingOf(context: Context, row: Assessment): Promise<Standing> {
  const abilities = abilitiesAt(context, row.unitId)
  const isOpen = row.status === 'DRAFT' && abilities.mayAssess
  const personId = context.viewer?.personId ?? null
  return {
    stage: row.stage,
    status: row.status,
    ...abilities,
    isSelfAssessor:
      isOpen && row.stage === 'INSPECTED' && (await selfAssessorOf(context).load(row)) === personId,
    hasFindings: isOpen && (await entriesByAssessment(context).load(row.id)).some(hasContent),
  }
}

export async function canOf(context: Context, row: Assessment): Promise<{ edit: boolean; submit: boolean }> {
  const standing = await standingOf(context, row)
  return { edit: whyNotEdit(standing) === null, submit: whyNotSubmit(standing) === null }
}

/** Each act that is refused now, with its reason. */
export async function blockersOf(context: Context, row: Assessment) {
  const standing = await standingOf(context, row)
  const refused = { edit: whyNotEdit(standing), submit: whyNotSubmit(standing) }
  return Object.entries(refused).flatMap(([action, obstacle]) => (obstacle ? [{ action, ...obstacle }] : []))
}
