import type { Assessment } from '@solang/db'
import { signedIn, signedInPerson } from '../access/access'
import type { Context } from '../context'
import { notFound } from '../errors'
import { mutate, type Write } from '../mutation'
import { uuidOf } from '../node-id'
import { actingAs } from '../report/report.service'
import type { SubmitAssessmentInput } from './assessment.input'
import { whyNotSubmit } from './assessment.policy'
import { latestOfGarden, setOf } from './assessment.service'
import { entriesFromRows, hasFinding, storedEntries } from './entries'
import { lastSheetsOfGarden } from './last-sheets'
import { refuseWith, rewrite } from './record-assessment'
import { scored } from './score'
import { sheetFacts } from './sheet-facts'
import { abilitiesAt, lastSelfAssessors } from './standing'

export const submitAssessment = (context: Context, input: SubmitAssessmentInput) =>
  mutate(
    context,
    { operation: 'submitAssessment', ability: 'ASSESS', answers: { assessment: 'Assessment' } },
    input,
    (write) => submitSheet(context, write, input),
  )

/** Sends a sheet: scored once more, signed by the sender, and from then on immutable. */
export async function submitSheet(
  context: Context,
  { tx, record }: Write,
  input: Omit<SubmitAssessmentInput, 'clientMutationId'>,
): Promise<{ assessment: Assessment }> {
  const id = uuidOf('Assessment', input.assessmentId)
  const draft = id && (await tx.assessment.findUnique({ where: { id }, include: storedEntries }))
  if (!draft || !abilitiesAt(context, draft.unitId).mayAssess) notFound('phiếu chấm này', 'assessmentId')
  const entries = entriesFromRows(context, draft.entries)
  const [selfAssessorId] = draft.stage === 'INSPECTED' ? await lastSelfAssessors(tx, [draft]) : []
  const personId = signedInPerson(context)
  const obstacle = whyNotSubmit({
    ...draft,
    ...abilitiesAt(context, draft.unitId),
    isSelfAssessor: selfAssessorId === personId,
    hasFindings: entries.some(hasFinding),
  })
  if (obstacle) refuseWith(obstacle, 'assessmentId')
  const assessment = await rewrite(tx, draft.id, input.expectedVersion, {
    ...scored(context, { ...draft, set: setOf(context, draft) }, entries),
    status: 'SUBMITTED',
    submittedAt: context.now,
    assessedById: personId,
    assessedAs: actingAs(context, signedIn(context), 'ASSESS', draft.unitId),
  })
  latestOfGarden(context).clearAll()
  lastSheetsOfGarden(context).clearAll()
  record({
    type: 'Assessment',
    id: assessment.id,
    unitId: assessment.unitId,
    version: assessment.version,
    before: sheetFacts(draft),
    after: sheetFacts(assessment),
  })
  return { assessment }
}
