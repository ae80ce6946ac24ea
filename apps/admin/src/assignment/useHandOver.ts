import { computed, ref } from 'vue'
import { useCommand } from '../apollo'
import { useViewer } from '../session/useViewer'
import { HandOverDocument } from './assignment.documents'
import { useKeptForm } from '../ui/useKeptForm'

export interface HeldDuty {
  readonly id: string
  readonly title: string
  readonly unit: { readonly name: string }
}

/** Passes all that one person holds in a campaign to another, today; the duties that are ticked go along. */
export function useHandOver(campaignId: string, fromPersonId: string, duties: () => readonly HeldDuty[]) {
  const { viewer } = useViewer()
  const { form, forget } = useKeptForm(
    () => ['hand-over', viewer.value?.person?.id, campaignId, fromPersonId].join(':'),
    () => ({ toPersonId: null as string | null, dutyIds: [] as string[], document: '', note: '' }),
  )
  // A tick may have been kept from before the duty went to somebody else.
  const goingAlong = computed(() => duties().filter(({ id }) => form.value.dutyIds.includes(id)))
  const tick = (dutyId: string, isOn: boolean) => {
    const others = form.value.dutyIds.filter((id) => id !== dutyId)
    form.value.dutyIds = isOn ? [...others, dutyId] : others
  }
  const isTried = ref(false)
  const command = useCommand(HandOverDocument, (data) => data.handOver, { refetch: ['PersonAssignments'] })
  const run = async () => {
    const { toPersonId, document, note } = form.value
    isTried.value = true
    if (toPersonId === null) return null
    const payload = await command.run({
      campaignId,
      fromPersonId,
      toPersonId,
      dutyIds: goingAlong.value.map(({ id }) => id),
      document: document || null,
      note: note || null,
    })
    if (payload) forget()
    return payload
  }
  return { form, goingAlong, tick, run, command, isTried }
}
