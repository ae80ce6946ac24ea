import type { KeepingEvent } from '@solang/db'
import { rulesById } from '@solang/scoring'
import { signedIn, signedInPerson } from '../access/access'
import type { Context } from '../context'
import { fromDbDay, toDbDay } from '../day'
import { refuse } from '../errors'
import { mutate, type Tx } from '../mutation'
import { actingAs } from '../report/report.service'
import { cleanText } from '../text'
import { namedSubject, refuseUnless } from './recognised-subject'
import type { RecordKeepingEventInput } from './recognition.input'
import { AS_HAPPENED, recognisedUnder, type SubjectKey } from './recognition.service'
import type { CriteriaSetRow } from '../reference/criteria-catalog'

export const recordKeepingEvent = (context: Context, input: RecordKeepingEventInput) =>
  mutate(
    context,
    { operation: 'recordKeepingEvent', ability: 'ASSESS', answers: { keepingEvent: 'KeepingEvent' } },
    input,
    async ({ tx, record }): Promise<{ keepingEvent: KeepingEvent }> => {
      const subject = await namedSubject(context, tx, input)
      const { unitId, gardenId } = subject
      refuseUnless(context, unitId, input.kind !== 'TRIGGER')
      if (input.happenedOn > context.today) refuse('OUT_OF_RANGE', 'Ngày này chưa đến.', 'happenedOn')
      const ruleCode = input.ruleCode ?? null
      if (input.kind !== 'CHECKED' && ruleCode === null) refuse('REQUIRED', 'Hãy chọn tiêu chí.', 'ruleCode')
      const set = await keptSet(context, tx, subject)
      if (ruleCode !== null && !rulesById(context.criteria.rulesOf(set)).has(ruleCode))
        refuse('NOT_FOUND', 'Bộ tiêu chí không có mục này.', 'ruleCode')
      const event = cleanText(input.event)
      if (!event) refuse('REQUIRED', 'Hãy ghi đã thấy gì.', 'event')
      const keepingEvent = await tx.keepingEvent.create({
        data: {
          unitId,
          gardenId,
          setId: set.id,
          ruleCode,
          kind: input.kind,
          happenedOn: toDbDay(input.happenedOn),
          event,
          recordedById: signedInPerson(context),
          recordedAs: actingAs(context, signedIn(context), 'ASSESS', unitId),
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

/** What is kept is what it was recognised under, whatever set came into use since; nothing before a recognition. */
async function keptSet(context: Context, tx: Tx, { unitId, gardenId }: SubjectKey): Promise<CriteriaSetRow> {
  const events = await tx.lifeEvent.findMany({ where: { unitId, gardenId }, orderBy: AS_HAPPENED })
  return (
    recognisedUnder(context, events) ??
    refuse('INVALID_STATE', 'Chưa được công nhận nên chưa có gì để rà soát.', 'unitId')
  )
}
