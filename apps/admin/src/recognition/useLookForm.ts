import { computed } from 'vue'
import { useCommand, useFormFaults } from '../apollo'
import type { KeepingEventKind } from '../generated/graphql'
import { text } from '../i18n'
import { useViewer } from '../session/useViewer'
import { useKeptForm } from '../ui/useKeptForm'
import { RecordKeepingEventDocument } from './recognition.documents'
import { AFFECTED, idsOf, type RecognisedSubject } from './subject'

interface LookForm {
  kind: KeepingEventKind
  ruleCode: string | null
  happenedOn: string | null
  event: string
}
const FIELDS = ['kind', 'ruleCode', 'happenedOn', 'event'] as const

/** A re-check, or something that happened, being written down; kept on this device until the server has it. */
export function useLookForm(subject: RecognisedSubject, first: 'CHECKED' | 'TRIGGER') {
  const { viewer } = useViewer()
  const { form, forget } = useKeptForm<LookForm>(
    ['look', first, viewer.value?.person?.id, subject.id].join(':'),
    () => ({ kind: first, ruleCode: null, happenedOn: viewer.value?.today ?? null, event: '' }),
  )
  const command = useCommand(RecordKeepingEventDocument, (data) => data.recordKeepingEvent, {
    refetch: AFFECTED,
  })
  const own = computed((): Partial<Record<(typeof FIELDS)[number], string>> => {
    const { kind, ruleCode, happenedOn, event } = form.value
    return {
      ...(kind !== 'CHECKED' && !ruleCode && { ruleCode: text('recognition.criterionRequired') }),
      ...(!happenedOn && { happenedOn: text('recognition.dayRequired') }),
      ...(kind !== 'CHECKED' && !event.trim() && { event: text('recognition.eventRequired') }),
    }
  })
  const faults = useFormFaults(FIELDS, () => own.value, command)
  return {
    form,
    isBusy: command.isRunning,
    error: faults.error,
    messages: faults.messages,
    /** True when the server has it. */
    async save(): Promise<boolean> {
      const isSound = faults.isSound()
      const { kind, ruleCode, happenedOn, event } = form.value
      if (!happenedOn || !isSound) return false
      const payload = await command.run({
        ...idsOf(subject),
        kind,
        ruleCode,
        happenedOn,
        event: event.trim() || text('recognition.checkedWords'),
      })
      if (payload) forget()
      return payload !== null
    },
  }
}
