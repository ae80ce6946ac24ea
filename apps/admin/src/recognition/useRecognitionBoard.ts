import { computed } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { useQueryState } from '../apollo'
import type { BoardRowFragment, CriteriaSubject } from '../generated/graphql'
import { useViewer } from '../session/useViewer'
import { VillagesOfDocument } from '../unit/unit.documents'
import { RecognitionBoardDocument } from './recognition-board.documents'

export const SUBJECTS: Readonly<Record<string, CriteriaSubject>> = {
  thon: 'VILLAGE',
  vuon: 'GARDEN',
  xa: 'COMMUNE',
}

/** The board of the viewer's own place, or of one village in it, by the filters in the address. */
export function useRecognitionBoard() {
  const route = useRoute()
  const router = useRouter()
  const { viewer } = useViewer()
  const asked = (name: string) => {
    const value = route.query[name]
    return typeof value === 'string' && value ? value : null
  }
  const home = computed(() => viewer.value?.homeUnit ?? viewer.value?.currentCampaign?.unit ?? null)
  const chosen = computed(() => Object.keys(SUBJECTS).find((key) => key === asked('loai')) ?? 'thon')
  const subject = computed(() => SUBJECTS[chosen.value] ?? 'VILLAGE')
  const villageId = computed(() => asked('thon'))
  const query = useQueryState(
    RecognitionBoardDocument,
    () => ({ subject: subject.value, within: villageId.value ?? home.value?.id ?? '' }),
    {
      enabled: () => home.value !== null,
      keepsPrevious: true,
      isEmpty: (data) => data.recognitionBoard?.rows.nodes.length === 0,
    },
  )
  const places = useQueryState(VillagesOfDocument, () => ({ within: home.value?.id ?? '' }), {
    enabled: () => home.value !== null,
  })
  const board = computed(() => query.data.value?.recognitionBoard ?? null)
  const rows = computed((): readonly BoardRowFragment[] => board.value?.rows.nodes ?? [])
  const pressingOf = (...states: string[]) =>
    rows.value.filter(({ standing }) => standing.pressing.some(({ state }) => states.includes(state)))
  const show = (loai: string, thon: string | null) =>
    void router.replace({ query: { loai: loai === 'thon' ? undefined : loai, thon: thon ?? undefined } })
  return {
    home,
    chosen,
    subject,
    villageId,
    villages: computed(() =>
      (places.data.value?.units?.nodes ?? []).map(({ id, name }) => ({ value: id, label: name })),
    ),
    /** States that somebody is in, in the order of the way, with their rows. */
    columns: computed(() =>
      (board.value?.counts ?? [])
        .filter(({ count }) => count > 0)
        .map(({ state, count }) => ({
          state,
          count,
          rows: rows.value.filter(({ standing }) => standing.state === state),
        })),
    ),
    unanswered: computed(() => pressingOf('TRIGGERED', 'FAILING')),
    overdue: computed(() => pressingOf('OVERDUE')),
    page: computed(() => board.value?.rows.pageInfo ?? null),
    shown: computed(() => rows.value.length),
    total: computed(() => {
      const count = board.value?.rows.totalCount
      return count ? { value: count.value, isExact: count.exact } : null
    }),
    status: query.status,
    message: query.message,
    reload: query.reload,
    loadMore: () => query.loadMore(board.value?.rows.pageInfo.endCursor),
    chooseSubject: (loai: string) => show(loai, loai === 'xa' ? null : villageId.value),
    chooseVillage: (thon: string | null) => show(chosen.value, thon),
  }
}
