import { computed } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { useQueryState } from '../apollo'
import { useViewer } from '../session/useViewer'
import { dailySeries } from './daily-series'
import { paceStates } from './pace'
import { TargetPageDocument } from './target.documents'
import { useSentenceLanguage } from './useSentenceLanguage'

/** One target with the plan's sentence behind it, and how each unit stands, the most worrying first. */
export function useTarget() {
  const route = useRoute()
  const router = useRouter()
  const { viewer } = useViewer()
  const language = useSentenceLanguage()
  const query = useQueryState(
    TargetPageDocument,
    () => ({ id: String(route.params.id), language: language.value }),
    { keepsPrevious: true },
  )
  const target = computed(() => query.data.value?.target ?? null)
  const today = computed(() => viewer.value?.today ?? null)
  const parts = computed(() =>
    [...(target.value?.allocations.nodes ?? [])]
      .sort(
        (a, b) =>
          Number(a.unit.isPlaceholder) - Number(b.unit.isPlaceholder) ||
          paceStates.indexOf(a.progress.state) - paceStates.indexOf(b.progress.state) ||
          (a.progress.percent ?? 0) - (b.progress.percent ?? 0),
      )
      .map((cell) => ({ cell, series: today.value ? dailySeries(cell.points, today.value) : [] })),
  )
  const opened = computed(() => {
    const { o, thon } = route.query
    const found = parts.value.find(({ cell }) => (o ? cell.id === o : thon && cell.unit.id === thon))
    return found && target.value ? { cell: found.cell, target: target.value } : null
  })
  return {
    target,
    parts,
    opened,
    open: (cellId: string | null) => void router.replace({ query: cellId ? { o: cellId } : {} }),
    status: query.status,
    message: query.message,
    reload: query.reload,
  }
}
