import { computed } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { useQueryState } from '../apollo'
import { subjects } from '../assessment/comparison'
import type { CriteriaSubject } from '../generated/graphql'
import { useViewer } from '../session/useViewer'
import { byGap, gapCount, isCompared, placesOf } from './gap-report'
import { GapReportDocument } from './gap.documents'

/** What places said of themselves beside what the inspection found; which places stands in the address. */
export function useGapReport() {
  const route = useRoute()
  const router = useRouter()
  const { viewer } = useViewer()
  const within = computed(() => viewer.value?.homeUnit?.id ?? viewer.value?.currentCampaign?.unit.id ?? null)
  const subject = computed(() => subjects.find((each) => each === route.query.loai) ?? 'VILLAGE')
  const query = useQueryState(
    GapReportDocument,
    () => ({
      within: within.value ?? '',
      subject: subject.value === 'GARDEN' ? ('VILLAGE' as const) : subject.value,
      isGarden: subject.value === 'GARDEN',
    }),
    { enabled: () => within.value !== null, keepsPrevious: true },
  )
  const places = computed(() => (query.data.value ? placesOf(query.data.value) : []))
  const compared = computed(() => byGap(places.value.filter(isCompared)))
  return {
    subject,
    chooseSubject: (loai: CriteriaSubject) =>
      void router.replace({ query: loai === 'VILLAGE' ? {} : { loai } }),
    compared,
    /** Assessed, but there is no second sheet of the same set to hold against it. */
    open: computed(() => places.value.filter((place) => place.self && !isCompared(place))),
    totals: computed(() => ({
      places: compared.value.length,
      differing: compared.value.filter((place) => gapCount(place) > 0).length,
      overclaimed: compared.value.reduce((sum, { gap }) => sum + gap.overclaimed, 0),
      criteria: compared.value.reduce((sum, { gap }) => sum + gap.compared, 0),
    })),
    isCut: computed(() => query.data.value?.gardens?.pageInfo.hasNextPage ?? false),
    status: computed(() => (within.value === null ? ('empty' as const) : query.status.value)),
    message: query.message,
    reload: query.reload,
  }
}
