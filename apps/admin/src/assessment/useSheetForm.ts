import { computed, ref, watch } from 'vue'
import { useViewer } from '../session/useViewer'
import { dropKept, keptKey, readKept, writeKept } from './kept-draft'
import { contentOf, draftOf, type SheetDraft, type StoredSheet } from './sheet-draft'
import type { SheetSet } from './sheet-rules'
import { useSheetVerdict } from './useSheetVerdict'

/** What a sheet assesses: a unit, or a garden. */
export interface SheetSubject {
  readonly id: string
  /** The unit it is, or the village in which the garden lies: what is in use there assesses it. */
  readonly placeId: string
  readonly unitId: string | null
  readonly gardenId: string | null
}
export interface SheetStart {
  readonly subject: SheetSubject
  readonly set: SheetSet
  /** The draft on the server that is being written on; null for a new sheet. */
  readonly sheet: StoredSheet | null
  /** What the form begins with. */
  readonly start: SheetDraft
}

const copyOf = (draft: SheetDraft) => JSON.parse(JSON.stringify(draft)) as SheetDraft

/** One score sheet being written: kept on this device with every key until the server has it. */
export function useSheetForm({ subject, set, sheet, start }: SheetStart) {
  const { viewer } = useViewer()
  const keyOf = (id: string | null) => keptKey(viewer.value?.person?.id ?? '', subject.id, set.id, id)

  const kept = readKept(keyOf(sheet?.id ?? null))
  const base = ref<StoredSheet | null>(sheet)
  const draft = ref(copyOf(kept?.draft ?? start))
  /** The other version of the same sheet, when somebody saved it since: the person chooses. */
  const rival = ref(kept && sheet && kept.draft.version !== sheet.version ? draftOf(sheet) : null)
  const restoredAt = ref(kept?.savedAt ?? null)
  const isKept = ref(true)
  const savedContent = ref(contentOf(set, start))
  const content = computed(() => contentOf(set, draft.value))
  const isDirty = computed(() => content.value !== savedContent.value)
  const wrong = ref<Record<string, true>>({})
  const verdict = useSheetVerdict(set, draft, base)

  watch(
    draft,
    () => {
      const key = keyOf(draft.value.assessmentId)
      if (isDirty.value) isKept.value = writeKept(key, draft.value)
      else dropKept(key)
    },
    { deep: true },
  )
  const forget = () => {
    dropKept(keyOf(draft.value.assessmentId))
    restoredAt.value = null
    wrong.value = {}
  }

  return {
    ...verdict,
    subject,
    set,
    base,
    draft,
    rival,
    restoredAt,
    isKept,
    isDirty,
    content,
    mustMend: computed(() => {
      const noDay = draft.value.assessedOn === null ? 1 : 0
      return verdict.unexplained.value.length + Object.keys(wrong.value).length + noDay
    }),
    markWrong(key: string, isWrong: boolean) {
      if (isWrong) wrong.value[key] = true
      else delete wrong.value[key]
    },
    /** The server has it: nothing needs keeping here but what was typed since. */
    take(saved: StoredSheet, sentContent: string) {
      dropKept(keyOf(draft.value.assessmentId))
      base.value = saved
      savedContent.value = sentContent
      restoredAt.value = null
      draft.value = { ...draft.value, assessmentId: saved.id, version: saved.version }
    },
    startOver() {
      forget()
      draft.value = base.value ? draftOf(base.value) : copyOf(start)
    },
    keepMine() {
      const isOpen = base.value?.status === 'DRAFT'
      // What was sent by somebody else in between stays as it is: mine becomes another sheet.
      const { assessmentId, version } =
        isOpen && rival.value ? rival.value : { assessmentId: null, version: null }
      dropKept(keyOf(draft.value.assessmentId))
      if (!isOpen) base.value = null
      draft.value = { ...draft.value, assessmentId, version }
      rival.value = null
    },
    takeTheirs() {
      if (!rival.value) return
      forget()
      savedContent.value = contentOf(set, rival.value)
      draft.value = rival.value
      rival.value = null
    },
  }
}
export type SheetForm = ReturnType<typeof useSheetForm>
