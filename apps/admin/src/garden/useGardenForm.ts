import { computed, ref } from 'vue'
import { useCommand } from '../apollo'
import type { GardenQuery } from '../generated/graphql'
import { text } from '../i18n'
import { useViewer } from '../session/useViewer'
import { useKeptForm } from '../ui/useKeptForm'
import { RegisterGardenDocument, UpdateGardenDocument } from './garden.documents'

export type RegisteredGarden = NonNullable<GardenQuery['garden']>

/** m²: ten hectares. No household garden is larger, so more is a slip of the unit. */
const AREA_AT_MOST = 100_000
const FIELDS = ['unitId', 'label', 'householdCode', 'householderName', 'areaSquareMetres', 'note'] as const
type Field = (typeof FIELDS)[number]

/** What the register says of a garden, being written down or mended; kept on this device until the server has it. */
export function useGardenForm(garden: () => RegisteredGarden | null, firstUnitId: string | null) {
  const { viewer } = useViewer()
  const { form, forget } = useKeptForm(
    ['garden', viewer.value?.person?.id, garden()?.id].filter(Boolean).join(':'),
    () => {
      const present = garden()
      return {
        unitId: present?.unit.id ?? firstUnitId,
        label: present?.label ?? '',
        householdCode: present?.householdCode ?? '',
        householderName: present?.householderName ?? '',
        areaSquareMetres: present?.areaSquareMetres ?? null,
        note: present?.note ?? '',
      }
    },
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
      ...((area <= 0 || area > AREA_AT_MOST) && { areaSquareMetres: text('garden.areaRange') }),
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
    conflict: updating.conflict,
    error: (field: Field) => (isChecked.value ? own.value[field] : undefined) ?? command.fieldError(field),
    messages: computed(() => [
      ...(command.failure.value ? [command.failure.value.message] : []),
      ...(updating.conflict.value ? [] : command.otherErrors(FIELDS)),
    ]),
    /** The garden when the register has it; null when something must be mended first. */
    async save() {
      isChecked.value = true
      const { unitId } = form.value
      if (unitId === null || Object.keys(own.value).length > 0 || isAreaWrong.value) return null
      // As it is now: after a conflict the register was read again, and what was typed goes upon that.
      const present = garden()
      const payload = present
        ? await updating.run({ ...facts(), gardenId: present.id, expectedVersion: present.version })
        : await registering.run({ ...facts(), unitId })
      if (!payload?.garden) return null
      forget()
      isChecked.value = false
      return payload.garden
    },
  }
}
