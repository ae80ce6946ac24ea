import { computed } from 'vue'
import { useCommand } from '../apollo'
import { useKeptForm } from '../ui/useKeptForm'
import type { TargetCellFragment, TargetKind } from '../generated/graphql'
import { useViewer } from '../session/useViewer'
import { SetAllocationDocument } from './target.documents'

export type AmountField = 'quantity' | 'denominator' | 'baseline'

/** Which amounts make sense of a kind of target: a share needs its whole, what is removed needs its start. */
export const amountsOf: Record<TargetKind, readonly AmountField[]> = {
  AT_LEAST_COUNT: ['quantity'],
  LENGTH: ['quantity'],
  INHERITED: ['quantity'],
  COMPOSITE_MINIMUM: ['quantity'],
  INCREMENT: ['quantity', 'baseline'],
  SHARE: ['denominator', 'quantity'],
  REDUCE_TO_ZERO: ['baseline'],
  KEEP_STATUS: [],
  MILESTONE: [],
}

/** The amounts of one unit's part, kept on this device until the server has them. */
export function useAllocationForm(cell: () => TargetCellFragment, kind: () => TargetKind) {
  const { viewer } = useViewer()
  const present = () => {
    const { quantity, denominator, baseline, denominatorSource } = cell()
    return {
      quantity: quantity ?? null,
      denominator: denominator ?? null,
      baseline: baseline ?? null,
      denominatorSource: denominatorSource ?? '',
    }
  }
  const { form, forget } = useKeptForm(
    () => ['allocation', viewer.value?.person?.id, cell().id].join(':'),
    present,
  )
  const command = useCommand(SetAllocationDocument, (data) => data.setAllocation)
  const fields = computed(() => amountsOf[kind()])

  const run = async () => {
    const { denominatorSource, ...amounts } = form.value
    const payload = await command.run({
      allocationId: cell().id,
      expectedVersion: cell().version,
      ...Object.fromEntries(fields.value.map((field) => [field, amounts[field]])),
      ...(fields.value.includes('denominator') && { denominatorSource: denominatorSource || null }),
    })
    if (payload) forget()
    return payload
  }
  return {
    form,
    fields,
    run,
    forget,
    command,
    isChanged: computed(() => JSON.stringify(form.value) !== JSON.stringify(present())),
  }
}
