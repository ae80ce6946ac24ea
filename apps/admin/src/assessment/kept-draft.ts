import type { SheetDraft } from './sheet-draft'

/** What was typed on this device and the server does not have yet. */
export interface KeptDraft {
  readonly savedAt: string
  readonly draft: SheetDraft
}

/** One place per person, subject and sheet: several people may share a computer. */
export const keptKey = (personId: string, subjectId: string, setId: string, sheetId: string | null) =>
  ['assessment', personId, subjectId, setId, sheetId ?? 'new'].join(':')

export function readKept(key: string): KeptDraft | null {
  try {
    const stored = localStorage.getItem(key)
    if (!stored) return null
    const kept = JSON.parse(stored) as KeptDraft
    // Kept before sheets listed papers.
    return { ...kept, draft: { ...kept.draft, papers: kept.draft.papers ?? {} } }
  } catch {
    // Spoilt text, or a browser that keeps nothing: then there is no draft.
    return null
  }
}

/** False when the device keeps nothing (full, or forbidden): the page then must not promise it. */
export function writeKept(key: string, draft: SheetDraft): boolean {
  try {
    localStorage.setItem(key, JSON.stringify({ savedAt: new Date().toISOString(), draft }))
    return true
  } catch {
    return false
  }
}

export const dropKept = (key: string) => localStorage.removeItem(key)
