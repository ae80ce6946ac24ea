import { computed, reactive } from 'vue'
import { useCommand, useFormFaults } from '../apollo'
import { text } from '../i18n'
import { useViewer } from '../session/useViewer'
import { EnrolCriteriaSetDocument } from './criteria-draft.documents'

const FIELDS = ['from', 'document'] as const

/** A published set put into use at the viewer's own place. */
export function useEnrolSet(setId: string) {
  const { viewer } = useViewer()
  const form = reactive({ from: viewer.value?.today ?? null, document: '' })
  const command = useCommand(EnrolCriteriaSetDocument, (data) => data.enrolCriteriaSet, {
    refetch: ['CriteriaSet'],
  })
  const own = computed(() => (form.from === null ? { from: text('draft.dayRequired') } : {}))
  const faults = useFormFaults(FIELDS, () => own.value, command)
  return {
    form,
    isBusy: command.isRunning,
    error: faults.error,
    messages: faults.messages,
    async enrol(): Promise<boolean> {
      const unitId = viewer.value?.homeUnit?.id
      if (!faults.isSound() || form.from === null || !unitId) return false
      const { from, document } = form
      return (await command.run({ setId, unitId, from, document: document.trim() || null })) !== null
    },
  }
}
