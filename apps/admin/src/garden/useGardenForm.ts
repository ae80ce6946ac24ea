import { gardenProblems } from '@solang/scoring'
import { computed, ref, watch } from 'vue'
import { useCommand, useFormFaults } from '../apollo'
import { text } from '../i18n'
import { useViewer } from '../session/useViewer'
import { useKeptForm } from '../ui/useKeptForm'
import { changesOf, positionFault } from './garden-changes'
import { chosen, newDraft, upon, type Fact, type RegisteredGarden } from './garden-draft'
import { RegisterGardenDocument, UpdateGardenDocument } from './garden.documents'

const FIELDS = [
  'unitId',
  'label',
  'householdCode',
  'householderName',
  'areaSquareMetres',
  'state',
  'hasOwner',
  'stateOn',
  'crops',
  'incomes',
  'planConfirmedOn',
  'planDocument',
  'position',
  'note',
] as const
export type GardenField = (typeof FIELDS)[number]

const POSITION_FAULTS = { half: 'garden.positionHalf', unread: 'garden.positionUnread' } as const

/** What the register says of a garden, being written down or mended; kept on this device until the server has it. */
export function useGardenForm(garden: () => RegisteredGarden | null, firstUnitId: string | null) {
  const { viewer } = useViewer()
  const { form, forget } = useKeptForm(
    ['garden', viewer.value?.person?.id, garden()?.id].filter(Boolean).join(':'),
    () => newDraft(garden(), firstUnitId),
  )
  // A draft may have been kept from before a village was chosen, or from before somebody else's change.
  form.value.unitId ??= firstUnitId
  watch(
    () => garden()?.version,
    () => {
      const present = garden()
      if (present) form.value = upon(present, form.value)
    },
    { immediate: true },
  )
  const registering = useCommand(RegisterGardenDocument, (data) => data.registerGarden)
  const updating = useCommand(UpdateGardenDocument, (data) => data.updateGarden)
  const command = garden() ? updating : registering
  /** Fields that hold something which is no number or no day. */
  const unread = ref<ReadonlySet<string>>(new Set())

  const own = computed((): Partial<Record<GardenField, string>> => {
    const { unitId, label, householdCode, incomes } = form.value
    const fault = positionFault(form.value)
    const problems = gardenProblems(changesOf(form.value), {
      today: viewer.value?.today ?? '2199-12-31',
      lastStateOn: garden()?.stateOn ?? null,
    })
    return {
      ...Object.fromEntries(problems.map(({ field, message }) => [field, message])),
      ...(!unitId && { unitId: text('garden.unitRequired') }),
      ...(!label.trim() && { label: text('garden.labelRequired') }),
      ...(!householdCode.trim() && { householdCode: text('garden.codeRequired') }),
      ...(incomes.some(({ year, millionDong }) => (year === '') !== (millionDong === null)) && {
        incomes: text('garden.incomeHalf'),
      }),
      ...(fault && { position: text(POSITION_FAULTS[fault]) }),
    }
  })
  const faults = useFormFaults(FIELDS, () => own.value, command)
  const clashing = computed(() => Object.keys(form.value.clashes) as Fact[])
  return {
    form,
    clashing,
    choose: (field: Fact, isTheirs: boolean) => {
      form.value = chosen(form.value, field, isTheirs)
    },
    markUnread: (field: string, isUnread: boolean) => {
      const rest = [...unread.value].filter((each) => each !== field)
      unread.value = new Set(isUnread ? [...rest, field] : rest)
    },
    isBusy: command.isRunning,
    /** Somebody saved first, and the garden has not been read again since. */
    hasConflict: computed(() => {
      const version = updating.conflict.value?.currentVersion
      return version !== undefined && version !== form.value.basis?.version
    }),
    error: faults.error,
    messages: computed(() => (updating.conflict.value ? [] : faults.messages.value)),
    /** The garden when the register has it; null when something must be mended or chosen first. */
    async save() {
      const isSound = faults.isSound()
      const { unitId, basis, label, householdCode } = form.value
      if (unitId === null || !isSound) return null
      if (unread.value.size > 0 || clashing.value.length > 0) return null
      const present = garden()
      const { crops, incomes, ...facts } = changesOf(form.value)
      const changes = {
        ...facts,
        ...(crops && { crops: [...crops] }),
        ...(incomes && { incomes: [...incomes] }),
      }
      const payload =
        present && basis
          ? await updating.run({ ...changes, gardenId: present.id, expectedVersion: basis.version })
          : await registering.run({
              ...changes,
              unitId,
              label: label.trim(),
              householdCode: householdCode.trim(),
            })
      if (!payload?.garden) return null
      forget()
      faults.forgive()
      return payload.garden
    },
  }
}
