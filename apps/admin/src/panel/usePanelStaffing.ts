import { computed, ref } from 'vue'
import { useCommand, useFormFaults, useQueryState } from '../apollo'
import type { PanelBriefFragment } from '../generated/graphql'
import { text } from '../i18n'
import { PanelCandidatesDocument } from './panel.documents'
import { RemovePanelScorerDocument, ReplacePanelScorerDocument } from './panel-write.documents'
import { seated } from './panel-words'

/** Changing who scores: with somebody in their place, or without. */
export function usePanelStaffing(panel: () => PanelBriefFragment) {
  const form = ref<{ personId: string | null; reason: string }>({ personId: null, reason: '' })
  const people = useQueryState(PanelCandidatesDocument, () => ({ unitId: panel().unit.id }))
  const replacing = useCommand(ReplacePanelScorerDocument, (data) => data.replacePanelScorer)
  const removing = useCommand(RemovePanelScorerDocument, (data) => data.removePanelScorer)
  const command = computed(() => (form.value.personId ? replacing : removing))
  const own = (): { reason?: string } =>
    form.value.reason.trim() ? {} : { reason: text('panel.reasonRequired') }
  const faults = {
    replacing: useFormFaults(['personId', 'reason'], own, replacing),
    removing: useFormFaults(['personId', 'reason'], own, removing),
  }
  const shown = computed(() => (form.value.personId ? faults.replacing : faults.removing))
  return {
    form,
    candidates: computed(() => {
      const inPanel = new Set(seated(panel()).map(({ person }) => person.id))
      return (people.data.value?.panelCandidates ?? [])
        .filter(({ id }) => !inPanel.has(id))
        .map(({ id, fullName }) => ({ value: id, label: fullName }))
    }),
    isBusy: computed(() => command.value.isRunning.value),
    error: (field: 'personId' | 'reason') => shown.value.error(field),
    messages: computed(() => shown.value.messages.value),
    async change(scorerId: string): Promise<boolean> {
      if (!shown.value.isSound()) return false
      const { id: panelId, version: expectedVersion } = panel()
      const { personId, reason } = form.value
      const input = { panelId, expectedVersion, scorerId, reason: reason.trim() }
      const payload = personId ? await replacing.run({ ...input, personId }) : await removing.run(input)
      return payload !== null
    },
  }
}
