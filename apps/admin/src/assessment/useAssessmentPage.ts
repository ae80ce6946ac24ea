import { computed, watch } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { useQueryState } from '../apollo'
import type { CriteriaSubject } from '../generated/graphql'
import { useViewer } from '../session/useViewer'
import { AssessmentSubjectDocument } from './assessment.documents'
import type { SheetSubject } from './useSheetForm'

/**
 * `/kieu-mau/:id` names a village or commune; its sheet is chosen by `?phieu=`. The id of a sheet is taken too, so
 * that a link to one sheet stays short: the address then becomes that of its unit, or of its garden.
 */
export function useAssessmentPage() {
  const route = useRoute()
  const router = useRouter()
  const { can } = useViewer()
  const query = useQueryState(AssessmentSubjectDocument, () => ({ id: String(route.params.id) }))
  const node = computed(() => query.data.value?.node ?? null)
  const unit = computed(() => (node.value?.__typename === 'Unit' ? node.value : null))
  const kind = computed((): CriteriaSubject | null => {
    const unitKind = unit.value?.kind
    return unitKind === 'VILLAGE' || unitKind === 'COMMUNE' ? unitKind : null
  })

  watch(
    node,
    (found) => {
      if (found?.__typename !== 'Assessment') return
      const { id, garden, unit } = found
      const target = garden
        ? { name: 'garden', params: { id: garden.id } }
        : { name: 'assessment', params: { id: unit.id } }
      void router.replace({ ...target, query: { phieu: id } })
    },
    { immediate: true },
  )
  return {
    unit,
    kind,
    subject: computed((): SheetSubject | null =>
      unit.value && kind.value
        ? { id: unit.value.id, placeId: unit.value.id, unitId: unit.value.id, gardenId: null }
        : null,
    ),
    mayAssess: computed(() => can('ASSESS')),
    status: computed(() => {
      const isKnown = node.value === null || unit.value !== null || node.value.__typename === 'Assessment'
      if (!isKnown) return 'notFound' as const
      return node.value?.__typename === 'Assessment' ? ('loading' as const) : query.status.value
    }),
    message: query.message,
    reload: query.reload,
  }
}
