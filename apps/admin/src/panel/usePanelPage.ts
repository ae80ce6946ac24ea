import { computed } from 'vue'
import { useRoute } from 'vue-router'
import { useQueryState } from '../apollo'
import { PanelDocument } from './panel.documents'
import { waitedFor } from './panel-words'

/** One panel, and what this person has to do in it now. */
export function usePanelPage() {
  const route = useRoute()
  const query = useQueryState(PanelDocument, () => ({ id: String(route.params.id) }))
  const panel = computed(() => query.data.value?.panel ?? null)
  const mine = computed(() => panel.value?.scorers.find((seat) => seat.isMe && seat.isSeated) ?? null)
  return {
    panel,
    mine,
    waiting: computed(() =>
      (panel.value ? waitedFor(panel.value) : []).map(({ person }) => person.fullName).join(', '),
    ),
    status: query.status,
    message: query.message,
    reload: query.reload,
  }
}
