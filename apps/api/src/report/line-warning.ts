import type { LineWarningCode } from '@solang/scoring'

const MESSAGES: Record<LineWarningCode, string> = {
  FASTER_THAN_USUAL: 'Tăng nhanh hơn ba lần mức thường ngày.',
  ABOVE_GOAL: 'Lũy kế vượt số phải đạt.',
}

/** Stored as codes, worded when read. A code from a later version keeps its name. */
export const lineWarnings = (codes: readonly string[]): { code: string; message: string }[] =>
  codes.map((code) => ({ code, message: (MESSAGES as Record<string, string>)[code] ?? code }))
