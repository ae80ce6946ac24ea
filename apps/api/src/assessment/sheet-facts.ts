import type { Assessment } from '@solang/db'

/** What the audit trail keeps of a sheet; the whole result stands in the sheet itself, notes stay there. */
export const sheetFacts = ({
  setId,
  gardenId,
  stage,
  status,
  assessedOn,
  decisionNumber,
  verdict,
  isProvisional,
  metCount,
  applicableCount,
}: Assessment) => ({
  setId,
  gardenId,
  stage,
  status,
  assessedOn,
  decisionNumber,
  verdict,
  isProvisional,
  metCount,
  applicableCount,
})
