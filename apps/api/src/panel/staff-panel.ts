import { refuseWith } from '../assessment/record-assessment'
import type { Context } from '../context'
import { notFound, refuse, Refusal } from '../errors'
import { mutate, type Write } from '../mutation'
import { uuidOf } from '../node-id'
import { cleanText } from '../text'
import { inspectorsAmong } from './inspectors'
import { NOT_AN_INSPECTOR, SCORERS_AT_LEAST } from './open-panel'
import type {
  CancelPanelInput,
  OnPanel,
  RemovePanelScorerInput,
  ReplacePanelScorerInput,
} from './panel.input'
import { whyNotCancel, whyNotStaff, type PanelStanding } from './panel.policy'
import {
  isSeated,
  lockPanel,
  panelFacts,
  readPanel,
  refuseOldPanel,
  standingOf,
  updatePanel,
  type PanelRow,
  type Seat,
} from './panel.service'
import { closeIfComplete } from './score-panel'

/** Somebody cannot score any more: the panel goes on without them, or with another in their place. */
export const removePanelScorer = (context: Context, input: RemovePanelScorerInput) =>
  mutate(
    context,
    { operation: 'removePanelScorer', ability: 'REVIEW', answers: { panel: 'Panel' } },
    input,
    async (write): Promise<{ panel: PanelRow }> => {
      const panel = await lockFor(context, write, input, whyNotStaff)
      if (panel.scorers.filter(isSeated).length <= SCORERS_AT_LEAST)
        refuse(
          'INVALID_STATE',
          `Tổ chấm cần ít nhất ${SCORERS_AT_LEAST} người. Hãy thay người khác, hoặc hủy tổ chấm.`,
          'scorerId',
        )
      return unseat(context, write, panel, input)
    },
  )

export const replacePanelScorer = (context: Context, input: ReplacePanelScorerInput) =>
  mutate(
    context,
    { operation: 'replacePanelScorer', ability: 'REVIEW', answers: { panel: 'Panel' } },
    input,
    async (write): Promise<{ panel: PanelRow }> => {
      const panel = await lockFor(context, write, input, whyNotStaff)
      const personId = uuidOf('Person', input.personId) ?? ''
      if (panel.scorers.some((seat) => isSeated(seat) && seat.personId === personId))
        refuse('DUPLICATE', 'Người này đã ở trong tổ chấm.', 'personId')
      if (!(await inspectorsAmong(context, write.tx, panel, [personId])).has(personId))
        throw new Refusal([{ ...NOT_AN_INSPECTOR, path: ['personId'] }])
      await write.tx.panelScorer.create({ data: { panelId: panel.id, personId } })
      return unseat(context, write, panel, input)
    },
  )

export const cancelPanel = (context: Context, input: CancelPanelInput) =>
  mutate(
    context,
    { operation: 'cancelPanel', ability: 'REVIEW', answers: { panel: 'Panel' } },
    input,
    async (write): Promise<{ panel: PanelRow }> => {
      const before = await lockFor(context, write, input, whyNotCancel)
      const panel = await updatePanel(write.tx, before, {
        state: 'CANCELLED',
        endedAt: context.now,
        cancelReason: reasonOf(input),
      })
      write.record({
        type: 'Panel',
        id: panel.id,
        unitId: panel.unitId,
        version: panel.version,
        before: panelFacts(before),
        after: panelFacts(panel),
      })
      return { panel }
    },
  )

/** The panel in the version that the caller saw, if nothing stands against the act. */
export async function lockFor(
  context: Context,
  { tx }: Write,
  { panelId, expectedVersion }: OnPanel,
  whyNot: (standing: PanelStanding) => ReturnType<typeof whyNotStaff>,
): Promise<PanelRow> {
  const panel = await lockPanel(context, tx, panelId)
  const obstacle = whyNot(standingOf(context, panel))
  if (obstacle) refuseWith(obstacle, 'panelId')
  refuseOldPanel(panel, expectedVersion)
  return panel
}

async function unseat(
  context: Context,
  write: Write,
  before: PanelRow,
  input: RemovePanelScorerInput,
): Promise<{ panel: PanelRow }> {
  const seat = waitedFor(before, input.scorerId)
  const removalReason = reasonOf(input)
  await write.tx.panelScorer.update({
    where: { id: seat.id },
    data: { removedAt: context.now, removalReason },
  })
  write.record({
    type: 'PanelScorer',
    id: seat.id,
    unitId: before.unitId,
    after: { panelId: before.id, person: seat.person.fullName, removalReason },
  })
  const panel = await readPanel(context, before.id, write.tx)
  return { panel: await closeIfComplete(context, write, panel ?? before, before) }
}

/** What was sent counts: only who has not sent yet may leave. */
function waitedFor(panel: PanelRow, scorerId: string): Seat {
  const id = uuidOf('PanelScorer', scorerId)
  const seat =
    panel.scorers.find((each) => each.id === id && isSeated(each)) ?? notFound('người chấm này', 'scorerId')
  if (seat.submittedAt !== null)
    refuse('INVALID_STATE', 'Người này đã gửi phiếu nên không rút, không thay được nữa.', 'scorerId')
  return seat
}

function reasonOf({ reason }: { reason: string }): string {
  const words = cleanText(reason)
  return words === '' ? refuse('REQUIRED', 'Hãy ghi lý do.', 'reason') : words
}
