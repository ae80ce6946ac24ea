import type { Prisma } from '@solang/db'
import type { Context } from '../context'
import { loaderOf } from '../per-request'

export const conflictShape = {
  include: {
    campaign: true,
    quotes: { orderBy: { position: 'asc' }, include: { section: true } },
    targets: true,
  },
} satisfies Prisma.PlanConflictDefaultArgs

export type ConflictRow = Prisma.PlanConflictGetPayload<typeof conflictShape>

/** Conflicts that touch a target, in the plan's numbering: whoever reads the target reads them. */
export const conflictsByTarget = loaderOf<Context, string, ConflictRow[]>(async (context, targetIds) => {
  const rows = await context.db.planConflict.findMany({
    ...conflictShape,
    where: { targets: { some: { targetId: { in: [...targetIds] } } } },
    orderBy: { position: 'asc' },
    relationLoadStrategy: 'join',
  })
  return targetIds.map((id) => rows.filter((row) => row.targets.some(({ targetId }) => targetId === id)))
})
