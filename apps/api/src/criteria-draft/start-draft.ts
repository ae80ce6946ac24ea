import type { CriteriaSetDraft, Prisma } from '@solang/db'
import { startDraft } from '@solang/scoring/draft'
import { signedIn, signedInPerson } from '../access/access'
import type { Context } from '../context'
import { notFound, refuse } from '../errors'
import { mutate, type Tx } from '../mutation'
import { uuidOf } from '../node-id'
import { actingAs } from '../report/report.service'
import { cleanText, cleanTextOrNull } from '../text'
import type { StartCriteriaDraftInput } from './criteria-draft.input'
import { draftFacts, editedUnit } from './criteria-draft.service'

export const startCriteriaDraft = (context: Context, input: StartCriteriaDraftInput) =>
  mutate(
    context,
    { operation: 'startCriteriaDraft', ability: 'EDIT_CRITERIA', answers: { draft: 'CriteriaDraft' } },
    input,
    async ({ tx, record }): Promise<{ draft: CriteriaSetDraft }> => {
      const unitId = editedUnit(context, input.unitId)
      const base =
        context.criteria.set(uuidOf('CriteriaSet', input.baseSetId) ?? '') ??
        notFound('bộ tiêu chí này', 'baseSetId')
      const edition = cleanText(input.edition)
      if (edition === '') refuse('REQUIRED', 'Hãy ghi số quyết định hoặc tên lần ban hành.', 'edition')
      await refuseKnownEdition(tx, base.code, edition)
      const title = cleanTextOrNull(input.title) ?? base.title
      const set = startDraft(context.criteria.rulesOf(base), edition, title)
      const earlier = await tx.criteriaSetDraft.findUnique({ where: { publishedSetId: base.id } })
      const draft = await tx.criteriaSetDraft.create({
        data: {
          unitId,
          baseSetId: base.id,
          code: base.code,
          edition,
          title,
          subject: base.subject,
          definition: set as unknown as Prisma.InputJsonObject,
          caseFile: earlier?.caseFile ?? '',
          updatedById: signedInPerson(context),
          updatedAs: actingAs(context, signedIn(context), 'EDIT_CRITERIA', unitId),
          createdAt: context.now,
          updatedAt: context.now,
        },
      })
      record({ type: 'CriteriaDraft', id: draft.id, unitId, version: 1, after: draftFacts(draft) })
      return { draft }
    },
  )

export async function refuseKnownEdition(tx: Tx, code: string, edition: string): Promise<void> {
  if (await tx.criteriaSet.findUnique({ where: { code_edition: { code, edition } } }))
    refuse(
      'DUPLICATE',
      `Bộ tiêu chí này đã có lần ban hành “${edition}”. Hãy ghi số quyết định khác.`,
      'edition',
    )
}
