import { computed, toValue, type MaybeRefOrGetter } from 'vue'
import { useApolloClient, useCommand, useQueryState } from '../apollo'
import type { AssignmentFieldsFragment } from '../generated/graphql'
import { CellAssignmentsDocument, EndAssignmentDocument, ReassignDocument } from './assignment.documents'
import type { BoardCell } from './board'

/** One cell with everybody who held it, for the panel beside the board. */
export function useCell(campaignId: MaybeRefOrGetter<string>, cell: MaybeRefOrGetter<BoardCell>) {
  const query = useQueryState(CellAssignmentsDocument, () => {
    const { subject, unit } = toValue(cell)
    return {
      filter: {
        campaignId: toValue(campaignId),
        unitWithin: unit.id,
        ...(subject.kind === 'target' ? { targetId: subject.id } : { criterionId: subject.id }),
      },
    }
  })
  // A unit's answer brings those of the units below it too.
  const all = computed(() =>
    (query.data.value?.assignments?.nodes ?? []).filter(({ unit }) => unit.id === toValue(cell).unit.id),
  )
  const active = computed(() => all.value.filter(({ isActive }) => isActive))
  return {
    status: query.status,
    message: query.message,
    reload: query.reload,
    lead: computed(() => active.value.find(({ role }) => role === 'LEAD') ?? null),
    support: computed(() => active.value.filter(({ role }) => role === 'SUPPORT')),
    upcoming: computed(() => all.value.filter(({ isActive, validTo }) => !isActive && validTo === null)),
    ended: computed(() => all.value.filter(({ isActive, validTo }) => !isActive && validTo !== null)),
  }
}

export type Held = AssignmentFieldsFragment

export const useReassign = () => useCommand(ReassignDocument, (data) => data.reassign)
export const useEndAssignment = () => useCommand(EndAssignmentDocument, (data) => data.endAssignment)

/** Only after success: a refusal must not take away the form with what was typed in it. */
export function useBoardRefresh() {
  const { client } = useApolloClient()
  return () => client.refetchQueries({ include: ['AssignmentBoard', 'CellAssignments'] })
}
