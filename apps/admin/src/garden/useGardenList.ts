import { computed } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { useQueryState } from '../apollo'
import type { GardenGroup, Verdict } from '../generated/graphql'
import { useViewer } from '../session/useViewer'
import { gardenGroups } from './garden-words'
import { GardenListDocument, GardenRegisterDocument } from './garden.documents'
import { VillagesOfDocument } from '../unit/unit.documents'

export interface GardenFilters {
  readonly unitId: string | null
  readonly verdict: Verdict | null
  readonly group: GardenGroup | null
  readonly owner: 'co' | 'khong' | null
  readonly search: string
}
export const gardenVerdicts: readonly Verdict[] = ['MET', 'NOT_MET', 'NOT_ASSESSED', 'NO_BASIS']

/** The gardens that this person may see, by the filters in the address. */
export function useGardenList() {
  const route = useRoute()
  const router = useRouter()
  const { viewer } = useViewer()
  const asked = (name: string) => {
    const value = route.query[name]
    return typeof value === 'string' && value ? value : null
  }
  const filters = computed((): GardenFilters => ({
    unitId: asked('thon'),
    verdict: gardenVerdicts.find((verdict) => verdict === asked('ket-luan')) ?? null,
    group: gardenGroups.find((group) => group === asked('nhom')) ?? null,
    owner: (['co', 'khong'] as const).find((owner) => owner === asked('chu')) ?? null,
    search: asked('tim') ?? '',
  }))
  const query = useQueryState(
    GardenListDocument,
    () => {
      const { unitId, verdict, group, owner, search } = filters.value
      const hasOwner = owner === null ? null : owner === 'co'
      return { filter: { unitWithin: unitId, verdict, group, hasOwner }, search: search || null }
    },
    { keepsPrevious: true, isEmpty: (data) => data.gardens?.nodes.length === 0 },
  )
  const home = computed(() => viewer.value?.homeUnit ?? null)
  const hasManyVillages = computed(() => home.value?.kind !== 'VILLAGE')
  const villages = useQueryState(VillagesOfDocument, () => ({ within: home.value?.id ?? '' }), {
    enabled: () => home.value !== null,
  })
  const counted = useQueryState(
    GardenRegisterDocument,
    () => ({ id: filters.value.unitId ?? home.value?.id ?? '' }),
    { enabled: () => home.value !== null, keepsPrevious: true },
  )
  const gardens = computed(() => query.data.value?.gardens?.nodes ?? [])
  return {
    filters,
    isFiltered: computed(() => Object.values(filters.value).some(Boolean)),
    gardens,
    register: computed(() => counted.data.value?.unit?.gardenRegister ?? null),
    /** Household columns are shown only to those who were given households. */
    hasHouseholds: computed(() =>
      gardens.value.some(({ householdCode, householderName }) => householdCode ?? householderName),
    ),
    hasManyVillages,
    villages: computed(() =>
      (villages.data.value?.units?.nodes ?? []).map(({ id, name }) => ({ value: id, label: name })),
    ),
    page: computed(() => query.data.value?.gardens?.pageInfo ?? null),
    total: computed(() => {
      const count = query.data.value?.gardens?.totalCount
      return count ? { value: count.value, isExact: count.exact } : null
    }),
    status: query.status,
    message: query.message,
    reload: query.reload,
    loadMore: () => query.loadMore(query.data.value?.gardens?.pageInfo.endCursor),
    narrow: (change: Partial<GardenFilters>) => {
      const next = { ...filters.value, ...change }
      void router.replace({
        query: {
          thon: next.unitId ?? undefined,
          'ket-luan': next.verdict ?? undefined,
          nhom: next.group ?? undefined,
          chu: next.owner ?? undefined,
          tim: next.search || undefined,
        },
      })
    },
    widen: () => void router.replace({ query: {} }),
  }
}
