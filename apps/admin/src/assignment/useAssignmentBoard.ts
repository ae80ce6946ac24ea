import { computed } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { useQueryState } from '../apollo'
import { useViewer } from '../session/useViewer'
import { AssignmentBoardDocument } from './assignment-board.documents'
import { buildBoard, gapsIn, matches, type Board, type BoardFilter } from './board'

/** What the address says: how the board is narrowed, which cell is open, and, on a phone, which village. */
export interface BoardView extends BoardFilter {
  readonly cell: string | null
  readonly unitId: string | null
}

const emptyBoard: Board = { subjects: [], units: [], cells: new Map() }
const kinds = { 'chi-tieu': 'target', 'tieu-chi': 'criterion' } as const
const kindNames = { target: 'chi-tieu', criterion: 'tieu-chi' } as const

function useBoardView() {
  const route = useRoute()
  const router = useRouter()
  const asked = (name: string) => {
    const value = route.query[name]
    return typeof value === 'string' && value ? value : null
  }
  const view = computed((): BoardView => {
    const kind = asked('loai')
    return {
      isGapsOnly: asked('trong') === '1',
      kind: kind === 'chi-tieu' || kind === 'tieu-chi' ? kinds[kind] : null,
      personId: asked('nguoi'),
      search: asked('tim') ?? '',
      cell: asked('o'),
      unitId: asked('thon'),
    }
  })
  const show = (change: Partial<BoardView>) => {
    const next = { ...view.value, ...change }
    void router.replace({
      query: {
        trong: next.isGapsOnly ? '1' : undefined,
        loai: next.kind ? kindNames[next.kind] : undefined,
        nguoi: next.personId ?? undefined,
        tim: next.search || undefined,
        thon: next.unitId ?? undefined,
        o: next.cell ?? undefined,
      },
    })
  }
  return { view, show }
}

/** Who answers for what, and where: the whole board of the current campaign, narrowed by the address. */
export function useAssignmentBoard() {
  const { viewer, can } = useViewer()
  const { view, show } = useBoardView()
  const query = useQueryState(
    AssignmentBoardDocument,
    () => ({ campaignId: viewer.value?.currentCampaign?.id ?? '' }),
    {
      enabled: () => Boolean(viewer.value?.currentCampaign),
      isEmpty: (data) => data.assignmentMatrix?.rows.length === 0,
    },
  )
  const matrix = computed(() => query.data.value?.assignmentMatrix ?? null)
  const board = computed(() => (matrix.value ? buildBoard(matrix.value) : emptyBoard))
  const shown = computed(
    () =>
      new Set(
        [...board.value.cells.values()].filter((cell) => matches(cell, view.value)).map(({ key }) => key),
      ),
  )
  return {
    view,
    show,
    widen: () => show({ isGapsOnly: false, kind: null, personId: null, search: '' }),
    isFiltered: computed(() => {
      const { isGapsOnly, kind, personId, search } = view.value
      return isGapsOnly || kind !== null || personId !== null || search !== ''
    }),
    board,
    shown,
    campaign: computed(() => matrix.value?.campaign ?? null),
    workload: computed(() => matrix.value?.workload ?? []),
    gapCount: computed(() => matrix.value?.gapCount ?? gapsIn(board.value.cells.values())),
    canAssign: computed(() => can('ASSIGN')),
    /** Without a campaign there is nothing to assign: not a page that goes on loading. */
    status: computed(() => (viewer.value?.currentCampaign ? query.status.value : 'empty')),
    message: query.message,
    reload: query.reload,
  }
}
