import { computed, reactive, ref, watch } from 'vue'
import { useCommand } from '../apollo'
import { text } from '../i18n'
import { useViewer } from '../session/useViewer'
import { RegisterGardenDocument } from './garden.documents'

interface Written {
  unitId: string | null
  label: string
  householdCode: string
  householderName: string
  areaSquareMetres: string | null
  note: string
}
const blank = (unitId: string | null): Written => ({
  unitId,
  label: '',
  householdCode: '',
  householderName: '',
  areaSquareMetres: null,
  note: '',
})
/** m²: ten hectares. No household garden is larger, so more is a slip of the unit. */
const AREA_AT_MOST = 100_000

/** A new garden being written down; kept on this device until the server has it. */
export function useGardenRegister(firstUnitId: () => string | null) {
  const { viewer } = useViewer()
  const key = `garden:${viewer.value?.person?.id ?? ''}`
  const kept = (): Partial<Written> => {
    try {
      return JSON.parse(localStorage.getItem(key) ?? '{}') as Partial<Written>
    } catch {
      return {}
    }
  }
  const command = useCommand(RegisterGardenDocument, (data) => data.registerGarden)
  const before = kept()
  const written = reactive<Written>({ ...blank(null), ...before, unitId: before.unitId ?? firstUnitId() })
  const isChecked = ref(false)
  const isAreaWrong = ref(false)
  watch(written, () => {
    try {
      localStorage.setItem(key, JSON.stringify(written))
    } catch {
      // A browser that keeps nothing: the form itself still has it.
    }
  })

  const own = computed((): Partial<Record<keyof Written, string>> => {
    const area = Number(written.areaSquareMetres ?? 1)
    return {
      ...(!written.unitId && { unitId: text('garden.unitRequired') }),
      ...(!written.label.trim() && { label: text('garden.labelRequired') }),
      ...(!written.householdCode.trim() && { householdCode: text('garden.codeRequired') }),
      ...((area <= 0 || area > AREA_AT_MOST) && { areaSquareMetres: text('garden.areaRange') }),
    }
  })
  const fields = ['unitId', 'label', 'householdCode', 'householderName', 'areaSquareMetres', 'note']

  return {
    written,
    isAreaWrong,
    isBusy: command.isRunning,
    error: (field: keyof Written) =>
      (isChecked.value ? own.value[field] : undefined) ?? command.fieldError(field),
    messages: computed(() => [
      ...(command.failure.value ? [command.failure.value.message] : []),
      ...command.otherErrors(fields),
    ]),
    /** The garden when it was written down; null when something must be mended first. */
    async register() {
      isChecked.value = true
      const { unitId } = written
      if (unitId === null || Object.keys(own.value).length > 0 || isAreaWrong.value) return null
      const payload = await command.run({
        unitId,
        label: written.label.trim(),
        householdCode: written.householdCode.trim(),
        householderName: written.householderName.trim() || null,
        areaSquareMetres: written.areaSquareMetres,
        note: written.note.trim() || null,
      })
      if (!payload?.garden) return null
      localStorage.removeItem(key)
      isChecked.value = false
      return payload.garden
    },
  }
}
