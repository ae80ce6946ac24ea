import type { CriteriaSetDraft } from '@solang/db'
import type { Context } from '../context'
import { mutate } from '../mutation'
import type { DiscardCriteriaDraftInput } from './criteria-draft.input'
import { draftFacts, lockDraft } from './criteria-draft.service'

export const discardCriteriaDraft = (context: Context, input: DiscardCriteriaDraftInput) =>
  mutate(
    context,
    { operation: 'discardCriteriaDraft', ability: 'EDIT_CRITERIA', answers: { draft: 'CriteriaDraft' } },
    input,
    async ({ tx, record }): Promise<{ draft: CriteriaSetDraft }> => {
      const { id, unitId, ...before } = await lockDraft(context, tx, input)
      const draft = await tx.criteriaSetDraft.update({
        where: { id },
        data: { closedAt: context.now, version: { increment: 1 } },
      })
      record({
        type: 'CriteriaDraft',
        id,
        unitId,
        version: draft.version,
        before: draftFacts({ id, unitId, ...before }),
        op: 'DELETE',
      })
      return { draft }
    },
  )
