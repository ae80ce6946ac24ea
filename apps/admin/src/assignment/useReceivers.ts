import { computed, toValue, type MaybeRefOrGetter } from 'vue'
import { useQueryState } from '../apollo'
import type { BoardWorkloadFragment } from '../generated/graphql'
import { text } from '../i18n'
import type { Option } from '../ui/option'
import { LoadsDocument, ReceiversDocument } from './assignment-board.documents'

type Load = Pick<BoardWorkloadFragment, 'leadCount' | 'supportCount' | 'isOverloaded'>

export const loadText = (load: Load | undefined) =>
  [
    load
      ? text('assignment.load', { lead: load.leadCount, support: load.supportCount })
      : text('assignment.noLoad'),
    load?.isOverloaded && text('assignment.overloaded'),
  ]
    .filter(Boolean)
    .join(' · ')

/** Whoever may be given work in the unit, each with the present load. */
export function useReceivers(
  within: MaybeRefOrGetter<string | null>,
  workload: MaybeRefOrGetter<readonly BoardWorkloadFragment[]>,
) {
  const query = useQueryState(ReceiversDocument, () => ({ within: toValue(within) ?? '' }), {
    enabled: () => toValue(within) !== null,
  })
  return computed((): Option[] => {
    const loads = new Map(toValue(workload).map((load) => [load.person.id, load]))
    return (query.data.value?.people?.nodes ?? []).map(({ id, fullName, title }) => ({
      value: id,
      label: fullName,
      note: [title !== fullName && title, loadText(loads.get(id))].filter(Boolean).join(' · '),
    }))
  })
}

/** What everybody holds in a campaign, where the board itself is not on the page. */
export function useLoads(campaignId: MaybeRefOrGetter<string>) {
  const query = useQueryState(LoadsDocument, () => ({ campaignId: toValue(campaignId) }))
  return computed(() => query.data.value?.assignmentMatrix?.workload ?? [])
}
