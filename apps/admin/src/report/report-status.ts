import type { ReportStatus } from '../generated/graphql'
import type { MessageKey } from '../i18n'
import type { Tone } from '../ui/tone'

export const reportStatuses: readonly ReportStatus[] = ['DRAFT', 'SUBMITTED', 'RETURNED', 'ACCEPTED']

/** A returned report needs its writer's hand; one that waits needs nobody's yet. */
export const statusTone: Record<ReportStatus, Tone> = {
  DRAFT: 'quiet',
  SUBMITTED: 'quiet',
  RETURNED: 'late',
  ACCEPTED: 'met',
}

export const statusText: Record<ReportStatus, MessageKey> = {
  DRAFT: 'report.statusDraft',
  SUBMITTED: 'report.statusSubmitted',
  RETURNED: 'report.statusReturned',
  ACCEPTED: 'report.statusAccepted',
}
