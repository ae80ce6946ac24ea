import { computed } from 'vue'
import { useRoute } from 'vue-router'
import { useCommand, useQueryState } from '../apollo'
import type { ReportSheetFragment } from '../generated/graphql'
import { useViewer } from '../session/useViewer'
import {
  AcceptReportDocument,
  CorrectReportDocument,
  ReportDocument,
  ReportRevisionsDocument,
  ReturnReportDocument,
} from './report.documents'

export type ReportSheet = ReportSheetFragment

/** Why the other actions are not possible: what lies outside one's duties is not worth a line. */
export function reasonsFor(report: ReportSheet, mayReview: boolean): readonly string[] {
  const sent = mayReview ? 'accept' : 'submit'
  const about = { DRAFT: 'submit', RETURNED: 'submit', SUBMITTED: sent, ACCEPTED: 'correct' }[report.status]
  const canAny = Object.entries(report.can).some(([, isAllowed]) => isAllowed === true)
  const reasons = report.blockedBy
    .filter(({ action, code }) => action === about && code !== 'FORBIDDEN')
    .filter(({ code }) => !canAny || code === 'SELF_REVIEW')
    .map(({ message }) => message)
  return [...new Set(reasons)]
}

/** One report as it was sent, its revisions, and what may be done with it. */
export function useReport() {
  const route = useRoute()
  const { can } = useViewer()
  const query = useQueryState(ReportDocument, () => ({ id: String(route.params.id) }))
  const report = computed(() => query.data.value?.report ?? null)
  const others = useQueryState(
    ReportRevisionsDocument,
    () => ({
      filter: {
        campaignId: report.value?.campaign.id,
        unitWithin: report.value?.unit.id,
        periodKind: report.value?.periodKind,
        periodFrom: report.value?.periodStart,
        periodTo: report.value?.periodStart,
      },
    }),
    { enabled: () => report.value !== null },
  )
  const forget = {
    update: (cache: { evict(options: { fieldName: string }): boolean }) => {
      for (const fieldName of ['today', 'reports', 'dashboard']) cache.evict({ fieldName })
    },
  }
  const accepting = useCommand(AcceptReportDocument, (data) => data.acceptReport, forget)
  const returning = useCommand(ReturnReportDocument, (data) => data.returnReport, forget)
  const correcting = useCommand(CorrectReportDocument, (data) => data.correctReport, forget)
  const asked = () => ({ reportId: report.value?.id ?? '', expectedVersion: report.value?.version ?? 0 })

  return {
    report,
    status: query.status,
    message: query.message,
    reload: query.reload,
    reasons: computed(() => (report.value ? reasonsFor(report.value, can('REVIEW')) : [])),
    revisions: computed(() =>
      [...(others.data.value?.reports?.nodes ?? [])]
        .filter(({ unit }) => unit.id === report.value?.unit.id)
        .sort((a, b) => b.revision - a.revision),
    ),
    accepting,
    returning,
    correcting,
    accept: () => accepting.run(asked()),
    giveBack: (remark: string, lineRemarks: readonly { lineId: string; remark: string }[]) =>
      returning.run({ ...asked(), remark, lineRemarks: [...lineRemarks] }),
    correct: (reason: string) => correcting.run({ ...asked(), reason }),
  }
}
