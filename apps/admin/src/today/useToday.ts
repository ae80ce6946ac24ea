import { computed } from 'vue'
import { useQueryState } from '../apollo'
import type { TodayAssignmentFragment, TodayObligationFragment } from '../generated/graphql'
import { hasDraft, draftKey } from '../report/report-draft'
import { useViewer } from '../session/useViewer'
import { TodayDocument } from './today.documents'

export type Obligation = TodayObligationFragment & {
  /** Something is typed on this device and not sent yet. */
  readonly isOnDevice: boolean
}

export const dueOf = ({ dueOn, target }: TodayAssignmentFragment) => dueOn ?? target?.effectiveDueOn ?? null

/** What waits for this person today, the nearest first. */
export function useToday() {
  const { viewer, can } = useViewer()
  const query = useQueryState(TodayDocument, () => ({}))
  const today = computed(() => query.data.value?.today ?? null)

  const onDevice = (owed: TodayObligationFragment): Obligation => ({
    ...owed,
    isOnDevice: hasDraft(
      draftKey(viewer.value?.person?.id ?? '', owed.unit.id, owed.periodKind, owed.periodStart),
    ),
  })
  const owed = computed(() => (today.value?.owed ?? []).map(onDevice))
  const isCommittee = computed(() => can('ASSIGN') || can('DECIDE'))
  const assignments = computed(() =>
    [...(today.value?.myAssignments ?? [])].sort((a, b) =>
      (dueOf(a) ?? '9999').localeCompare(dueOf(b) ?? '9999'),
    ),
  )
  const panels = computed(() => today.value?.waitingPanels ?? [])
  const counts = computed(() => ({
    conflicts: isCommittee.value ? (today.value?.openConflictCount ?? 0) : 0,
    gaps: isCommittee.value ? (today.value?.gapCount ?? 0) : 0,
  }))
  return {
    date: computed(() => today.value?.date ?? viewer.value?.today ?? null),
    owed,
    late: computed(() => (today.value?.late ?? []).map(onDevice)),
    lateCount: computed(() => today.value?.lateCount ?? 0),
    returned: computed(() => today.value?.returned ?? []),
    waiting: computed(() => today.value?.waitingForReview ?? []),
    waitingCount: computed(() => today.value?.waitingForReviewCount ?? 0),
    panels,
    assignments,
    counts,
    isClear: computed(
      () =>
        today.value !== null &&
        owed.value.length === 0 &&
        today.value.lateCount === 0 &&
        today.value.returned.length === 0 &&
        today.value.waitingForReviewCount === 0 &&
        panels.value.length === 0 &&
        assignments.value.length === 0 &&
        counts.value.conflicts + counts.value.gaps === 0,
    ),
    status: query.status,
    message: query.message,
    reload: query.reload,
  }
}
