import type { EntryLine } from './entry-line'

/** What was typed on this device and the server does not have yet. */
export interface ReportDraft {
  /** Version of the report on the server that it was typed upon; null: there was none. */
  readonly version: number | null
  readonly savedAt: string
  /** By allocation. */
  readonly lines: Readonly<Record<string, EntryLine>>
  readonly note: string
  readonly obstacle: string
}

/** One place per person, unit and period: two people may share a phone. */
export const draftKey = (personId: string, unitId: string, periodKind: string, periodStart: string) =>
  ['report', personId, unitId, periodKind, periodStart].join(':')

export function readDraft(key: string): ReportDraft | null {
  try {
    const stored = localStorage.getItem(key)
    return stored ? (JSON.parse(stored) as ReportDraft) : null
  } catch {
    // Spoilt text, or a browser that keeps nothing: then there is no draft.
    return null
  }
}

/** False when the device keeps nothing (full, or forbidden): the page then must not promise it. */
export function writeDraft(key: string, draft: ReportDraft): boolean {
  try {
    localStorage.setItem(key, JSON.stringify(draft))
    return true
  } catch {
    return false
  }
}

export function dropDraft(key: string): void {
  localStorage.removeItem(key)
}

export const hasDraft = (key: string): boolean => readDraft(key) !== null
