import { computed, ref } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { useQueryState } from '../apollo'
import type { PaceState, TargetKind } from '../generated/graphql'
import { useViewer } from '../session/useViewer'
import type { MatrixCell } from '../ui/matrix'
import { buildView, placeKey, sumsOf, type MatrixFilter, type MatrixView } from './matrix-view'
import { paceStates, targetKinds } from './pace'
import { TargetMatrixDocument } from './target.documents'
import { useSentenceLanguage } from './useSentenceLanguage'

/** What the address says: how the table is narrowed, which cell is open and, on a phone, how it is grouped. */
export interface MatrixAddress extends MatrixFilter {
  readonly cellId: string | null
  readonly isByTarget: boolean
}

const emptyView: MatrixView = { targets: [], villages: [], placed: new Map(), own: [], shown: new Set() }

function useMatrixAddress() {
  const route = useRoute()
  const router = useRouter()
  const asked = (name: string) => {
    const value = route.query[name]
    return typeof value === 'string' && value ? value : null
  }
  const address = computed((): MatrixAddress => ({
    kind: targetKinds.find((kind: TargetKind) => kind === asked('loai')) ?? null,
    state: paceStates.find((state: PaceState) => state === asked('tinh-trang')) ?? null,
    search: asked('tim') ?? '',
    cellId: asked('o'),
    isByTarget: asked('theo') === 'chi-tieu',
  }))
  const show = (change: Partial<MatrixAddress>) => {
    const next = { ...address.value, ...change }
    void router.replace({
      query: {
        loai: next.kind ?? undefined,
        'tinh-trang': next.state ?? undefined,
        tim: next.search || undefined,
        theo: next.isByTarget ? 'chi-tieu' : undefined,
        o: next.cellId ?? undefined,
      },
    })
  }
  return { address, show }
}

/** Where every village stands on every target of the campaign, narrowed by the address. */
export function useTargetMatrix() {
  const { viewer } = useViewer()
  const language = useSentenceLanguage()
  const { address, show } = useMatrixAddress()
  const selection = ref<readonly MatrixCell[]>([])
  const campaign = computed(() => viewer.value?.currentCampaign ?? null)
  const query = useQueryState(
    TargetMatrixDocument,
    () => ({ campaignId: campaign.value?.id ?? '', language: language.value }),
    {
      enabled: () => campaign.value !== null,
      isEmpty: (data) => data.targetMatrix?.targets.length === 0,
      keepsPrevious: true,
    },
  )
  const matrix = computed(() => query.data.value?.targetMatrix ?? null)
  const view = computed(() => (matrix.value ? buildView(matrix.value, address.value) : emptyView))
  const placedAt = ({ row, column }: MatrixCell) => view.value.placed.get(placeKey(row, column))
  const selected = computed(() => selection.value.map(placedAt).filter((placed) => placed !== undefined))

  return {
    campaign,
    address,
    show,
    widen: () => show({ kind: null, state: null, search: '' }),
    isFiltered: computed(() => {
      const { kind, state, search } = address.value
      return kind !== null || state !== null || search !== ''
    }),
    view,
    isNothingShown: computed(() => view.value.villages.length === 0 && view.value.own.length === 0),
    selection,
    selected,
    sums: computed(() => sumsOf(selected.value)),
    opened: computed(
      () => [...view.value.placed.values()].find(({ cell }) => cell.id === address.value.cellId) ?? null,
    ),
    open: (cell: MatrixCell) => show({ cellId: placedAt(cell)?.cell.id ?? null }),
    /** Without a campaign there is nothing to show: not a page that goes on loading. */
    status: computed(() => (campaign.value ? query.status.value : 'empty')),
    message: query.message,
    reload: query.reload,
  }
}
