import { computed, shallowRef, type Ref } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import type { AssessmentSheetFragment, AssessmentStage } from '../generated/graphql'
import { useViewer } from '../session/useViewer'
import { againFrom, carriedInto, draftOf, emptyDraft, type SheetDraft } from './sheet-draft'
import type { SheetSet } from './sheet-rules'
import { stages } from './verdict'

export const NEW_SHEET = 'moi'

/** Which sheet of a subject is shown, by the address: `?phieu=<id>`, `?phieu=moi&buoc=INSPECTED`, or the one that matters now. */
export function useSheetChoice(
  sheets: Readonly<Ref<readonly AssessmentSheetFragment[]>>,
  sets: Readonly<Ref<readonly SheetSet[]>>,
  mayAssess: Readonly<Ref<boolean>>,
) {
  const route = useRoute()
  const router = useRouter()
  const { viewer, can } = useViewer()
  const asked = (name: string) => {
    const value = route.query[name]
    return typeof value === 'string' && value ? value : null
  }
  const today = computed(() => viewer.value?.today ?? '1970-01-01')
  const published = computed(() => sets.value.filter(({ status }) => status === 'PUBLISHED'))
  const latestSent = computed(() => sheets.value.find(({ status }) => status === 'SUBMITTED') ?? null)
  const openDraft = computed(() => sheets.value.find(({ can }) => can.edit) ?? null)
  const wantsNew = computed(() => asked('phieu') === NEW_SHEET && mayAssess.value)
  const sheet = computed(() => {
    if (wantsNew.value) return null
    const named = sheets.value.find(({ id }) => id === asked('phieu'))
    return named ?? openDraft.value ?? latestSent.value
  })
  const isWriting = computed(() => wantsNew.value || sheet.value?.can.edit === true)
  /** A new sheet goes on under the set of the last one, or under the edition that has taken its place. */
  const nextSet = computed(() => {
    const last = latestSent.value
    if (!last?.setUsedUntil) return sets.value.find(({ id }) => id === last?.set.id)
    return published.value.find(({ id, code }) => code === last.set.code && id !== last.set.id)
  })
  const set = computed(() => {
    const id = sheet.value?.set.id ?? asked('bo')
    return sets.value.find((each) => each.id === id) ?? nextSet.value ?? published.value[0] ?? null
  })
  /** What a new sheet begins with; under another set its figures may mean something else. */
  const from = computed(
    () =>
      sheets.value.find(({ status, set: { id } }) => status === 'SUBMITTED' && id === set.value?.id) ?? null,
  )
  /** The last sheet, where the set of the new one is another edition of its set. */
  const former = computed(() => {
    const last = latestSent.value
    const old = sets.value.find(({ id }) => id === last?.set.id)
    return last && old && old.code === set.value?.code ? { sheet: last, set: old } : null
  })
  // After a self-assessment those who review come to inspect it.
  const stage = computed((): AssessmentStage => {
    const usual = can('REVIEW') && latestSent.value?.stage === 'SELF' ? 'INSPECTED' : 'SELF'
    return stages.find((each) => each === asked('buoc')) ?? usual
  })
  const start = computed((): SheetDraft => {
    if (sheet.value) return draftOf(sheet.value)
    if (from.value) return againFrom(from.value, stage.value, today.value)
    return former.value && set.value
      ? carriedInto(set.value, former.value, stage.value, today.value)
      : emptyDraft(stage.value, today.value)
  })
  // The first save gives a sheet its id; the form on the screen stays the same one.
  const born = shallowRef<{ readonly id: string; readonly key: string } | null>(null)
  const key = computed(() => {
    const id = sheet.value?.id ?? `new:${set.value?.id ?? ''}`
    return born.value?.id === id ? born.value.key : id
  })
  const open = (phieu: string | undefined) =>
    router.replace({ query: { ...route.query, phieu, buoc: undefined, bo: undefined } })

  return {
    sheet,
    set,
    start,
    key,
    isWriting,
    openDraft,
    from,
    /** The sets among which a new sheet chooses. */
    choices: computed(() => (wantsNew.value && published.value.length > 1 ? published.value : [])),
    chooseSet: (bo: string | null) => router.replace({ query: { ...route.query, bo: bo ?? undefined } }),
    open,
    startNew: () => open(NEW_SHEET),
    saved(id: string) {
      if (wantsNew.value) born.value = { id, key: key.value }
      void open(id)
    },
  }
}
