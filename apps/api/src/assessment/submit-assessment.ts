import type { Assessment } from '@solang/db'
import { signedIn, signedInPerson } from '../access/access'
import type { Context } from '../context'
import { notFound } from '../errors'
import { mutate } from '../mutation'
import { uuidOf } from '../node-id'
import { actingAs } from '../report/report.service'
import type { SubmitAssessmentInput } from './assessment.input'
import { whyNotSubmit } from './assessment.policy'
import { latestOfGarden, setOf } from './assessment.service'
import { entriesFromRows, hasFinding, storedEntries } from './entries'
import { refuseWith, rewrite } from './record-assessment'
import { lastSheetsOfGarden } from './last-sheets'
import { scored } from './score'
import { sheetFacts } from './sheet-facts'
import { abilitiesAt, lastSelfAssessors } from './standing'

/** Sends a sheet: scored once more, signed by the sender, and from then on immutable. */
export const submitAssessment = (context: Context, input: SubmitAssessmentInput) =>
  mutate(
    context,
    { operation: 'submitAssessment', ability: 'ASSESS', answers: { assessment: 'Assessment' } },
    input,
    async ({ tx, record }): Promise<{ assessment: Assessment }> => {
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
    },
  )
