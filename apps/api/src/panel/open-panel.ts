import { signedIn, signedInPerson } from '../access/access'
import { abilitiesAt, type Subject } from '../assessment/standing'
import { subjectOf } from '../assessment/subject'
import type { Context } from '../context'
import { toDbDay } from '../day'
import { forbidden, refuse, Refusal, type Problem } from '../errors'
import { mutate, type Tx } from '../mutation'
import { uuidOf } from '../node-id'
import { actingAs } from '../report/report.service'
import { inspectorsAmong } from './inspectors'
import type { OpenPanelInput } from './panel.input'
import { panelFacts, readPanel, type PanelRow } from './panel.service'

/** One person alone is an inspection, not a panel. */
export const SCORERS_AT_LEAST = 2

export const openPanel = (context: Context, input: OpenPanelInput) =>
  mutate(
    context,
    { operation: 'openPanel', ability: 'REVIEW', answers: { panel: 'Panel' } },
    input,
    async ({ tx, record }): Promise<{ panel: PanelRow }> => {
      const { setId, unitId, gardenId } = await subjectOf(context, tx, input)
      refuseReader(context, unitId, gardenId)
      if (input.assessedOn > context.today)
        refuse('OUT_OF_RANGE', 'Ngày chấm không được sau hôm nay.', 'assessedOn')
      const { chairId, scorerIds } = await readPeople(context, tx, input, { setId, unitId, gardenId })
      const { id } = await tx.panel.create({
        data: {
          setId,
          unitId,
          gardenId,
          assessedOn: toDbDay(input.assessedOn),
          chairId,
          openedById: signedInPerson(context),
          openedAs: actingAs(context, signedIn(context), 'REVIEW', unitId),
          openedAt: context.now,
          scorers: { create: scorerIds.map((personId) => ({ personId })) },
        },
      })
      const panel = (await readPanel(context, id, tx)) ?? forbidden('Không đọc lại được tổ chấm.')
      record({ type: 'Panel', id, unitId, version: panel.version, after: panelFacts(panel) })
      return { panel }
    },
  )

function refuseReader(context: Context, unitId: string, gardenId: string | null): void {
  const { mayAssess, mayReview } = abilitiesAt(context, unitId)
  if (!mayAssess || !mayReview)
    forbidden('Chỉ Ban Chỉ đạo xã lập được tổ chấm ở đây.', gardenId === null ? 'unitId' : 'gardenId')
}

async function readPeople(context: Context, tx: Tx, input: OpenPanelInput, subject: Subject) {
  const named = input.scorerIds.map((id) => uuidOf('Person', id) ?? '')
  const chairId = uuidOf('Person', input.chairId) ?? ''
  if (named.length < SCORERS_AT_LEAST)
    refuse('REQUIRED', `Tổ chấm cần ít nhất ${SCORERS_AT_LEAST} người chấm.`, 'scorerIds')
  const inspectors = await inspectorsAmong(context, tx, subject, [chairId, ...named])
  const problems = named.flatMap((id, at): Problem[] => {
    const path = ['scorerIds', String(at)]
    if (!inspectors.has(id)) return [{ ...NOT_AN_INSPECTOR, path }]
    return named.indexOf(id) < at
      ? [{ code: 'DUPLICATE', message: 'Người này đã ở trong tổ chấm.', path }]
      : []
  })
  if (!inspectors.has(chairId)) problems.push({ ...NOT_AN_INSPECTOR, path: ['chairId'] })
  if (problems.length > 0) throw new Refusal(problems)
  return { chairId, scorerIds: named }
}

export const NOT_AN_INSPECTOR = {
  code: 'INVALID_VALUE',
  message:
    'Người này không có nhiệm vụ phúc tra ở đây, hoặc là người đã tự chấm. Hãy chọn thành viên khác của Ban Chỉ đạo.',
} as const
