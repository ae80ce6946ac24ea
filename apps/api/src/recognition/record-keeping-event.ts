import type { KeepingEvent } from '@solang/db'
import { isRecognising, rulesById } from '@solang/scoring'
import { signedIn } from '../access/access'
import type { Context } from '../context'
import { fromDbDay, toDbDay } from '../day'
import { refuse } from '../errors'
import { mutate, type Tx } from '../mutation'
import { actingAs } from '../report/report.service'
import { cleanText } from '../text'
import { recognisedSubject, refuseUnless } from './recognised-subject'
import type { RecordKeepingEventInput } from './recognition.input'

export const recordKeepingEvent = (context: Context, input: RecordKeepingEventInput) =>
  mutate(
    context,
    { operation: 'recordKeepingEvent', ability: 'ASSESS', answers: { keepingEvent: 'KeepingEvent' } },
    input,
    async ({ tx, record }): Promise<{ keepingEvent: KeepingEvent }> => {
      const { unitId, gardenId, set } = await recognisedSubject(context, tx, input)
      refuseUnless(context, unitId, input.kind === 'CHECKED')
      if (input.happenedOn > context.today) refuse('OUT_OF_RANGE', 'Ngày này chưa đến.', 'happenedOn')
      const ruleCode = input.ruleCode ?? null
      if (input.kind === 'TRIGGER' && ruleCode === null)
        refuse('REQUIRED', 'Hãy chọn tiêu chí có biến động.', 'ruleCode')
      if (ruleCode !== null && !rulesById(context.criteria.rulesOf(set)).has(ruleCode))
        refuse('NOT_FOUND', 'Bộ tiêu chí không có mục này.', 'ruleCode')
      await refuseUnrecognised(tx, unitId, gardenId)
      const event = cleanText(input.event)
      if (!event) refuse('REQUIRED', 'Hãy ghi đã thấy gì.', 'event')
      const viewer = signedIn(context)
      const keepingEvent = await tx.keepingEvent.create({
        data: {
          unitId,
          gardenId,
          setId: set.id,
          ruleCode,
          kind: input.kind,
          happenedOn: toDbDay(input.happenedOn),
          event,
          recordedById: viewer.personId ?? '',
          recordedAs: actingAs(context, viewer, 'ASSESS', unitId),
          createdAt: context.now,
        },
      })
      record({
        type: 'KeepingEvent',
        id: keepingEvent.id,
        unitId,
        after: {
          kind: keepingEvent.kind,
          gardenId,
          ruleCode,
          happenedOn: fromDbDay(keepingEvent.happenedOn),
        },
      })
      return { keepingEvent }
    },
  )

/** There is nothing to keep before a recognition. */
async function refuseUnrecognised(tx: Tx, unitId: string, gardenId: string | null): Promise<void> {
  const events = await tx.lifeEvent.findMany({ where: { unitId, gardenId }, select: { kind: true } })
  if (!events.some(({ kind }) => isRecognising(kind)))
    refuse('INVALID_STATE', 'Chưa được công nhận nên chưa có gì để rà soát.', 'unitId')
}
