import { agrees, type DrawDocument } from '@solang/scoring'
import { computed } from 'vue'
import { useRoute } from 'vue-router'
import { useQueryState } from '../apollo'
import { InspectionDrawDocument } from './inspection-draw.documents'

/** One draw as it was written down, drawn again here, and what has been inspected since. */
export function useInspectionDraw() {
  const route = useRoute()
  const query = useQueryState(InspectionDrawDocument, () => ({ id: String(route.params.id) }))
  const draw = computed(() => query.data.value?.inspectionDraw ?? null)
  // Written by the server's draw alone, and read by the same package.
  const document = computed(() => (draw.value ? (draw.value.document as DrawDocument) : null))
  const places = computed(() =>
    (document.value?.places ?? []).map((place, i) => ({
      ...place,
      picked: draw.value?.places[i]?.picks ?? [],
    })),
  )
  return {
    draw,
    document,
    places: computed(() => places.value.filter(({ subjects }) => subjects.length > 0)),
    withoutClaims: computed(() => places.value.filter(({ subjects }) => subjects.length === 0)),
    agreesHere: computed(() => document.value !== null && agrees(document.value)),
    status: query.status,
    message: query.message,
    reload: query.reload,
  }
}

export type Draw = NonNullable<ReturnType<typeof useInspectionDraw>['draw']['value']>
export type ShownPlace = ReturnType<typeof useInspectionDraw>['places']['value'][number]
