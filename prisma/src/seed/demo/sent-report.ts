import type { ISODate, PeriodKind, ReportStatus } from '@solang/scoring'

/** Thousandths of the target's unit: totals of the demo add up exactly. */
export type Thousandths = number

export const thousandths = (value: number): Thousandths => Math.round(value * 1000)
export const asDecimal = (value: Thousandths): string => String(value / 1000)

export interface SentLine {
  readonly target: string
  readonly change: Thousandths
  readonly note?: string
  readonly remark?: string
  readonly warnings?: readonly string[]
}

/** One report of the demo before totals are known. */
export interface SentReport {
  readonly unit: string
  readonly kind: PeriodKind
  readonly from: ISODate
  readonly to: ISODate
  readonly status: ReportStatus
  readonly author: string
  readonly reviewer: string
  /** For a draft: when it was last saved. */
  readonly writtenAt: Date
  readonly reviewedAt: Date
  readonly isLate: boolean
  readonly revision?: number
  readonly correctionReason?: string
  readonly note?: string
  readonly obstacle?: string
  readonly reviewRemark?: string
  readonly lines: readonly SentLine[]
}

const REVIEWERS = ['thuongtruc', 'dia-chinh', 'van-hoa', 'nong-nghiep'] as const

export const headOf = (village: string) => `truongthon.${village.replaceAll('-', '')}`
export const reviewerAt = (index: number): string => REVIEWERS[index % REVIEWERS.length] ?? REVIEWERS[0]
