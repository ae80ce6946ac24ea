import { computed } from 'vue'
import { useQueryState } from '../apollo'
import { CriteriaSetListDocument } from './criteria.documents'

/** All criteria sets, those in use first, with how much of each was compared with its paper. */
export function useCriteriaSets() {
  const query = useQueryState(
    CriteriaSetListDocument,
    {},
    { isEmpty: (data) => data.criteriaSets?.nodes.length === 0 },
  )
  return {
    sets: computed(() => query.data.value?.criteriaSets?.nodes ?? []),
    status: query.status,
    message: query.message,
    reload: query.reload,
  }
}
