import type { Prisma } from '@solang/db'
import {
  spreadOf,
  type LineSpread,
  type PanelSpread,
  type Result,
  type ScorerSheet,
  type Word,
} from '@solang/scoring'
import { byIndicator } from '../assessment/assessment.service'
import { entriesFromRows, type Entry } from '../assessment/entries'
import { inputsOfEntries, judged } from '../assessment/score'
import type { Context } from '../context'
import { groupedInOrder, loaderOf } from '../per-request'
import { maySeeSheet } from './panel.policy'
import { isSeated, setOfPanel, standingOf, type PanelRow, type SeatRow } from './panel.service'

export const withWords = { include: { attestedBy: true } } satisfies Prisma.PanelEntryDefaultArgs
export type PanelEntryRow = Prisma.PanelEntryGetPayload<typeof withWords>

/** A scorer's sheet, for somebody who may see it. */
export interface SheetRow {
  seat: SeatRow
  note: string | null
  submittedAt: Date | null
  version: number
}

/** The one way to a sheet: null for everybody from whom it is hidden. */
export function sheetOf(context: Context, seat: SeatRow): SheetRow | null {
  const isOwn = seat.personId === context.viewer?.personId
  const isVisible = maySeeSheet(standingOf(context, seat.panel), { isOwn, isRemoved: !isSeated(seat) })
  const { note, submittedAt, version } = seat
  return isVisible ? { seat, note, submittedAt, version } : null
}

const readEntries = (db: Prisma.TransactionClient, scorerIds: readonly string[]): Promise<PanelEntryRow[]> =>
  db.panelEntry.findMany({
    ...withWords,
    relationLoadStrategy: 'join',
    where: { scorerId: { in: [...scorerIds] } },
  })

/** In the order of the decision. */
export const entriesByScorer = loaderOf<Context, string, PanelEntryRow[]>(async (context, ids) => {
  const rows = await readEntries(context.db, ids)
  return groupedInOrder(ids, rows.sort(byIndicator(context)), ({ scorerId }) => scorerId)
})

/** What a sheet comes to; sets never change, so that reading it again says the same. */
export async function resultOfSheet(context: Context, { seat }: SheetRow): Promise<Result> {
  const rows = await entriesByScorer(context).load(seat.id)
  return judged(context, setOfPanel(context, seat.panel), entriesFromRows(context, rows))
}

const wordsOf = (entries: readonly Entry[]): Record<string, Word> =>
  Object.fromEntries(
    entries.flatMap(({ indicator, attestation }) =>
      attestation ? [[indicator.code, attestation.verdict]] : [],
    ),
  )

export interface ReadPanel {
  spread: PanelSpread
  /** Of each scorer. */
  sheets: readonly (readonly Entry[])[]
}

/** All sheets of a panel side by side. */
async function compared(
  context: Context,
  panel: PanelRow,
  load: (scorerIds: readonly string[]) => Promise<PanelEntryRow[][]>,
): Promise<ReadPanel> {
  const set = setOfPanel(context, panel)
  const rows = await load(panel.scorers.filter(isSeated).map(({ id }) => id))
  const sheets = rows.map((each) => entriesFromRows(context, each))
  const scorers = sheets.map((entries): ScorerSheet => ({
    inputs: inputsOfEntries(entries),
    words: wordsOf(entries),
    result: judged(context, set, entries),
  }))
  return { spread: spreadOf(context.criteria.rulesOf(set), scorers), sheets }
}

/** Inside a transaction. */
export const readSheets = (
  context: Context,
  tx: Prisma.TransactionClient,
  panel: PanelRow,
): Promise<ReadPanel> =>
  compared(context, panel, async (ids) =>
    groupedInOrder(ids, await readEntries(tx, ids), ({ scorerId }) => scorerId),
  )

/** How the scorers differ, worked out once for a request; only for a viewer who may see every sheet. */
export const spreadOfPanel = loaderOf<Context, PanelRow, PanelSpread>(
  async (context, panels) => {
    const load = (ids: readonly string[]) => Promise.all(ids.map((id) => entriesByScorer(context).load(id)))
    const read = await Promise.all(panels.map((panel) => compared(context, panel, load)))
    return read.map(({ spread }) => spread)
  },
  ({ id }) => id,
)

/** A line with the panel that it is of. */
export type LineRow = LineSpread & { panel: PanelRow }
