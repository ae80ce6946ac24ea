import { may } from '../access/access'
import type { Context } from '../context'

/** Why the viewer may not decide a conflict of that campaign's plan; null when they may. */
export const whyNotDecide = (context: Context, campaign: { unitId: string }): string | null =>
  may(context, 'DECIDE', campaign.unitId)
    ? null
    : 'Chỉ Ban Chỉ đạo của xã mới quyết định mâu thuẫn của kế hoạch.'
