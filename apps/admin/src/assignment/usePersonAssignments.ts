import { computed } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { useQueryState } from '../apollo'
import { useViewer } from '../session/useViewer'
import { PersonAssignmentsDocument } from './assignment.documents'
import type { Held } from './useCell'

export interface UnitWork {
  readonly id: string
  readonly name: string
  readonly items: readonly Held[]
}
/** What somebody passed on, or took over, in one act. */
export interface PastHandover {
  readonly id: string
  readonly on: string
  readonly from: string
  readonly to: string
  readonly document: string | null
  readonly items: readonly Held[]
}

const collator = new Intl.Collator('vi', { numeric: true })
const codeOf = ({ target, criterion }: Held) => target?.code ?? criterion?.code ?? ''

/** By unit, as a list is read aloud: the commune's own work first, then the villages by name. */
export function byUnit(items: readonly Held[]): readonly UnitWork[] {
  const units = new Map<string, { name: string; kind: string; items: Held[] }>()
  for (const item of items) {
    const group = units.get(item.unit.id) ?? { name: item.unit.name, kind: item.unit.kind, items: [] }
    units.set(item.unit.id, { ...group, items: [...group.items, item] })
  }
  return [...units]
    .sort(
      ([, a], [, b]) =>
        Number(a.kind === 'VILLAGE') - Number(b.kind === 'VILLAGE') || collator.compare(a.name, b.name),
    )
    .map(([id, { name, items }]) => ({
      id,
      name,
      items: [...items].sort((a, b) => collator.compare(codeOf(a), codeOf(b))),
    }))
}

export function handoversIn(ended: readonly Held[], personId: string): readonly PastHandover[] {
  const found = new Map<string, PastHandover>()
  for (const item of ended) {
    const { handover } = item
    if (!handover || handover.fromPerson.id !== personId) continue
    const { id, handedOverOn, fromPerson, toPerson, document } = handover
    const past = found.get(id) ?? {
      id,
      on: handedOverOn,
      from: fromPerson.fullName,
      to: toPerson.fullName,
      document: document ?? null,
      items: [],
    }
    found.set(id, { ...past, items: [...past.items, item] })
  }
  return [...found.values()]
}

/** What one person holds in the campaign, and held before. */
export function usePersonAssignments() {
  const route = useRoute()
  const router = useRouter()
  const { viewer, can } = useViewer()
  const personId = computed(() => String(route.params.id))
  const campaign = computed(() => viewer.value?.currentCampaign ?? null)
  const query = useQueryState(
    PersonAssignmentsDocument,
    () => {
      const filter = { personId: personId.value, campaignId: campaign.value?.id ?? null }
      return {
        id: personId.value,
        open: { ...filter, isActive: true },
        closed: { ...filter, isActive: false },
      }
    },
    { isEmpty: (data) => !data.person && !data.open?.nodes.length && !data.closed?.nodes.length },
  )
  // What has not begun yet is not over either: it is handed over with the rest.
  const open = computed(() => [
    ...(query.data.value?.open?.nodes ?? []),
    ...(query.data.value?.closed?.nodes ?? []).filter(({ validTo }) => validTo === null),
  ])
  const ended = computed(() =>
    (query.data.value?.closed?.nodes ?? []).filter(({ validTo }) => validTo !== null),
  )
  const person = computed(() => query.data.value?.person ?? null)
  return {
    personId,
    campaign,
    person,
    /** Somebody who left is no longer listed; their name stands on what they held. */
    name: computed(() => person.value?.fullName ?? [...open.value, ...ended.value][0]?.person.fullName ?? ''),
    open,
    /** More than one answer carries: a handover moves the rest too. */
    isCut: computed(() => query.data.value?.open?.pageInfo.hasNextPage ?? false),
    ended,
    units: computed(() => byUnit(open.value)),
    handovers: computed(() => handoversIn(ended.value, personId.value)),
    today: computed(() => viewer.value?.today ?? null),
    canHandOver: computed(
      () =>
        can('ASSIGN') &&
        (open.value.some((item) => item.can.reassign) || Boolean(person.value?.duties.length)),
    ),
    isHandingOver: computed(() => route.query['ban-giao'] === '1'),
    setHandingOver: (isOn: boolean) =>
      void router.replace({ query: { ...route.query, 'ban-giao': isOn ? '1' : undefined } }),
    status: query.status,
    message: query.message,
    reload: query.reload,
  }
}
