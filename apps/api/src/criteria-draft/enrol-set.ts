import type { Context } from '../context'
import { fromDbDay, toDbDay } from '../day'
import { notFound, refuse } from '../errors'
import { mutate, type Tx } from '../mutation'
import { uuidOf } from '../node-id'
import type { CriteriaSetRow } from '../reference/criteria-catalog'
import { cleanTextOrNull } from '../text'
import type { EnrolCriteriaSetInput } from './criteria-draft.input'
import { editedUnit } from './criteria-draft.service'

/** Puts a set into use at a unit and all below it; the edition in use there until then ends on that day. */
export async function enrolCriteriaSet(context: Context, input: EnrolCriteriaSetInput) {
  const payload = await mutate(
    context,
    { operation: 'enrolCriteriaSet', ability: 'EDIT_CRITERIA', answers: { criteriaSet: 'CriteriaSet' } },
    input,
    async ({ tx, record }): Promise<{ criteriaSet: CriteriaSetRow }> => {
      const unitId = editedUnit(context, input.unitId)
      const criteriaSet =
        context.criteria.set(uuidOf('CriteriaSet', input.setId) ?? '') ?? notFound('bộ tiêu chí này', 'setId')
      if (criteriaSet.status !== 'PUBLISHED')
        refuse('INVALID_STATE', 'Bộ tiêu chí chưa ban hành nên chưa áp dụng được.', 'setId')
      if (input.from < context.today)
        refuse(
          'OUT_OF_RANGE',
          'Ngày áp dụng phải từ hôm nay trở đi: phiếu đã gửi giữ bộ của ngày đó.',
          'from',
        )
      // Locked first: two who enrol at once must not both end the same edition.
      await tx.$queryRaw`SELECT id FROM unit WHERE id = ${unitId}::uuid FOR UPDATE`
      await endEarlier(tx, unitId, criteriaSet, input.from)
      await tx.setEnrolment.create({
        data: {
          unitId,
          setId: criteriaSet.id,
          validFrom: toDbDay(input.from),
          document: cleanTextOrNull(input.document),
        },
      })
      record({
        type: 'CriteriaSet',
        id: criteriaSet.id,
        unitId,
        after: { edition: criteriaSet.edition, inUseFrom: input.from, document: input.document ?? null },
      })
      return { criteriaSet }
    },
  )
  context.renewReference()
  return payload
}

async function endEarlier(tx: Tx, unitId: string, { id, code }: CriteriaSetRow, from: string): Promise<void> {
  const open = await tx.setEnrolment.findMany({
    where: { unitId, set: { code }, OR: [{ validTo: null }, { validTo: { gt: toDbDay(from) } }] },
  })
  if (open.some(({ setId }) => setId === id))
    refuse('INVALID_STATE', 'Bộ tiêu chí này đang hoặc sắp áp dụng ở đây.', 'setId')
  const later = open.find(({ validFrom }) => validFrom !== null && fromDbDay(validFrom) >= from)
  if (later) refuse('INVALID_STATE', 'Từ ngày đó ở đây đã có một bộ khác cùng loại áp dụng.', 'from')
  await tx.setEnrolment.updateMany({
    where: { id: { in: open.map((each) => each.id) } },
    data: { validTo: toDbDay(from) },
  })
}
