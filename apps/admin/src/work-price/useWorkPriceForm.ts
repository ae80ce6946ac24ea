import { computed } from 'vue'
import { useCommand, useFormFaults } from '../apollo'
import { text } from '../i18n'
import { useViewer } from '../session/useViewer'
import { useKeptForm } from '../ui/useKeptForm'
import { DecideWorkPriceDocument } from './work-price.documents'

const FIELDS = ['ruleCode', 'amount', 'source'] as const

/** A price that the committee decides for a line, or takes away; kept on this device until the server has it. */
export function useWorkPriceForm(unitId: () => string, setId: () => string) {
  const { viewer } = useViewer()
  const { form, forget } = useKeptForm(
    () => ['work-price', viewer.value?.person?.id, unitId(), setId()].join(':'),
    () => ({
      ruleCode: null as string | null,
      amount: null as string | null,
      isRemoved: false,
      source: '',
    }),
  )
  const command = useCommand(DecideWorkPriceDocument, (data) => data.decideWorkPrice, {
    refetch: ['CriteriaSet', 'AssessmentSheets'],
  })
  const own = computed((): Partial<Record<(typeof FIELDS)[number], string>> => {
    const { ruleCode, amount, isRemoved, source } = form.value
    return {
      ...(!ruleCode && { ruleCode: text('price.lineRequired') }),
      ...(!isRemoved && !(Number(amount ?? NaN) > 0) && { amount: text('price.amountRequired') }),
      ...(!source.trim() && { source: text('price.sourceRequired') }),
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
      const { ruleCode, amount, isRemoved, source } = form.value
      if (!ruleCode || !isSound) return false
      const payload = await command.run({
        unitId: unitId(),
        setId: setId(),
        ruleCode,
        amount: isRemoved ? null : amount,
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
