import { computed } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { useQueryState } from '../apollo'
import { subjects } from '../assessment/comparison'
import type { CriteriaSubject } from '../generated/graphql'
import { useViewer } from '../session/useViewer'
import { byGap, gapCount, isCompared, placesOf, whyUncompared, type Uncompared } from './gap-report'
import { GapReportDocument } from './gap.documents'

const WHYS: readonly Uncompared[] = ['noInspection', 'otherSet', 'noSelf']

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
    /** Assessed, but there is no second sheet of the same set to hold against it: by what is lacking. */
    open: computed(() => {
      const without = places.value.filter((place) => (place.self ?? place.inspected) && !isCompared(place))
      return WHYS.map((why) => ({
        why,
        names: without.filter((place) => whyUncompared(place) === why).map(({ name }) => name),
      })).filter(({ names }) => names.length > 0)
    }),
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
