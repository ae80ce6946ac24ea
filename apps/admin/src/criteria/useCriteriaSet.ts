import { computed, nextTick, watch } from 'vue'
import { useRoute } from 'vue-router'
import { useQueryState } from '../apollo'
import { useViewer } from '../session/useViewer'
import { CriteriaSetDocument } from './criteria.documents'

/** One criteria set; `?tieu-chi=<id>` names the criterion that a link meant, a hash another part of the page. */
export function useCriteriaSet() {
  const route = useRoute()
  const { viewer, can } = useViewer()
  const within = computed(() => viewer.value?.homeUnit?.id ?? null)
  const query = useQueryState(
    CriteriaSetDocument,
    () => ({ id: String(route.params.id), within: within.value ?? '' }),
    { enabled: () => within.value !== null },
  )
  const set = computed(() => query.data.value?.criteriaSet ?? null)
  const namedId = computed(() => {
    const { 'tieu-chi': id } = route.query
    return typeof id === 'string' ? id : null
  })
  watch(
    [set, () => namedId.value ?? route.hash.slice(1)] as const,
    async ([found, id]) => {
      if (!found || !id) return
      await nextTick()
      document.getElementById(id)?.scrollIntoView({ block: 'start' })
    },
    { immediate: true },
  )
  return {
    set,
    namedId,
    canEdit: computed(() => can('EDIT_CRITERIA')),
    status: query.status,
    message: query.message,
    reload: query.reload,
  }
}
