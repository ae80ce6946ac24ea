import type { DutyFunction } from '@solang/scoring'

/** Functions that may read who changed what; villages and machines see the result alone. */
export const MAY_READ_AUDIT = {
  COMMITTEE_LEADER: true,
  COMMITTEE_MEMBER: true,
  VILLAGE_HEAD: false,
  SUPERVISOR: false,
  COORDINATION_OFFICE: true,
} as const satisfies Record<DutyFunction, boolean>

/** Units whose audit the holder of these duties reads; everything below them is included. */
export const auditRoots = (duties: readonly { function: DutyFunction; unitId: string }[]): string[] => [
  ...new Set(duties.filter((duty) => MAY_READ_AUDIT[duty.function]).map((duty) => duty.unitId)),
]

const HOUSEHOLD_KEYS = new Set(['householderName', 'householdCode'])

/** A record without the personal data of households, at whatever depth. */
export function withoutHouseholds<T>(value: T): T {
  if (Array.isArray(value)) return value.map(withoutHouseholds) as T
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !HOUSEHOLD_KEYS.has(key))
      .map(([key, part]) => [key, withoutHouseholds(part)]),
  ) as T
}
