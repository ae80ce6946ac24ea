import { computed } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { useQueryState } from '../apollo'
import { useViewer } from '../session/useViewer'
import { dailySeries } from '../target/daily-series'
import { useSentenceLanguage } from '../target/useSentenceLanguage'
import { UnitPageDocument } from './unit.documents'

export interface UnitLead {
  readonly id: string
  readonly name: string
  readonly count: number
}

/** One unit on one page: its targets, who leads them, its reports, its assessments and gardens. */
export function useUnit() {
  const route = useRoute()
  const router = useRouter()
  const { viewer, can } = useViewer()
  const language = useSentenceLanguage()
  const id = computed(() => String(route.params.id))
  const query = useQueryState(
    UnitPageDocument,
    () => ({
      id: id.value,
      campaignId: viewer.value?.currentCampaign?.id ?? '',
      language: language.value,
    }),
    { enabled: () => Boolean(viewer.value?.currentCampaign) },
  )
  const unit = computed(() => query.data.value?.unit ?? null)
  const today = computed(() => viewer.value?.today ?? null)
  const parts = computed(() =>
    (query.data.value?.targetAllocations?.nodes ?? [])
      .filter((cell) => cell.unit.id === id.value)
      .map((cell) => ({
        cell,
        target: cell.target,
        series: today.value ? dailySeries(cell.points, today.value) : [],
      })),
  )
  const leads = computed((): UnitLead[] => {
    const found = new Map<string, UnitLead>()
    for (const { cell } of parts.value) {
      if (!cell.lead) continue
      const { id: personId, fullName } = cell.lead.person
      const count = (found.get(personId)?.count ?? 0) + 1
      found.set(personId, { id: personId, name: fullName, count })
    }
    return [...found.values()].sort((a, b) => b.count - a.count)
  })

  return {
    unit,
    parts,
    /** The part that the garden register counts too; two targets may count the same gardens, so the first. */
    registered: computed(() =>
      parts.value
        .filter(({ target }) => target.register === 'OWNED_GARDENS_IMPROVED')
        .map(({ cell }) => ({ ...cell, gardenRegister: unit.value?.assessments?.gardens ?? null }))
        .slice(0, 1),
    ),
    leads,
    /** The head of one village does not report for another place. */
    mayReport: computed(() => {
      const home = viewer.value?.homeUnit
      return can('REPORT') && (home?.kind !== 'VILLAGE' || home.id === id.value)
    }),
    gapCount: computed(() => parts.value.filter(({ cell }) => !cell.lead).length),
    villages: computed(() => unit.value?.children.nodes ?? []),
    reports: computed(() => query.data.value?.reports?.nodes ?? []),
    /** Null where the viewer does not read them, and for what is neither village nor commune. */
    assessments: computed(() => unit.value?.assessments ?? null),
    opened: computed(() => parts.value.find(({ cell }) => cell.id === route.query.o) ?? null),
    open: (cellId: string | null) => void router.replace({ query: cellId ? { o: cellId } : {} }),
    status: computed(() => {
      if (query.status.value === 'ready') return unit.value ? ('ready' as const) : ('notFound' as const)
      return viewer.value?.currentCampaign ? query.status.value : ('notFound' as const)
    }),
    message: query.message,
    reload: query.reload,
  }
}
