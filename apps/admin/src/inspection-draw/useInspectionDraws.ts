import { computed } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { useQueryState } from '../apollo'
import type { CriteriaSubject } from '../generated/graphql'
import { useViewer } from '../session/useViewer'
import { InspectionDrawListDocument } from './inspection-draw.documents'

const SUBJECTS: readonly CriteriaSubject[] = ['GARDEN', 'VILLAGE']

/** The draws of the viewer's own place; whether a new one is being filled in stands in the address. */
export function useInspectionDraws() {
  const route = useRoute()
  const router = useRouter()
  const { viewer, can } = useViewer()
  const home = computed(() => viewer.value?.homeUnit ?? viewer.value?.currentCampaign?.unit ?? null)
  const query = useQueryState(InspectionDrawListDocument, () => ({ within: home.value?.id ?? '' }), {
    enabled: () => home.value !== null,
  })
  const draws = computed(() => query.data.value?.inspectionDraws ?? null)
  const sets = computed(() =>
    SUBJECTS.flatMap((wanted) =>
      (query.data.value?.criteriaSets?.nodes ?? []).filter(
        ({ subject, status }) => subject === wanted && status === 'PUBLISHED',
      ),
    ),
  )
  return {
    home,
    sets,
    draws: computed(() => draws.value?.nodes ?? []),
    page: computed(() => draws.value?.pageInfo ?? null),
    total: computed(() => {
      const count = draws.value?.totalCount
      return count ? { value: count.value, isExact: count.exact } : null
    }),
    mayDraw: computed(() => can('REVIEW') && sets.value.length > 0),
    isDrawing: computed(() => route.query.moi !== undefined),
    show: (isDrawing: boolean) => void router.replace({ query: isDrawing ? { moi: '' } : {} }),
    open: (id: string) => void router.push({ name: 'inspectionDraw', params: { id } }),
    status: query.status,
    message: query.message,
    reload: query.reload,
    loadMore: () => query.loadMore(draws.value?.pageInfo.endCursor),
  }
}
