import type { Context } from '../context'
import { readEntries, columnsOf, hasFinding, entriesFromRows } from '../assessment/entries'
import { refuseWith } from '../assessment/record-assessment'
import { judged } from '../assessment/score'
import { refuseUnusedWords } from '../assessment/unused-words'
import { refuse, versionConflict } from '../errors'
import { mutate, type Write } from '../mutation'
import { tagged } from '../node.type'
import { cleanTextOrNull } from '../text'
import { entriesByScorer, withWords } from './panel-sheet'
import type { SavePanelSheetInput, SubmitPanelSheetInput } from './panel.input'
import { whyNotScore } from './panel.policy'
import {
  isSeated,
  lockPanel,
  mySeat,
  panelFacts,
  readPanel,
  seatsOf,
  setOfPanel,
  standingOf,
  updatePanel,
  type PanelRow,
  type SeatRow,
} from './panel.service'

/** Replaces what is kept of one's own sheet. Nothing of it is told to the audit trail, which others read. */
export const savePanelSheet = (context: Context, input: SavePanelSheetInput) =>
  mutate(
    context,
    { operation: 'savePanelSheet', ability: 'REVIEW', answers: { panel: 'Panel' } },
    input,
    async (write): Promise<{ panel: PanelRow }> => {
      const { tx, record } = write
      const seat = await lockOwnSeat(context, write, input)
      const set = setOfPanel(context, seat.panel)
      const earlier = await tx.panelEntry.findMany({ ...withWords, where: { scorerId: seat.id } })
      const entries = readEntries(context, set, input.entries, earlier)
      refuseUnusedWords(judged(context, set, entries), (code) => {
        const at = entries.findIndex(({ indicator }) => indicator.code === code)
        return ['entries', String(at), 'attestedVerdict']
      })
      await tx.panelEntry.deleteMany({ where: { scorerId: seat.id } })
      await tx.panelEntry.createMany({
        data: entries.map((entry) => ({ scorerId: seat.id, ...columnsOf(entry) })),
      })
      await tx.panelScorer.update({
        where: { id: seat.id },
        data: { note: cleanTextOrNull(input.note), version: { increment: 1 } },
      })
      entriesByScorer(context).clear(seat.id)
      record(changeOf(seat, false))
      return { panel: await readAgain(context, write, seat.panel) }
    },
  )

/** Sends one's own sheet: from then on it is frozen, and the last one to be sent opens all. */
export const submitPanelSheet = (context: Context, input: SubmitPanelSheetInput) =>
  mutate(
    context,
    { operation: 'submitPanelSheet', ability: 'REVIEW', answers: { panel: 'Panel' } },
    input,
    async (write): Promise<{ panel: PanelRow }> => {
      const { tx, record } = write
      const seat = await lockOwnSeat(context, write, input)
      const rows = await tx.panelEntry.findMany({ ...withWords, where: { scorerId: seat.id } })
      const entries = entriesFromRows(context, rows)
      if (!entries.some(hasFinding))
        refuse(
          'EMPTY_ASSESSMENT',
          'Phiếu chưa có số liệu hay xác nhận nào. Hãy chấm ít nhất một nội dung.',
          'panelId',
        )
      await tx.panelScorer.update({ where: { id: seat.id }, data: { submittedAt: context.now } })
      record(changeOf(seat, true))
      const sent = await readAgain(context, write, seat.panel)
      return { panel: await closeIfComplete(context, write, sent, seat.panel) }
    },
  )

/** The panel goes on with its next version, closed when nobody is waited for any more. */
export async function closeIfComplete(
  context: Context,
  { tx, record }: Write,
  panel: PanelRow,
  before: PanelRow,
): Promise<PanelRow> {
  const isComplete = panel.scorers.filter(isSeated).every(({ submittedAt }) => submittedAt !== null)
  const after = await updatePanel(tx, panel, isComplete ? { state: 'CLOSED', closedAt: context.now } : {})
  record({
    type: 'Panel',
    id: after.id,
    unitId: after.unitId,
    version: after.version,
    before: panelFacts(before),
    after: panelFacts(after),
  })
  return after
}

/** The viewer's own open sheet in the version that they saw, its panel locked. */
async function lockOwnSeat(
  context: Context,
  { tx }: Write,
  { panelId, expectedVersion }: SubmitPanelSheetInput,
): Promise<SeatRow> {
  const panel = await lockPanel(context, tx, panelId)
  const obstacle = whyNotScore(standingOf(context, panel))
  const mine = seatsOf(panel).find(({ id }) => id === mySeat(context, panel)?.id)
  if (obstacle || !mine) return refuseWith(obstacle ?? { code: 'FORBIDDEN', message: '' }, 'panelId')
  return mine.version === expectedVersion ? mine : versionConflict(tagged('PanelScorer', mine))
}

const changeOf = ({ id, panelId, panel, person }: SeatRow, hasSubmitted: boolean) => ({
  type: 'PanelScorer' as const,
  id,
  unitId: panel.unitId,
  after: { panelId, person: person.fullName, hasSubmitted },
})

async function readAgain(context: Context, { tx }: Write, { id }: PanelRow): Promise<PanelRow> {
  const panel = await readPanel(context, id, tx)
  if (!panel) throw new Error(`panel ${id} is gone`)
  return panel
}
