import { formatDay, type ISODate, type Period, type ReportStatus } from '@solang/scoring'
import type { Blocker } from '../blocker.type'
import type { ErrorCode } from '../errors'

export const REPORT_ACTIONS = ['edit', 'submit', 'accept', 'return', 'correct'] as const
export type ReportAction = (typeof REPORT_ACTIONS)[number]
export type ReportCan = Record<ReportAction, boolean>

/** Everything the rules about a report depend on. */
export interface ReportFacts {
  /** Null: nothing was written for the period yet. */
  status: ReportStatus | null
  /** Why a new report of this period cannot be opened; null for one that exists. */
  periodProblem: string | null
  mayReport: boolean
  mayReview: boolean
  /** The viewer sent it. */
  isSubmitter: boolean
  hasLaterRevision: boolean
}

type Reason = { code: ErrorCode; message: string } | null
const because = (code: ErrorCode, message: string): Reason => ({ code, message })

function whyNotWrite({ status, mayReport, periodProblem }: ReportFacts): Reason {
  if (!mayReport)
    return because('FORBIDDEN', 'Chỉ trưởng thôn và thành viên Ban Chỉ đạo được lập báo cáo của đơn vị này.')
  if (status === 'SUBMITTED')
    return because('INVALID_STATE', 'Kỳ này đã gửi, đang chờ duyệt. Muốn sửa, nhờ người duyệt trả lại.')
  if (status === 'ACCEPTED')
    return because('INVALID_STATE', 'Báo cáo kỳ này đã duyệt. Muốn sửa, hãy lập bản đính chính.')
  return status === null && periodProblem ? because('PERIOD_NOT_OPEN', periodProblem) : null
}

function whyNotReview({ status, mayReview, isSubmitter }: ReportFacts): Reason {
  if (!mayReview)
    return because('FORBIDDEN', 'Chỉ thành viên Ban Chỉ đạo xã được duyệt hoặc trả lại báo cáo này.')
  if (status !== 'SUBMITTED')
    return because('INVALID_STATE', 'Chỉ duyệt hoặc trả lại được báo cáo đã gửi và đang chờ duyệt.')
  return isSubmitter
    ? because('SELF_REVIEW', 'Người gửi không tự duyệt báo cáo của mình; cần một thành viên khác.')
    : null
}

function whyNotCorrect({ status, mayReport, hasLaterRevision }: ReportFacts): Reason {
  if (!mayReport)
    return because('FORBIDDEN', 'Chỉ trưởng thôn và thành viên Ban Chỉ đạo được đính chính báo cáo này.')
  if (status !== 'ACCEPTED')
    return because('INVALID_STATE', 'Chỉ đính chính báo cáo đã duyệt; báo cáo khác thì sửa trực tiếp.')
  return hasLaterRevision ? because('INVALID_STATE', 'Kỳ này đã có bản đính chính mới hơn.') : null
}

const RULES: Record<ReportAction, (facts: ReportFacts) => Reason> = {
  edit: whyNotWrite,
  submit: whyNotWrite,
  accept: whyNotReview,
  return: whyNotReview,
  correct: whyNotCorrect,
}

/** Why an action is not possible now; null when it is. */
export const reportBlocker = (action: ReportAction, facts: ReportFacts): Reason => RULES[action](facts)

export const reportBlockers = (facts: ReportFacts): Blocker[] =>
  REPORT_ACTIONS.flatMap((action) => {
    const reason = reportBlocker(action, facts)
    return reason ? [{ action, ...reason }] : []
  })

export const reportCan = (facts: ReportFacts): ReportCan =>
  Object.fromEntries(REPORT_ACTIONS.map((action) => [action, !reportBlocker(action, facts)])) as ReportCan

/**
 * A period can be reported once it has begun and if it shares a day with the campaign. The plan states no last day
 * for sending, so none is invented: what comes after the period's end is late, not refused.
 */
export function periodProblem(
  period: Period,
  campaign: { startsOn: ISODate; endsOn: ISODate },
  today: ISODate,
): string | null {
  if (period.to < campaign.startsOn || period.from > campaign.endsOn)
    return `Kỳ này nằm ngoài đợt (${formatDay(campaign.startsOn)} – ${formatDay(campaign.endsOn)}).`
  return period.from > today
    ? `Kỳ này chưa bắt đầu; từ ngày ${formatDay(period.from)} mới báo cáo được.`
    : null
}
