import { computed } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { useQueryState } from '../apollo'
import type { PeriodKind } from '../generated/graphql'
import { useViewer } from '../session/useViewer'
import { ReviewInboxDocument, ReviewVillagesDocument } from './review.documents'

export interface ReviewFilters {
  readonly unitId: string | null
  readonly periodKind: PeriodKind | null
  readonly isLate: boolean
}

/** Reports that wait for a decision, the longest waiting first; filters and the chosen one are in the address. */
export function useReviewInbox() {
  const route = useRoute()
  const router = useRouter()
  const { viewer } = useViewer()
  const asked = (name: string) => {
    const value = route.query[name]
    return typeof value === 'string' && value ? value : null
  }
  const filters = computed((): ReviewFilters => {
    const kind = asked('ky')
    return {
      unitId: asked('thon'),
      periodKind: kind === 'DAY' || kind === 'WEEK' ? kind : null,
      isLate: asked('muon') === '1',
    }
  })
  const query = useQueryState(
    ReviewInboxDocument,
    () => ({
      filter: {
        status: ['SUBMITTED' as const],
        unitWithin: filters.value.unitId,
        periodKind: filters.value.periodKind,
        isLate: filters.value.isLate || null,
      },
    }),
    { keepsPrevious: true },
  )
  const home = computed(() => viewer.value?.homeUnit?.id ?? null)
  const villages = useQueryState(ReviewVillagesDocument, () => ({ within: home.value ?? '' }), {
    enabled: () => home.value !== null,
  })
  // What was decided a moment ago leaves at once, before the server is asked again.
  const items = computed(() =>
    (query.data.value?.reports?.nodes ?? []).filter(({ status }) => status === 'SUBMITTED'),
  )
  const decided = computed(() => (query.data.value?.reports?.nodes.length ?? 0) - items.value.length)
  /** On a phone only a report that was opened hides the list; on the desk the first one stands beside it. */
  const openedId = computed(() => asked('bao-cao'))
  const chosenId = computed(() => openedId.value ?? items.value[0]?.id ?? null)
  const go = (query: Record<string, string | undefined>) =>
    router.replace({ query: { ...route.query, ...query } })

  return {
    filters,
    isFiltered: computed(() => Object.values(filters.value).some(Boolean)),
    villages: computed(() =>
      (villages.data.value?.units?.nodes ?? []).map(({ id, name }) => ({ value: id, label: name })),
    ),
    items,
    openedId,
    chosenId,
    page: computed(() => query.data.value?.reports?.pageInfo ?? null),
    total: computed(() => {
      const count = query.data.value?.reports?.totalCount
      return count ? { value: Math.max(count.value - decided.value, 0), isExact: count.exact } : null
    }),
    status: computed(() =>
      query.status.value === 'ready' && items.value.length === 0 && openedId.value === null
        ? ('empty' as const)
        : query.status.value,
    ),
    message: query.message,
    reload: query.reload,
    loadMore: () => query.loadMore(query.data.value?.reports?.pageInfo.endCursor),
    open: (id: string | null) => go({ 'bao-cao': id ?? undefined }),
    narrow: (change: Partial<ReviewFilters>) => {
      const { unitId, periodKind, isLate } = { ...filters.value, ...change }
      return go({
        thon: unitId ?? undefined,
        ky: periodKind ?? undefined,
        muon: isLate ? '1' : undefined,
        'bao-cao': undefined,
      })
    },
    widen: () => router.replace({ query: {} }),
  }
}
export type ReviewInbox = ReturnType<typeof useReviewInbox>
