import type { Context } from '../context'
import { groupedInOrder, loaderOf } from '../per-request'

/** Why the chair decided, by the number of the line. */
export const reasonsByPanel = loaderOf<Context, string, ReadonlyMap<string, string>>(async (context, ids) => {
  const rows = await context.db.panelDecision.findMany({ where: { panelId: { in: [...ids] } } })
  return groupedInOrder(ids, rows, ({ panelId }) => panelId).map(
    (decisions) =>
      new Map(
        decisions.map(({ indicatorId, reason }) => [
          context.criteria.indicator(indicatorId)?.code ?? '',
          reason,
        ]),
      ),
  )
})
