import { foldVietnamese } from '@solang/scoring'
import { computed } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { useQueryState } from '../apollo'
import { useViewer } from '../session/useViewer'
import { ModelUnitsDocument } from './assessment.documents'
import { gapOf, sheetOf } from './model-units'
import { stages } from './verdict'

/** The villages and the commune of one's own place with their last sheet of each step, by the filters in the address. */
export function useModelVillages() {
  const route = useRoute()
  const router = useRouter()
  const { viewer } = useViewer()
  const within = computed(() => viewer.value?.homeUnit?.id ?? viewer.value?.currentCampaign?.unit.id ?? null)
  const query = useQueryState(ModelUnitsDocument, () => ({ within: within.value ?? '' }), {
    enabled: () => within.value !== null,
    isEmpty: (data) => !data.villages?.length && !data.communes?.length,
  })
  const search = computed(() => (typeof route.query.tim === 'string' ? route.query.tim : ''))
  const hasOnlyGaps = computed(() => route.query.lech === '1')
  const all = computed(() => query.data.value?.villages ?? [])
  const villages = computed(() => {
    const words = foldVietnamese(search.value).split(/\s+/).filter(Boolean)
    return all.value.filter(
      (row) =>
        words.every((word) => foldVietnamese(row.unit.name).includes(word)) &&
        (!hasOnlyGaps.value || gapOf(row) !== null),
    )
  })
  return {
    search,
    hasOnlyGaps,
    isFiltered: computed(() => search.value !== '' || hasOnlyGaps.value),
    villages,
    communes: computed(() => query.data.value?.communes ?? []),
    /** Per step, how many villages are met. */
    counts: computed(() =>
      stages.map((stage) => ({
        stage,
        of: all.value.length,
        count: all.value.filter((row) => sheetOf(row, stage)?.verdict === 'MET').length,
      })),
    ),
    status: computed(() => (within.value === null ? ('empty' as const) : query.status.value)),
    message: query.message,
    reload: query.reload,
    narrow: (tim: string, lech: boolean) =>
      void router.replace({ query: { tim: tim || undefined, lech: lech ? '1' : undefined } }),
  }
}
