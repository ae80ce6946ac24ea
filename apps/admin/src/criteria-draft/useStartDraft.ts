import { computed, reactive } from 'vue'
import { useCommand, useFormFaults } from '../apollo'
import { text } from '../i18n'
import { useViewer } from '../session/useViewer'
import { StartCriteriaDraftDocument } from './criteria-draft.documents'

const FIELDS = ['edition', 'title'] as const

/** A new edition, begun from a published set at the viewer's own place. */
export function useStartDraft(base: { readonly id: string; readonly title: string }) {
  const { viewer } = useViewer()
  const form = reactive({ edition: '', title: base.title })
  const command = useCommand(StartCriteriaDraftDocument, (data) => data.startCriteriaDraft, {
    refetch: ['CriteriaSetList'],
  })
  const own = computed(() => (form.edition.trim() === '' ? { edition: text('draft.editionRequired') } : {}))
  const faults = useFormFaults(FIELDS, () => own.value, command)
  return {
    form,
    isBusy: command.isRunning,
    error: faults.error,
    messages: faults.messages,
    /** The id of the draft, or null when it was not begun. */
    async begin(): Promise<string | null> {
      const unitId = viewer.value?.homeUnit?.id
      if (!faults.isSound() || !unitId) return null
      const payload = await command.run({
        baseSetId: base.id,
        unitId,
        edition: form.edition.trim(),
        title: form.title.trim() || null,
      })
      return payload?.draft?.id ?? null
    },
  }
}
