import type { Prisma, TargetAllocation } from '@solang/db'
import type { Context } from '../context'
import { forbidden, notFound, Refusal, versionConflict } from '../errors'
import { mutate } from '../mutation'
import { uuidOf } from '../node-id'
import { tagged } from '../node.type'
import { cleanTextOrNull } from '../text'
import { amountProblems } from './allocation-rules'
import { readAllocation } from './allocation.service'
import type { SetAllocationInput } from './set-allocation.input'
import { whyNotEdit } from './target.policy'

const shape = { include: { target: true, progress: true } } satisfies Prisma.TargetAllocationDefaultArgs

/** Sets what a unit owes, what was there at the start, and the whole of which a share is a part. */
export const setAllocation = (context: Context, input: SetAllocationInput) =>
  mutate(
    context,
    { operation: 'setAllocation', ability: 'DECIDE', answers: { allocation: 'TargetAllocation' } },
    input,
    async ({ tx, record }) => {
      const id = uuidOf('TargetAllocation', input.allocationId)
      const visible = id === null ? null : await readAllocation(context, id, tx)
      if (!visible) return notFound('phần chỉ tiêu này', 'allocationId')
      const reason = whyNotEdit(context, visible)
      if (reason) forbidden(reason, 'allocationId')

      // Locked first, so that the reported total that is compared below cannot move meanwhile.
      await tx.$queryRaw`SELECT 1 FROM target_allocation WHERE id = ${visible.id}::uuid FOR UPDATE`
      const { target, progress, ...before } = await tx.targetAllocation.findUniqueOrThrow({
        ...shape,
        where: { id: visible.id },
      })
      if (before.version !== input.expectedVersion) versionConflict(tagged('TargetAllocation', before))
      const problems = amountProblems(input, { ...target, reportedTotal: progress?.reportedTotal ?? null })
      if (problems.length > 0) throw new Refusal(problems)
      const allocation = await tx.targetAllocation.update({
        where: { id: before.id },
        data: { ...amountsOf(input), version: { increment: 1 } },
      })

      record({
        type: 'TargetAllocation',
        id: allocation.id,
        unitId: allocation.unitId,
        version: allocation.version,
        before: amountsIn(before),
        after: amountsIn(allocation),
      })
      return { allocation }
    },
  )

/** Fields that were not sent stay as they are. */
const amountsOf = ({ quantity, baseline, denominator, denominatorSource }: SetAllocationInput) => ({
  quantity,
  baseline,
  denominator,
  denominatorSource: denominatorSource && cleanTextOrNull(denominatorSource),
})

const amountsIn = ({ quantity, baseline, denominator, denominatorSource }: TargetAllocation) => ({
  quantity,
  baseline,
  denominator,
  denominatorSource,
})
