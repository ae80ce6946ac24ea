import type { AssessmentSheetFragment } from '../generated/graphql'
import { resultOf } from './sheet-rules'

type Sheet = Pick<AssessmentSheetFragment, 'id' | 'status' | 'result' | 'set' | 'stage' | 'assessedOn'>

/** What became of the criteria since the sheet before, whichever step that was. */
export interface SheetChange {
  readonly since: Sheet
  /** Numbers of criteria in the decision's order. */
  readonly gained: readonly string[]
  readonly lost: readonly string[]
  /** Another set is another question: criteria are laid side by side only where a crosswalk links them. */
  readonly hasOtherSet: boolean
}

/** Lines of two sets that ask the same: by number in the newer set, the number in the older one. */
export type Links = ReadonlyMap<string, string>

/** By sheet, against the sent sheet before it in a list that is newest first; the first of all has none. */
export function changesOf(
  sheets: readonly Sheet[],
  linksOf: (from: Sheet['set'], to: Sheet['set']) => Links | null,
): ReadonlyMap<string, SheetChange> {
  const sent = sheets.filter(({ status }) => status === 'SUBMITTED')
  return new Map(
    sent.flatMap((sheet, place) => {
      const since = sent[place + 1]
      return since ? [[sheet.id, changeBetween(since, sheet, linksOf)] as const] : []
    }),
  )
}

function changeBetween(
  since: Sheet,
  sheet: Sheet,
  linksOf: (from: Sheet['set'], to: Sheet['set']) => Links | null,
): SheetChange {
  const hasOtherSet = since.set.id !== sheet.set.id
  const links = hasOtherSet ? linksOf(since.set, sheet.set) : null
  const before = new Map((resultOf(since).step.steps ?? []).map(({ id, verdict }) => [id, verdict]))
  const gained: string[] = []
  const lost: string[] = []
  for (const { id, verdict } of resultOf(sheet).step.steps ?? []) {
    const old = before.get(hasOtherSet ? (links?.get(id) ?? '') : id)
    if (old === undefined) continue
    if (verdict === 'MET' && old !== 'MET') gained.push(id)
    if (verdict !== 'MET' && old === 'MET') lost.push(id)
  }
  return { since, gained, lost, hasOtherSet }
}
