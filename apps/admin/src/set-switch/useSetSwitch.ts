import { computed } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { useQueryState } from '../apollo'
import { useViewer } from '../session/useViewer'
import { SetSwitchDocument, SwitchSetsDocument } from './set-switch.documents'

/** Two sets, chosen in the address, and what changing from one to the other would do to the viewer's own place. */
export function useSetSwitch() {
  const route = useRoute()
  const router = useRouter()
  const { viewer } = useViewer()
  const within = computed(() => viewer.value?.homeUnit?.id ?? null)
  const asked = (name: string) => {
    const value = route.query[name]
    return typeof value === 'string' && value ? value : null
  }
  const sets = useQueryState(SwitchSetsDocument, () => ({ within: within.value ?? '' }), {
    enabled: () => within.value !== null,
    isEmpty: (data) => data.used?.nodes.length === 0,
  })
  const used = computed(() => sets.data.value?.used?.nodes ?? [])
  const from = computed(() => used.value.find(({ id }) => id === asked('tu')) ?? used.value[0] ?? null)
  const choices = computed(() =>
    (sets.data.value?.all?.nodes ?? []).filter(
      ({ id, subject, status }) =>
        status === 'PUBLISHED' && subject === from.value?.subject && id !== from.value.id,
    ),
  )
  const to = computed(() => choices.value.find(({ id }) => id === asked('sang')) ?? null)
  const simulation = useQueryState(
    SetSwitchDocument,
    () => ({ from: from.value?.id ?? '', to: to.value?.id ?? '', within: within.value ?? '' }),
    { enabled: () => from.value !== null && to.value !== null && within.value !== null },
  )
  const choose = (tu: string | null, sang: string | null) =>
    void router.replace({ query: { tu: tu ?? undefined, sang: sang ?? undefined } })
  return {
    used,
    from,
    choices,
    to,
    chooseFrom: (id: string | null) => choose(id, null),
    chooseTo: (id: string | null) => choose(from.value?.id ?? null, id),
    setsStatus: sets.status,
    setsMessage: sets.message,
    reloadSets: sets.reload,
    result: computed(() => simulation.data.value?.simulateSwitch ?? null),
    comparison: computed(() => simulation.data.value?.compareCriteriaSets ?? null),
    status: simulation.status,
    message: simulation.message,
    reload: simulation.reload,
  }
}

export type Simulated = NonNullable<ReturnType<typeof useSetSwitch>['result']['value']>
export type Compared = NonNullable<ReturnType<typeof useSetSwitch>['comparison']['value']>
