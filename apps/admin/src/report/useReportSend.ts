import { computed, shallowRef } from 'vue'
import { useCommand } from '../apollo'
import { SaveReportDraftDocument, SubmitReportDocument } from './report-form.documents'
import type { ReportEntry } from './useReportEntry'

const lineAt = (path: readonly string[]) => {
  const at = path.indexOf('lines')
  return at < 0 ? null : Number(path[at + 1] ?? Number.NaN)
}

/** Sending and saving of what was typed. Whatever the answer, nothing typed is lost before the server has it. */
export function useReportSend(entry: ReportEntry) {
  // The list of what is owed is asked anew when it is next looked at.
  const submit = useCommand(SubmitReportDocument, (data) => data.submitReport, {
    update: (cache) => void cache.evict({ fieldName: 'today' }),
  })
  const save = useCommand(SaveReportDraftDocument, (data) => data.saveReportDraft, {
    update: (cache) => void cache.evict({ fieldName: 'today' }),
  })
  const sentIds = shallowRef<readonly string[]>([])
  const last = shallowRef<typeof submit | typeof save>(submit)

  const begin = (command: typeof submit | typeof save) => {
    last.value = command
    submit.clear()
    save.clear()
    sentIds.value = entry.sent.value.map(({ line }) => line.allocation.id)
    return entry.content.value
  }
  const errors = computed(() => last.value.errors.value)
  const ofLine = (id: string) =>
    errors.value
      .filter(({ path }) => {
        const at = lineAt(path)
        return at !== null && sentIds.value[at] === id
      })
      .map(({ message }) => message)

  return {
    isSending: submit.isRunning,
    isSaving: save.isRunning,
    conflict: computed(() => last.value.conflict.value),
    failure: computed(() => last.value.failure.value),
    errorsOf: ofLine,
    /** Those that belong to no line. */
    messages: computed(() =>
      errors.value
        .filter(({ code, path }) => code !== 'VERSION_CONFLICT' && lineAt(path) === null)
        .map(({ message }) => message),
    ),
    /** The id of the report that the server now has, null when it was not taken. */
    async send(): Promise<string | null> {
      const content = begin(submit)
      const payload = await submit.run(content)
      if (!payload?.report) return null
      entry.settle(payload.report.version)
      return payload.report.id
    },
    async saveDraft(): Promise<boolean> {
      const content = begin(save)
      const payload = await save.run(content)
      if (!payload?.report) return false
      entry.settle(payload.report.version)
      return true
    },
    clear() {
      submit.clear()
      save.clear()
    },
  }
}
export type ReportSend = ReturnType<typeof useReportSend>
