import { computed } from 'vue'
import { useCommand, useFormFaults } from '../apollo'
import { text } from '../i18n'
import { useViewer } from '../session/useViewer'
import { useKeptForm } from '../ui/useKeptForm'
import { DecideRecheckIntervalDocument } from './recognition-board.documents'

const FIELDS = ['setId', 'ruleCode', 'months', 'source'] as const

/** An interval that the committee decides for its place; kept on this device until the server has it. */
export function useIntervalForm(unitId: () => string, sets: () => readonly { id: string }[]) {
  const { viewer } = useViewer()
  const { form, forget } = useKeptForm(
    () => ['interval', viewer.value?.person?.id, unitId(), sets()[0]?.id].join(':'),
    () => ({
      setId: sets()[0]?.id ?? null,
      ruleCode: null as string | null,
      months: null as string | null,
      source: '',
    }),
  )
  const command = useCommand(DecideRecheckIntervalDocument, (data) => data.decideRecheckInterval, {
    refetch: ['RecheckIntervals', 'RecognitionBoard'],
  })
  const own = computed((): Partial<Record<(typeof FIELDS)[number], string>> => {
    const months = Number(form.value.months ?? NaN)
    return {
      ...(!form.value.setId && { setId: text('recognition.setRequired') }),
      ...((!Number.isInteger(months) || months < 1 || months > 240) && {
        months: text('recognition.monthsRequired'),
      }),
      ...(!form.value.source.trim() && { source: text('recognition.sourceRequired') }),
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
      const { setId, ruleCode, months, source } = form.value
      if (!setId || !isSound) return false
      const payload = await command.run({
        unitId: unitId(),
        setId,
        ruleCode,
        months: Number(months),
        source: source.trim(),
      })
      if (payload) {
        forget()
        faults.forgive()
      }
      return payload !== null
    },
  }
}
