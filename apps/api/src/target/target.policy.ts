import { may } from '../access/access'
import type { Context } from '../context'

/** Why the viewer may not set the amounts of a unit's share; null when they may. */
export const whyNotEdit = (context: Context, allocation: { unitId: string }): string | null =>
  may(context, 'DECIDE', allocation.unitId)
    ? null
    : 'Chỉ Ban Chỉ đạo của xã mới sửa được số phải đạt, số ban đầu và mẫu số.'

export const canAllocation = (context: Context, allocation: { unitId: string }) => ({
  edit: whyNotEdit(context, allocation) === null,
  assign: may(context, 'ASSIGN', allocation.unitId),
})
