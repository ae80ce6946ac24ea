import { computed } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { useQueryState } from '../apollo'
import { useViewer } from '../session/useViewer'
import { rowOf, subjects, tallyOf, type ComparedUnit, type Step } from './comparison'
import { ComparisonDocument } from './comparison.documents'
import { stages } from './verdict'

interface Choice {
  /** Kind of subject, set, step, and the units that are left out. */
  readonly loai?: string
  readonly bo?: string | null
  readonly buoc?: string
  readonly tru?: readonly string[]
}

/** Villages, gardens or communes of one's own place side by side under one set; what is looked at stands in the address. */
export function useComparison() {
  const route = useRoute()
  const router = useRouter()
  const { viewer } = useViewer()
  const asked = (name: string) => {
    const value = route.query[name]
    return typeof value === 'string' ? value : ''
  }
  const within = computed(() => viewer.value?.homeUnit?.id ?? viewer.value?.currentCampaign?.unit.id ?? null)
  const subject = computed(() => subjects.find((each) => each === asked('loai')) ?? 'VILLAGE')
  const step = computed((): Step => stages.find((stage) => stage === asked('buoc')) ?? 'LAST')
  const leftOut = computed(() => new Set(asked('tru').split(',').filter(Boolean)))
  const query = useQueryState(
    ComparisonDocument,
    () => ({
      within: within.value ?? '',
      subject: subject.value === 'GARDEN' ? ('VILLAGE' as const) : subject.value,
      isGarden: subject.value === 'GARDEN',
    }),
    { enabled: () => within.value !== null, keepsPrevious: true },
  )
  const sets = computed(() =>
    (query.data.value?.sets?.nodes ?? []).filter((set) => set.subject === subject.value),
  )
  const set = computed(() => sets.value.find(({ id }) => id === asked('bo')) ?? sets.value[0] ?? null)
  const units = computed((): readonly ComparedUnit[] => [
    ...(query.data.value?.units ?? []).map(({ unit, self, inspected, recognised }) => ({
      id: unit.id,
      name: unit.name,
      place: unit.parent?.name ?? null,
      sheets: { SELF: self ?? null, INSPECTED: inspected ?? null, RECOGNISED: recognised ?? null },
    })),
    ...(query.data.value?.gardens?.nodes ?? []).map(({ id, label, unit, self, inspected, recognised }) => ({
      id,
      name: `${label}, ${unit.name}`,
      place: null,
      sheets: { SELF: self ?? null, INSPECTED: inspected ?? null, RECOGNISED: recognised ?? null },
    })),
  ])
  const rows = computed(() => {
    const setId = set.value?.id
    if (!setId) return []
    return units.value
      .filter(({ id }) => !leftOut.value.has(id))
      .map((unit) => rowOf(unit, setId, step.value))
  })
  const choose = (change: Choice) => {
    const next = {
      loai: subject.value,
      bo: set.value?.id,
      buoc: step.value,
      tru: [...leftOut.value],
      ...change,
    }
    void router.replace({
      query: {
        loai: next.loai === 'VILLAGE' ? undefined : next.loai,
        bo: change.loai ? undefined : (next.bo ?? undefined),
        buoc: next.buoc === 'LAST' ? undefined : next.buoc,
        tru: (change.loai ? '' : next.tru.join(',')) || undefined,
      },
    })
  }
  return {
    subject,
    step,
    sets,
    set,
    units,
    leftOut,
    rows,
    criteria: computed(() =>
      (set.value?.criteria ?? []).map((each) => ({ ...each, tally: tallyOf(rows.value, each.code) })),
    ),
    /** More gardens than one page holds. */
    isCut: computed(() => query.data.value?.gardens?.pageInfo.hasNextPage ?? false),
    choose,
    show: (id: string, isShown: boolean) => {
      const others = [...leftOut.value].filter((each) => each !== id)
      choose({ tru: isShown ? others : [...others, id] })
    },
    status: computed(() => (within.value === null ? ('empty' as const) : query.status.value)),
    message: query.message,
    reload: query.reload,
  }
}
export type Comparison = ReturnType<typeof useComparison>
