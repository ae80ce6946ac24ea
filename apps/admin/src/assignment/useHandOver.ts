import { ref } from 'vue'
import { useCommand } from '../apollo'
import { useViewer } from '../session/useViewer'
import { HandOverDocument } from './assignment.documents'
import { useKeptForm } from '../ui/useKeptForm'

/** Passes all that one person holds in a campaign to another, today; the duties that are ticked go along. */
export function useHandOver(campaignId: string, fromPersonId: string) {
  const { viewer } = useViewer()
  const { form, forget } = useKeptForm(
    () => ['hand-over', viewer.value?.person?.id, campaignId, fromPersonId].join(':'),
    () => ({ toPersonId: null as string | null, dutyIds: [] as string[], document: '', note: '' }),
  )
  const isTried = ref(false)
  const command = useCommand(HandOverDocument, (data) => data.handOver, { refetch: ['PersonAssignments'] })
  const run = async () => {
    const { toPersonId, dutyIds, document, note } = form.value
    isTried.value = true
    if (toPersonId === null) return null
    const payload = await command.run({
      campaignId,
      fromPersonId,
      toPersonId,
      dutyIds,
      document: document || null,
      note: note || null,
    })
    if (payload) forget()
    return payload
  }
  return { form, run, command, isTried }
}
