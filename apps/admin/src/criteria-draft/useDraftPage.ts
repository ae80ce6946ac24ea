import { computed } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { useQueryState } from '../apollo'
import { CriteriaDraftDocument } from './criteria-draft.documents'

/** The draft in the address. */
export function useDraftPage() {
  const route = useRoute()
  const query = useQueryState(CriteriaDraftDocument, () => ({ id: String(route.params.id) }))
  return {
    draft: computed(() => query.data.value?.criteriaDraft ?? null),
    status: query.status,
    message: query.message,
    reload: query.reload,
  }
}

export const PARTS = ['noi-dung', 'bai-kiem', 'chay-thu', 'so-voi-goc'] as const
export type DraftPart = (typeof PARTS)[number]

/** Which part of a draft is open and at which line, in the address: it can be sent to somebody. */
export function useDraftPlace() {
  const route = useRoute()
  const router = useRouter()
  const asked = (name: string) => {
    const value = route.query[name]
    return typeof value === 'string' && value ? value : null
  }
  const part = computed({
    get: (): DraftPart => PARTS.find((each) => each === asked('phan')) ?? 'noi-dung',
    set: (phan: DraftPart) => void router.replace({ query: { ...route.query, phan } }),
  })
  return {
    part,
    /** The number of the open line; null: none, '' the set's own words. */
    line: computed(() => asked('muc')),
    open: (muc: string | null) =>
      void router.replace({ query: { ...route.query, phan: 'noi-dung', muc: muc ?? undefined } }),
  }
}
