import { computed } from 'vue'
import { useQueryState } from '../apollo'
import type { AssessmentFilter, CriteriaSubject } from '../generated/graphql'
import { AssessmentSheetsDocument } from './assessment.documents'
import type { SheetSubject } from './useSheetForm'

/** All sheets of one subject, newest first, and the criteria sets that fit it. */
export function useAssessmentSheets(subject: () => SheetSubject | null, kind: () => CriteriaSubject | null) {
  const filter = (): AssessmentFilter => {
    const { gardenId, unitId } = subject() ?? {}
    return gardenId ? { gardenId } : { unitWithin: unitId, subject: kind() }
  }
  const query = useQueryState(
    AssessmentSheetsDocument,
    () => ({ filter: filter(), subject: kind() ?? 'VILLAGE', usedIn: subject()?.placeId ?? '' }),
    { enabled: () => subject() !== null && kind() !== null },
  )
  return {
    sheets: computed(() => {
      const nodes = query.data.value?.assessments?.nodes ?? []
      const unitId = subject()?.unitId
      return unitId ? nodes.filter(({ unit }) => unit.id === unitId) : nodes
    }),
    sets: computed(() => query.data.value?.criteriaSets?.nodes ?? []),
    page: computed(() => query.data.value?.assessments?.pageInfo ?? null),
    status: query.status,
    message: query.message,
    reload: query.reload,
    loadMore: () => query.loadMore(query.data.value?.assessments?.pageInfo.endCursor),
  }
}
