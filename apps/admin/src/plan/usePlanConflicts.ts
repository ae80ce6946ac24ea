import { computed } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { useQueryState } from '../apollo'
import type { ConflictStatus } from '../generated/graphql'
import { useViewer } from '../session/useViewer'
import { PlanConflictsDocument } from './plan.documents'

export type Shown = ConflictStatus | 'ALL'

/** Where the plan contradicts itself; which are shown and which one is open stands in the address. */
export function usePlanConflicts() {
  const route = useRoute()
  const router = useRouter()
  const { viewer } = useViewer()
  const campaign = computed(() => viewer.value?.currentCampaign ?? null)
  const query = useQueryState(PlanConflictsDocument, () => ({ campaignId: campaign.value?.id ?? '' }), {
    enabled: () => campaign.value !== null,
    isEmpty: (data) => data.planConflicts?.nodes.length === 0,
  })
  const all = computed(() => query.data.value?.planConflicts?.nodes ?? [])
  const shown = computed((): Shown => {
    const asked = route.query['tinh-trang']
    return asked === 'OPEN' || asked === 'DECIDED' ? asked : 'ALL'
  })
  const openedId = computed(() => (typeof route.query.o === 'string' ? route.query.o : null))
  const show = (change: { shown?: Shown; openedId?: string | null }) => {
    const next = { shown: shown.value, openedId: openedId.value, ...change }
    void router.replace({
      query: {
        'tinh-trang': next.shown === 'ALL' ? undefined : next.shown,
        o: next.openedId ?? undefined,
      },
    })
  }
  const countOf = (status: ConflictStatus) =>
    all.value.filter((conflict) => conflict.status === status).length

  return {
    campaign,
    // The one that is open stays in the list when its decision takes it out of the filter.
    conflicts: computed(() =>
      all.value.filter(
        ({ id, status }) => shown.value === 'ALL' || status === shown.value || id === openedId.value,
      ),
    ),
    counts: computed(() => ({
      all: all.value.length,
      open: countOf('OPEN'),
      decided: countOf('DECIDED'),
    })),
    shown,
    openedId,
    show,
    status: computed(() => (campaign.value ? query.status.value : ('empty' as const))),
    message: query.message,
    reload: query.reload,
  }
}
