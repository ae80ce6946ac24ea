import { GARDEN_AREA_AT_MOST } from '@solang/scoring'
import { computed, ref, watch } from 'vue'
import { useCommand } from '../apollo'
import { text } from '../i18n'
import { useViewer } from '../session/useViewer'
import { useKeptForm } from '../ui/useKeptForm'
import { newDraft, upon, FACTS, type RegisteredGarden } from './garden-draft'
import { RegisterGardenDocument, UpdateGardenDocument } from './garden.documents'

const FIELDS = ['unitId', ...FACTS] as const
type Field = (typeof FIELDS)[number]

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
  const isChecked = ref(false)
  const isAreaWrong = ref(false)

  const own = computed((): Partial<Record<Field, string>> => {
    const { unitId, label, householdCode, areaSquareMetres } = form.value
    const area = Number(areaSquareMetres ?? 1)
    return {
      ...(!unitId && { unitId: text('garden.unitRequired') }),
      ...(!label.trim() && { label: text('garden.labelRequired') }),
      ...(!householdCode.trim() && { householdCode: text('garden.codeRequired') }),
      ...((area <= 0 || area > GARDEN_AREA_AT_MOST) && { areaSquareMetres: text('garden.areaRange') }),
    }
  })
  const facts = () => {
    const { label, householdCode, householderName, areaSquareMetres, note } = form.value
    return {
      label: label.trim(),
      householdCode: householdCode.trim(),
      householderName: householderName.trim() || null,
      areaSquareMetres,
      note: note.trim() || null,
    }
  }
  return {
    form,
    isAreaWrong,
    isBusy: command.isRunning,
    /** Somebody saved first, and the garden has not been read again since. */
    hasConflict: computed(() => {
      const version = updating.conflict.value?.currentVersion
      return version !== undefined && version !== form.value.basis?.version
    }),
    error: (field: Field) => (isChecked.value ? own.value[field] : undefined) ?? command.fieldError(field),
    messages: computed(() => [
      ...(command.failure.value ? [command.failure.value.message] : []),
      ...(updating.conflict.value ? [] : command.otherErrors(FIELDS)),
    ]),
    /** The garden when the register has it; null when something must be mended first. */
    async save() {
      isChecked.value = true
      const { unitId, basis } = form.value
      if (unitId === null || Object.keys(own.value).length > 0 || isAreaWrong.value) return null
      const present = garden()
      const payload =
        present && basis
          ? await updating.run({ ...facts(), gardenId: present.id, expectedVersion: basis.version })
          : await registering.run({ ...facts(), unitId })
      if (!payload?.garden) return null
      forget()
      isChecked.value = false
      return payload.garden
    },
  }
}
