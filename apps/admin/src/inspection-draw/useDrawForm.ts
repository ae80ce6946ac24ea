import type { DrawRule } from '@solang/scoring'
import { computed, watch } from 'vue'
import { useCommand, useFormFaults, useQueryState } from '../apollo'
import { text } from '../i18n'
import { useViewer } from '../session/useViewer'
import { useKeptForm } from '../ui/useKeptForm'
import { DrawInspectionsDocument, DrawSizesDocument } from './inspection-draw.documents'

interface DrawForm {
  setId: string | null
  least: string | null
  perGap: string | null
  most: string | null
  seedBy: 'SERVER' | 'GIVEN'
  seed: string
  seedSource: string
  reason: string
}
/** As the server names them. */
const FIELDS = [
  'setId',
  'rule.leastPercent',
  'rule.percentPerGap',
  'rule.mostPercent',
  'seed',
  'seedSource',
  'reason',
] as const
type Field = (typeof FIELDS)[number]

const wholePercent = (typed: string | null): number | null => {
  const percent = Number(typed ?? NaN)
  return Number.isInteger(percent) && percent >= 0 && percent <= 100 ? percent : null
}

/** A draw being prepared; kept on this device until the server has drawn. */
export function useDrawForm(unitId: () => string, sets: () => readonly { id: string }[]) {
  const { viewer } = useViewer()
  const { form, forget } = useKeptForm<DrawForm>(
    () => ['draw', viewer.value?.person?.id, unitId()].join(':'),
    () => ({
      setId: sets()[0]?.id ?? null,
      least: null,
      perGap: null,
      most: null,
      seedBy: 'SERVER',
      seed: '',
      seedSource: '',
      reason: '',
    }),
  )
  watch(
    sets,
    (known) => {
      if (!known.some(({ id }) => id === form.value.setId)) form.value.setId = known[0]?.id ?? null
    },
    { immediate: true },
  )
  const sizes = useQueryState(
    DrawSizesDocument,
    () => ({ unitId: unitId(), setId: form.value.setId ?? '' }),
    { enabled: () => form.value.setId !== null, keepsPrevious: true },
  )
  const rule = computed((): DrawRule | null => {
    const leastPercent = wholePercent(form.value.least)
    const percentPerGap = wholePercent(form.value.perGap)
    const mostPercent = wholePercent(form.value.most)
    if (leastPercent === null || percentPerGap === null || mostPercent === null) return null
    return mostPercent < leastPercent ? null : { leastPercent, percentPerGap, mostPercent }
  })
  const isGiven = computed(() => form.value.seedBy === 'GIVEN')
  const own = computed((): Partial<Record<Field, string>> => {
    const { setId, least, perGap, most, seed, seedSource, reason } = form.value
    const percentRequired = text('draw.percentRequired')
    const mostFault = wholePercent(most) === null ? percentRequired : text('draw.mostBelowLeast')
    return {
      ...(!setId && { setId: text('draw.setRequired') }),
      ...(wholePercent(least) === null && { 'rule.leastPercent': percentRequired }),
      ...(wholePercent(perGap) === null && { 'rule.percentPerGap': percentRequired }),
      ...((wholePercent(most) ?? -1) < (wholePercent(least) ?? 0) && { 'rule.mostPercent': mostFault }),
      ...(isGiven.value && !seed.trim() && { seed: text('draw.seedRequired') }),
      ...(isGiven.value && !seedSource.trim() && { seedSource: text('draw.seedSourceRequired') }),
      ...(!reason.trim() && { reason: text('draw.reasonRequired') }),
    }
  })
  const command = useCommand(DrawInspectionsDocument, (data) => data.drawInspections, {
    refetch: ['InspectionDrawList'],
  })
  const faults = useFormFaults(FIELDS, () => own.value, command)
  return {
    form,
    rule,
    isGiven,
    places: computed(() => sizes.data.value?.inspectionDrawSizes ?? []),
    sizesStatus: sizes.status,
    sizesMessage: sizes.message,
    reloadSizes: sizes.reload,
    isBusy: command.isRunning,
    error: faults.error,
    messages: faults.messages,
    /** The id of the draw when the server has drawn. */
    async draw(): Promise<string | null> {
      const isSound = faults.isSound()
      const { setId, seed, seedSource, reason } = form.value
      if (!isSound || !setId || !rule.value) return null
      const given = isGiven.value ? { seed: seed.trim(), seedSource: seedSource.trim() } : {}
      const payload = await command.run({
        unitId: unitId(),
        setId,
        rule: rule.value,
        ...given,
        reason: reason.trim(),
      })
      if (payload) forget()
      return payload?.draw?.id ?? null
    },
  }
}

export type WeighedPlace = ReturnType<typeof useDrawForm>['places']['value'][number]
