import { computed } from 'vue'
import { useCommand, useQueryState } from '../apollo'
import { ReviewAcceptDocument, ReviewReportDocument, ReviewReturnDocument } from './review.documents'

export interface LineRemark {
  readonly lineId: string
  readonly remark: string
}

/** The chosen report in full, and what is decided about it. */
export function useReviewDecision(chosenId: () => string | null) {
  const query = useQueryState(ReviewReportDocument, () => ({ id: chosenId() ?? '' }), {
    enabled: () => chosenId() !== null,
  })
  const report = computed(() => query.data.value?.report ?? null)
  const accepting = useCommand(ReviewAcceptDocument, (data) => data.acceptReport)
  const returning = useCommand(ReviewReturnDocument, (data) => data.returnReport)
  const commands = [accepting, returning]
  const asked = () => ({ reportId: report.value?.id ?? '', expectedVersion: report.value?.version ?? 0 })
  const clear = () => {
    for (const command of commands) command.clear()
  }

  return {
    report,
    status: query.status,
    message: query.message,
    reload: query.reload,
    isAccepting: accepting.isRunning,
    isReturning: returning.isRunning,
    hasConflict: computed(() => commands.some(({ conflict }) => conflict.value !== null)),
    messages: computed(() =>
      commands.flatMap(({ failure, errors }) => [
        ...(failure.value ? [failure.value.message] : []),
        ...errors.value.filter(({ code }) => code !== 'VERSION_CONFLICT').map(({ message }) => message),
      ]),
    ),
    /** Why the report cannot be decided here; empty when it can. */
    reasons: computed(() => {
      const { can, blockedBy = [] } = report.value ?? {}
      if (!can || can.accept) return []
      const reasons = blockedBy.filter(({ action }) => action === 'accept' || action === 'return')
      return [...new Set(reasons.map(({ message }) => message))]
    }),
    clear,
    accept: () => accepting.run(asked()),
    giveBack: (remark: string, lineRemarks: readonly LineRemark[]) =>
      returning.run({ ...asked(), remark, lineRemarks: [...lineRemarks] }),
    async see() {
      clear()
      await query.reload()
    },
  }
}
export type ReviewDecision = ReturnType<typeof useReviewDecision>
