import { emptyDraft, draftOf, type SheetDraft, type StoredSheet } from '../assessment/sheet-draft'
import type { PanelFullFragment } from '../generated/graphql'
import type { PanelSheetSeat } from './panel-words'

/** A scorer's sheet as the score form writes on it. */
export function storedSheetOf(
  { assessedOn, set }: Pick<PanelFullFragment, 'assessedOn' | 'set'>,
  { id, sheet }: PanelSheetSeat,
): StoredSheet | null {
  return (
    sheet && {
      id,
      version: sheet.version,
      set,
      // The panel's day settles which set counts, whatever came after it.
      setUsedUntil: null,
      stage: 'INSPECTED',
      status: sheet.submittedAt ? 'SUBMITTED' : 'DRAFT',
      assessedOn,
      decisionNumber: null,
      note: sheet.note,
      entries: sheet.entries,
    }
  )
}

export const startOf = (
  panel: Pick<PanelFullFragment, 'assessedOn'>,
  sheet: StoredSheet | null,
): SheetDraft => (sheet ? draftOf(sheet) : emptyDraft('INSPECTED', panel.assessedOn))
