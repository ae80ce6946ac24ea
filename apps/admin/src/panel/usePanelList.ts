import { computed } from 'vue'
import { useQueryState } from '../apollo'
import type { PanelBriefFragment } from '../generated/graphql'
import { useViewer } from '../session/useViewer'
import { PanelsDocument } from './panel.documents'

const isMine = ({ can }: PanelBriefFragment) => can.score || can.fix
const isOpen = ({ state }: PanelBriefFragment) => state === 'OPEN' || state === 'CLOSED'

/** The panels of one's own place: those that wait for me, those at work, those that ended. */
export function usePanelList() {
  const { viewer } = useViewer()
  const within = computed(() => viewer.value?.homeUnit?.id ?? viewer.value?.currentCampaign?.unit.id ?? null)
  const query = useQueryState(PanelsDocument, () => ({ within: within.value ?? '' }), {
    enabled: () => within.value !== null,
    isEmpty: (data) => data.panels?.nodes.length === 0,
  })
  const panels = computed(() => query.data.value?.panels?.nodes ?? [])
  const page = computed(() => query.data.value?.panels?.pageInfo ?? null)
  return {
    groups: computed(() =>
      [
        { title: 'panel.mine' as const, panels: panels.value.filter(isMine) },
        {
          title: 'panel.atWork' as const,
          panels: panels.value.filter((panel) => isOpen(panel) && !isMine(panel)),
        },
        { title: 'panel.ended' as const, panels: panels.value.filter((panel) => !isOpen(panel)) },
      ].filter((group) => group.panels.length > 0),
    ),
    hasMore: computed(() => page.value?.hasNextPage ?? false),
    shown: computed(() => panels.value.length),
    loadMore: () => query.loadMore(page.value?.endCursor),
    status: computed(() => (within.value === null ? ('empty' as const) : query.status.value)),
    message: query.message,
    reload: query.reload,
  }
}
