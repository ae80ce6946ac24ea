import { isISODate } from '../calendar/day'
import type { Attestation, AttestationProblem, Attestations, Step } from './result'

/** An unsigned or unexplained word does not count. */
export function isComplete({ verdict, by, on, note }: Attestation): boolean {
  return (
    (verdict === 'MET' || verdict === 'NOT_MET') && by.trim() !== '' && note.trim() !== '' && isISODate(on)
  )
}

const MESSAGES: Readonly<Record<AttestationProblem['code'], (rule: string) => string>> = {
  UNKNOWN_RULE: (rule) => `Bộ tiêu chí không có mục ${rule}.`,
  INCOMPLETE: (rule) => `Xác nhận mục ${rule} còn thiếu kết luận, người xác nhận, ngày hoặc ghi chú.`,
  NOT_APPLICABLE: (rule) => `Mục ${rule} không áp dụng cho đơn vị này, xác nhận không được tính.`,
  RULE_DECIDES: (rule) => `Mục ${rule} đã có mức chuẩn, kết quả theo số liệu; xác nhận không được tính.`,
}

/** What became of each attestation that was not used. */
export function unusedAttestations(
  attestations: Attestations,
  steps: ReadonlyMap<string, Step>,
  attestable: ReadonlySet<string>,
): readonly AttestationProblem[] {
  return Object.entries(attestations).flatMap(([rule, attestation]): readonly AttestationProblem[] => {
    const step = steps.get(rule)
    if (step?.attestation) return []
    const code = unusedBecause(attestation, step, attestable.has(rule))
    return code ? [{ rule, code, message: MESSAGES[code](rule) }] : []
  })
}

function unusedBecause(attestation: Attestation, step: Step | undefined, canAttest: boolean) {
  if (!step) return 'UNKNOWN_RULE'
  if (step.verdict === 'NOT_APPLICABLE') return 'NOT_APPLICABLE'
  // Among the levels of several groups the one that counts here may be known.
  if (!canAttest || step.test !== undefined) return 'RULE_DECIDES'
  // A complete word on an open rule is unused only while it is not known whether the rule applies at all.
  return isComplete(attestation) ? null : 'INCOMPLETE'
}
