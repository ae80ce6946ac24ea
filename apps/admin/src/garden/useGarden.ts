import { computed } from 'vue'
import { useRoute } from 'vue-router'
import type { SheetSubject } from '../assessment/useSheetForm'
import { useQueryState } from '../apollo'
import { GardenDocument } from './garden.documents'

/** One garden; its sheets are asked for by what shows them. */
export function useGarden() {
  const route = useRoute()
  const query = useQueryState(GardenDocument, () => ({ id: String(route.params.id) }))
  const garden = computed(() => query.data.value?.garden ?? null)
  return {
    garden,
    subject: computed((): SheetSubject | null =>
      garden.value
        ? { id: garden.value.id, placeId: garden.value.unit.id, unitId: null, gardenId: garden.value.id }
        : null,
    ),
    status: query.status,
    message: query.message,
    reload: query.reload,
  }
}
