import type { ISODate, TargetKind, TargetRegister, TargetScope } from '@solang/scoring'
import type { SectionRef } from './document'
import { COMMUNE } from './units'

export interface AllocationSeed {
  readonly unit: string
  readonly quantity?: string
  readonly denominator?: string
  readonly denominatorSource?: string
}

export interface TargetSeed {
  readonly code: string
  readonly name: string
  readonly subject: string
  readonly kind: TargetKind
  readonly scope: TargetScope
  readonly measureUnit: string
  readonly decimals?: number
  readonly quantity?: string
  readonly stated?: {
    readonly words: string
    /** The last day that still satisfies the words: "trước ngày 30/4" is the 29th. */
    readonly on: ISODate
    /** The plan says it once and clearly, so it counts; otherwise a person decides the conflict first. */
    readonly isClear?: true
  }
  /** Code of the criterion in the commune's set. */
  readonly criterion?: string
  readonly section: SectionRef
  readonly quote: string
  readonly note?: string
  /** The register that counts the same things. */
  readonly register?: TargetRegister
  readonly allocations: readonly AllocationSeed[]
}

export const inCommune = (quantity?: string): AllocationSeed[] => [{ unit: COMMUNE, quantity }]
export const inNay = (quantity?: string): AllocationSeed[] => [{ unit: 'nay', quantity }]
export const each = (units: readonly string[], quantity?: string): AllocationSeed[] =>
  units.map((unit) => ({ unit, quantity }))

export const IN_CAMPAIGN = { words: 'trong đợt cao điểm', on: '2021-06-03', isClear: true } as const
