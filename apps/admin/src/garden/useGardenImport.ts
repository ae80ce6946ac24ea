import { computed, ref, shallowRef } from 'vue'
import { failureOf, useApolloClient, useCommand } from '../apollo'
import type { CheckGardenImportQuery } from '../generated/graphql'
import { text } from '../i18n'
import { useViewer } from '../session/useViewer'
import { CheckGardenImportDocument, ImportGardensDocument } from './garden.documents'
import { gardenSheet, readSheetFile, type GardenSheet } from './sheet-file'

export type ImportCheck = NonNullable<CheckGardenImportQuery['checkGardenImport']>
export const ROWS_AT_MOST = 2000

/** A sheet of gardens: chosen, tried cell by cell, mended, and taken into the register as a whole. */
export function useGardenImport() {
  const { viewer } = useViewer()
  const { resolveClient } = useApolloClient()
  const sheet = ref<GardenSheet | null>(null)
  const check = shallowRef<ImportCheck | null>(null)
  const fault = ref<string | null>(null)
  const isChecking = ref(false)
  const importing = useCommand(ImportGardensDocument, (data) => data.importGardens, {
    refetch: ['GardenRegister', 'GardenList'],
  })
  const unit = computed(() => viewer.value?.homeUnit ?? null)
  const asked = () => {
    const { columns, years, rows, firstLine } = sheet.value ?? {
      columns: [],
      years: [],
      rows: [],
      firstLine: 2,
    }
    const incomeYears = years.filter((_, place) => columns[place] === 'INCOME')
    return { unitId: unit.value?.id ?? '', columns, incomeYears, rows, firstLine }
  }

  let turn = 0
  /** Tries what the sheet says now; of two answers under way only the later counts. */
  async function tryOut() {
    const own = ++turn
    fault.value = null
    isChecking.value = true
    try {
      const { data } = await resolveClient().query({
        query: CheckGardenImportDocument,
        variables: asked(),
        fetchPolicy: 'no-cache',
      })
      if (own === turn) check.value = data.checkGardenImport ?? null
    } catch (error) {
      if (own === turn) fault.value = failureOf(error as Parameters<typeof failureOf>[0]).message
    } finally {
      if (own === turn) isChecking.value = false
    }
  }

  function forget() {
    turn++
    sheet.value = null
    check.value = null
    fault.value = null
    isChecking.value = false
    importing.clear()
  }

  async function choose(file: File) {
    forget()
    try {
      const read = gardenSheet(await readSheetFile(file))
      if ('fault' in read)
        fault.value = text(`gardenImport.${read.fault}`, read.heading ? { heading: read.heading } : {})
      else if (read.rows.length > ROWS_AT_MOST)
        fault.value = text('gardenImport.tooMany', { count: read.rows.length, most: ROWS_AT_MOST })
      else {
        sheet.value = read
        await tryOut()
      }
    } catch {
      fault.value = text('gardenImport.unreadable')
    }
  }

  return {
    unit,
    sheet,
    check,
    fault: computed(() => fault.value ?? importing.failure.value?.message ?? null),
    /** What the server refused after all: somebody changed the register meanwhile. */
    refusals: computed(() => importing.errors.value.slice(0, 3).map(({ message }) => message)),
    isChecking,
    isImporting: importing.isRunning,
    choose,
    forget,
    tryOut,
    async mend(row: number, place: number, words: string) {
      const cells = sheet.value?.rows[row]
      if (!cells || cells[place] === words) return
      cells[place] = words
      await tryOut()
    },
    async take() {
      const payload = await importing.run(asked())
      if (payload?.gardenImport) return payload.gardenImport
      if (importing.errors.value.length > 0) await tryOut()
      return null
    },
  }
}
