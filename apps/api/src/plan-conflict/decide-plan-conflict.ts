import type { ConflictStatus } from '@solang/scoring'
import { signedIn } from '../access/access'
import { marginProblem } from '../campaign/campaign-margin'
import type { Context } from '../context'
import { fromDbDay, fromDbDayOrNull, toDbDay } from '../day'
import { forbidden, notFound, refuse, Refusal, versionConflict, type Problem } from '../errors'
import { mutate, type Tx } from '../mutation'
import { uuidOf } from '../node-id'
import { tagged } from '../node.type'
import { targetsById } from '../target/target.service'
import { cleanText } from '../text'
import type { DecidePlanConflictInput, TargetDueInput } from './decide-plan-conflict.input'
import { whyNotDecide } from './plan-conflict.policy'
import { conflictShape, type ConflictRow } from './conflicts-by-target'
import { readConflict } from './plan-conflict.service'

/** Writes down what was decided, and the deadlines that follow. What was decided may be decided again. */
export const decidePlanConflict = (context: Context, input: DecidePlanConflictInput) =>
  mutate(
    context,
    { operation: 'decidePlanConflict', ability: 'DECIDE', answers: { conflict: 'PlanConflict' } },
    input,
    async ({ tx, record }) => {
      const id = uuidOf('PlanConflict', input.conflictId)
      const before = id === null ? null : await readConflict(context, id, tx)
      if (!before) return notFound('mâu thuẫn này', 'conflictId')
      const reason = whyNotDecide(context, before.campaign)
      if (reason) forbidden(reason, 'conflictId')
      const decision = cleanText(input.decision)
      if (decision === '') refuse('REQUIRED', 'Hãy ghi nội dung quyết định.', 'decision')
      const dueDates = await dueDatesOf(tx, before, input.dueDates)

      const { count } = await tx.planConflict.updateMany({
        where: { id: before.id, version: input.expectedVersion },
        data: {
          status: 'DECIDED' satisfies ConflictStatus,
          decision,
          decidedById: signedIn(context).personId,
          decidedAt: context.now,
          version: { increment: 1 },
        },
      })
      const conflict = await tx.planConflict.findUniqueOrThrow({ ...conflictShape, where: { id: before.id } })
      if (count === 0) versionConflict(tagged('PlanConflict', conflict))
      const { unitId } = before.campaign
      record({
        type: 'PlanConflict',
        id: conflict.id,
        unitId,
        version: conflict.version,
        before: decided(before),
        after: decided(conflict),
      })
      for (const { target, dueOn } of dueDates) {
        const { version } = await tx.target.update({
          where: { id: target.id },
          data: { dueOn: toDbDay(dueOn), version: { increment: 1 } },
        })
        // Read before the change: the answer shows the new deadline.
        targetsById(context).clear(target.id)
        record({
          type: 'Target',
          id: target.id,
          unitId,
          version,
          before: { dueOn: fromDbDayOrNull(target.dueOn) },
          after: { dueOn },
        })
      }
      return { conflict }
    },
  )

const decided = ({ status, decision, decidedById, decidedAt }: ConflictRow) => ({
  status,
  decision,
  decidedById,
  decidedAt,
})

/** The deadlines that change anything, checked against the conflict and its campaign. */
async function dueDatesOf(tx: Tx, conflict: ConflictRow, inputs: readonly TargetDueInput[]) {
  const ids = inputs.map((input) => uuidOf('Target', input.targetId))
  const startsOn = fromDbDay(conflict.campaign.startsOn)
  const problems = inputs.flatMap((input, i): Problem[] => {
    const path = (field: keyof TargetDueInput) => ['dueDates', String(i), field]
    if (!conflict.targets.some(({ targetId }) => targetId === ids[i]))
      return [
        { code: 'NOT_FOUND', message: 'Chỉ tiêu này không nằm trong mâu thuẫn.', path: path('targetId') },
      ]
    if (ids.indexOf(ids[i] ?? null) < i)
      return [
        { code: 'DUPLICATE', message: 'Chỉ tiêu này có hai hạn. Hãy để lại một.', path: path('targetId') },
      ]
    if (input.dueOn < startsOn)
      return [
        {
          code: 'DEADLINE_BEFORE_START',
          message: 'Hạn phải từ ngày bắt đầu đợt trở đi.',
          path: path('dueOn'),
        },
      ]
    const far = marginProblem(conflict.campaign, input.dueOn, path('dueOn'))
    return far ? [far] : []
  })
  if (problems.length > 0) throw new Refusal(problems)
  const targets = await tx.target.findMany({ where: { id: { in: ids.flatMap((id) => id ?? []) } } })
  return targets
    .map((target) => ({ target, dueOn: inputs[ids.indexOf(target.id)]?.dueOn ?? '' }))
    .filter(({ target, dueOn }) => fromDbDayOrNull(target.dueOn) !== dueOn)
}
