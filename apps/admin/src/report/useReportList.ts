import { computed } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { useQueryState } from '../apollo'
import type { PeriodKind, ReportStatus } from '../generated/graphql'
import { useViewer } from '../session/useViewer'
import { ReportListDocument } from './report-list.documents'
import { reportStatuses } from './report-status'

export interface ReportFilters {
  readonly status: ReportStatus | null
  readonly periodKind: PeriodKind | null
  readonly unitId: string | null
  readonly from: string | null
  readonly to: string | null
  readonly isLate: boolean
}

const isDay = (value: string | null) => value !== null && /^\d{4}-\d\d-\d\d$/.test(value)

/** The reports that this person may see, by the filters in the address. */
export function useReportList() {
  const route = useRoute()
  const router = useRouter()
  const { viewer } = useViewer()

  const asked = (name: string) => {
    const value = route.query[name]
    return typeof value === 'string' && value ? value : null
  }
  const filters = computed((): ReportFilters => {
    const [from, to, kind] = [asked('tu'), asked('den'), asked('ky')]
    return {
      status: reportStatuses.find((status) => status === asked('trang-thai')) ?? null,
      periodKind: kind === 'DAY' || kind === 'WEEK' ? kind : null,
      unitId: asked('thon'),
      from: isDay(from) ? from : null,
      to: isDay(to) ? to : null,
      isLate: asked('muon') === '1',
    }
  })
  const query = useQueryState(
    ReportListDocument,
    () => ({
      filter: {
        campaignId: viewer.value?.currentCampaign?.id,
        status: filters.value.status ? [filters.value.status] : null,
        periodKind: filters.value.periodKind,
        unitWithin: filters.value.unitId,
        periodFrom: filters.value.from,
        periodTo: filters.value.to,
        isLate: filters.value.isLate || null,
      },
    }),
    { isEmpty: (data) => data.reports?.nodes.length === 0 },
  )
  return {
    filters,
    isFiltered: computed(() => Object.values(filters.value).some(Boolean)),
    reports: computed(() => query.data.value?.reports?.nodes ?? []),
    page: computed(() => query.data.value?.reports?.pageInfo),
    total: computed(() => {
      const count = query.data.value?.reports?.totalCount
      return count ? { value: count.value, isExact: count.exact } : null
    }),
    status: query.status,
    message: query.message,
    reload: query.reload,
    loadMore: () => query.loadMore(query.data.value?.reports?.pageInfo.endCursor),
    narrow: (change: Partial<ReportFilters>) => {
      const next = { ...filters.value, ...change }
      void router.replace({
        query: {
          'trang-thai': next.status ?? undefined,
          ky: next.periodKind ?? undefined,
          thon: next.unitId ?? undefined,
          tu: next.from ?? undefined,
          den: next.to ?? undefined,
          muon: next.isLate ? '1' : undefined,
        },
      })
    },
    widen: () => void router.replace({ query: {} }),
  }
}
