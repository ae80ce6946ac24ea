import { computed, reactive, watch } from 'vue'
import { useViewer } from '../session/useViewer'
import type { LineRemark } from './useReviewDecision'

interface Remarks {
  remark: string
  lines: Record<string, string>
}

/** Where the remarks on one report are kept on this device, apart for each person. */
export const remarksKey = (reportId: string) =>
  ['review', useViewer().viewer.value?.person?.id ?? '', reportId].join(':')

/** The remarks of a report that is being returned, kept on this device until they are sent. */
export function useReviewReturn(reportId: string) {
  const key = remarksKey(reportId)
  const kept = (): Partial<Remarks> => {
    try {
      return JSON.parse(localStorage.getItem(key) ?? '{}') as Partial<Remarks>
    } catch {
      return {}
    }
  }
  const remarks = reactive<Remarks>({ remark: '', lines: {}, ...kept() })
  watch(remarks, () => {
    try {
      localStorage.setItem(key, JSON.stringify(remarks))
    } catch {
      // A browser that keeps nothing: the form itself still has it.
    }
  })
  return {
    remarks,
    hasRemark: computed(() => remarks.remark.trim() !== ''),
    lineRemarks: (): readonly LineRemark[] =>
      Object.entries(remarks.lines)
        .map(([lineId, remark]) => ({ lineId, remark: remark.trim() }))
        .filter(({ remark }) => remark !== ''),
  }
}

/** A reason chip is put into the text, or taken out again when it stands there already. */
export function withReason(text: string, reason: string): string {
  const parts = text
    .split(/;\s*/)
    .map((part) => part.trim())
    .filter(Boolean)
  return (parts.includes(reason) ? parts.filter((part) => part !== reason) : [...parts, reason]).join('; ')
}
