import type { LifeEvent } from '@solang/db'
import { whyNotNext } from '@solang/scoring'
import { signedIn, signedInPerson } from '../access/access'
import type { Context } from '../context'
import { fromDbDay, toDbDay } from '../day'
import { refuse } from '../errors'
import { mutate } from '../mutation'
import { actingAs } from '../report/report.service'
import { cleanTextOrNull } from '../text'
import { isDecidedAbove, recognisedSubject, refuseUnless } from './recognised-subject'
import type { RecordLifeEventInput } from './recognition.input'
import { happenedOf } from './recognition.service'

export const recordLifeEvent = (context: Context, input: RecordLifeEventInput) =>
  mutate(
    context,
    { operation: 'recordLifeEvent', ability: 'ASSESS', answers: { lifeEvent: 'LifeEvent' } },
    input,
    async ({ tx, record }): Promise<{ lifeEvent: LifeEvent }> => {
      const { kind, unitId, gardenId, set } = await recognisedSubject(context, tx, input)
      refuseUnless(context, unitId, isDecidedAbove(input.kind))
      refuseOdd(context, input)
      // Locked first: two who record at once must not both be the next event.
      await tx.$queryRaw`SELECT id FROM unit WHERE id = ${unitId}::uuid FOR UPDATE`
      const earlier = await tx.lifeEvent.findMany({
        where: { unitId, gardenId },
        orderBy: { createdAt: 'asc' },
      })
      const next = { kind: input.kind, on: input.happenedOn }
      const obstacle = whyNotNext(kind, earlier.map(happenedOf), next)
      if (obstacle) refuse('INVALID_STATE', obstacle, 'kind')
      const lifeEvent = await tx.lifeEvent.create({
        data: {
          unitId,
          gardenId,
          setId: set.id,
          kind: input.kind,
          happenedOn: toDbDay(input.happenedOn),
          isDayKnown: input.isDayKnown ?? true,
          percent: input.percent ?? null,
          document: cleanTextOrNull(input.document),
          note: cleanTextOrNull(input.note),
          recordedById: signedInPerson(context),
          recordedAs: actingAs(context, signedIn(context), 'ASSESS', unitId),
          createdAt: context.now,
        },
      })
      const { id, happenedOn, percent, document } = lifeEvent
      record({
        type: 'LifeEvent',
        id,
        unitId,
        after: { kind: lifeEvent.kind, gardenId, happenedOn: fromDbDay(happenedOn), percent, document },
      })
      return { lifeEvent }
    },
  )

function refuseOdd({ today }: Context, { kind, happenedOn, percent, document }: RecordLifeEventInput): void {
  if (happenedOn > today) refuse('OUT_OF_RANGE', 'Ngày này chưa đến.', 'happenedOn')
  const isBuilding = kind === 'BUILDING'
  if (isBuilding && percent == null)
    refuse('REQUIRED', 'Hãy ghi đã làm bao nhiêu phần trăm phương án.', 'percent')
  if (!isBuilding && percent != null)
    refuse('INVALID_VALUE', 'Chỉ khi đang thực hiện mới ghi phần trăm.', 'percent')
  if (percent != null && (percent < 0 || percent > 100))
    refuse('OUT_OF_RANGE', 'Phần trăm phải từ 0 đến 100.', 'percent')
  if ((kind === 'REGISTERED' || isBuilding || kind === 'LOST') && document)
    refuse('INVALID_VALUE', 'Việc này không có số văn bản.', 'document')
}
