import { computed } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { useQueryState } from '../apollo'
import type { DutyFunction, PersonRowFragment } from '../generated/graphql'
import { useViewer } from '../session/useViewer'
import { PeopleDocument } from './person.documents'

export const dutyFunctions = [
  'COMMITTEE_LEADER',
  'COMMITTEE_MEMBER',
  'VILLAGE_HEAD',
  'SUPERVISOR',
  'COORDINATION_OFFICE',
] as const satisfies readonly DutyFunction[]

export interface PeopleFilters {
  readonly search: string
  readonly function: DutyFunction | null
}

export interface PersonWithLoad extends PersonRowFragment {
  readonly leadCount: number
  readonly supportCount: number
  readonly isOverloaded: boolean
}

/** The officials of the commune, by the filters in the address, each with what they hold in the campaign. */
export function usePeople() {
  const route = useRoute()
  const router = useRouter()
  const { viewer } = useViewer()
  const asked = (name: string) => {
    const value = route.query[name]
    return typeof value === 'string' ? value : ''
  }
  const filters = computed((): PeopleFilters => ({
    search: asked('tim'),
    function: dutyFunctions.find((name) => name === asked('chuc-nang')) ?? null,
  }))
  const query = useQueryState(
    PeopleDocument,
    () => ({
      campaignId: viewer.value?.currentCampaign?.id ?? '',
      within: viewer.value?.currentCampaign?.unit.id ?? viewer.value?.homeUnit?.id ?? null,
      search: filters.value.search || null,
      function: filters.value.function,
    }),
    { isEmpty: (data) => data.people?.nodes.length === 0, keepsPrevious: true },
  )
  return {
    filters,
    isFiltered: computed(() => Boolean(filters.value.search || filters.value.function)),
    narrow: (change: Partial<PeopleFilters>) => {
      const next = { ...filters.value, ...change }
      void router.replace({
        query: { tim: next.search || undefined, 'chuc-nang': next.function ?? undefined },
      })
    },
    widen: () => void router.replace({ query: {} }),
    people: computed(() =>
      (query.data.value?.people?.nodes ?? []).map((person): PersonWithLoad => {
        const { leadCount = 0, supportCount = 0, isOverloaded = false } = person.workload ?? {}
        return { ...person, leadCount, supportCount, isOverloaded }
      }),
    ),
    page: computed(() => query.data.value?.people?.pageInfo),
    total: computed(() => {
      const count = query.data.value?.people?.totalCount
      return count ? { value: count.value, isExact: count.exact } : null
    }),
    status: query.status,
    message: query.message,
    reload: query.reload,
    loadMore: () => query.loadMore(query.data.value?.people?.pageInfo.endCursor),
  }
}
