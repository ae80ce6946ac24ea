import type { ReportingState } from '../generated/graphql'
import type { MessageKey } from '../i18n'

export const reportingText: Record<ReportingState, MessageKey> = {
  ACCEPTED: 'dashboard.accepted',
  SUBMITTED: 'dashboard.submitted',
  NIL: 'dashboard.nil',
  LATE: 'dashboard.late',
  RETURNED: 'dashboard.returned',
  MISSING: 'dashboard.missing',
  NOT_DUE: 'dashboard.notDue',
}
/** As a legend reads: what is in order, what waits, what is not. */
export const reportingStates: readonly ReportingState[] = [
  'ACCEPTED',
  'NIL',
  'SUBMITTED',
  'LATE',
  'RETURNED',
  'MISSING',
]

/** How a day is drawn: every state has its own height or outline, so that none is told by its colour alone. */
export interface Mark {
  readonly fill: string
  /** From the foot of the cell, in twelfths of its height. */
  readonly height: number
  readonly isHollow?: boolean
}
export const reportingMark: Record<ReportingState, Mark> = {
  ACCEPTED: { fill: 'fill-met-fill', height: 12 },
  NIL: { fill: 'fill-met-fill', height: 4 },
  SUBMITTED: { fill: 'fill-quiet-fill', height: 12 },
  LATE: { fill: 'fill-risk-fill', height: 8 },
  RETURNED: { fill: 'fill-late-fill', height: 12 },
  MISSING: { fill: 'stroke-late-fill', height: 12, isHollow: true },
  NOT_DUE: { fill: 'fill-rule', height: 1 },
}

const sent: readonly ReportingState[] = ['ACCEPTED', 'NIL', 'SUBMITTED', 'LATE', 'RETURNED']
export const isSent = (state: ReportingState) => sent.includes(state)
