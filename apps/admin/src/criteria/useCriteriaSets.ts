import { computed } from 'vue'
import { useQueryState } from '../apollo'
import { useViewer } from '../session/useViewer'
import { CriteriaSetListDocument } from './criteria.documents'

/** All criteria sets, those in use at the viewer's own place apart from those that only stand to be compared with. */
export function useCriteriaSets() {
  const { viewer, can } = useViewer()
  const within = computed(() => viewer.value?.homeUnit?.id ?? null)
  const query = useQueryState(
    CriteriaSetListDocument,
    () => ({ within: within.value ?? '', withDrafts: can('EDIT_CRITERIA') }),
    {
      enabled: () => within.value !== null,
      isEmpty: (data) => data.criteriaSets?.nodes.length === 0,
    },
  )
  const groups = computed(() => {
    const used = new Set(query.data.value?.used?.nodes.map(({ id }) => id))
    const all = query.data.value?.criteriaSets?.nodes ?? []
    return [
      { key: 'used', title: 'criteria.inUse', sets: all.filter(({ id }) => used.has(id)) },
      { key: 'others', title: 'criteria.notInUse', sets: all.filter(({ id }) => !used.has(id)) },
    ] as const
  })
  return {
    drafts: computed(() => query.data.value?.criteriaDrafts?.nodes ?? []),
    groups: computed(() => groups.value.filter(({ sets }) => sets.length > 0)),
    status: query.status,
    message: query.message,
    reload: query.reload,
  }
}
