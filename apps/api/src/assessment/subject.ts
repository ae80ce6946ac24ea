import type { CriteriaSubject } from '@solang/scoring'
import type { Context } from '../context'
import { setsInUse } from '../criteria/criteria.service'
import { toDbDay } from '../day'
import { notFound, refuse } from '../errors'
import { requireGarden } from '../garden/garden.service'
import type { Tx } from '../mutation'
import { uuidOf } from '../node-id'
import type { CriteriaSetRow } from '../reference/criteria-catalog'
import { visibleUnit } from '../unit/unit.service'
import type { RecordAssessmentInput } from './assessment.input'
import type { Subject } from './standing'

const NAMES: Readonly<Record<CriteriaSubject, string>> = { COMMUNE: 'xã', VILLAGE: 'thôn', GARDEN: 'vườn' }

/**
 * What a sheet assesses, by its input: a published set and the one unit or garden that it fits. A new sheet takes a set
 * in use on its day; a draft that was begun goes on under its own, so that a switch of sets loses nothing typed.
 */
export async function subjectOf(
  context: Context,
  tx: Tx,
  input: Pick<RecordAssessmentInput, 'assessmentId' | 'setId' | 'unitId' | 'gardenId' | 'assessedOn'>,
): Promise<Subject & { set: CriteriaSetRow }> {
  const set =
    context.criteria.set(uuidOf('CriteriaSet', input.setId) ?? '') ?? notFound('bộ tiêu chí này', 'setId')
  if (set.status !== 'PUBLISHED')
    refuse('INVALID_STATE', 'Bộ tiêu chí này chưa ban hành nên chưa chấm được.', 'setId')
  if (input.gardenId != null && input.unitId != null)
    refuse('INVALID_VALUE', 'Mỗi phiếu chấm một vườn hoặc một đơn vị, không cả hai.', 'unitId')
  const subject =
    set.subject === 'GARDEN'
      ? await gardenSubject(context, tx, input.gardenId)
      : unitSubject(context, set.subject, input.unitId, input.gardenId)
  if (
    input.assessmentId == null &&
    !setsInUse(context, subject.unitId, set.subject, toDbDay(input.assessedOn)).includes(set)
  )
    refuse('INVALID_STATE', 'Bộ tiêu chí này không áp dụng ở đơn vị đó vào ngày chấm.', 'setId')
  return { set, setId: set.id, ...subject }
}

async function gardenSubject(context: Context, tx: Tx, id: string | null | undefined) {
  if (id == null) return refuse('REQUIRED', 'Bộ tiêu chí này chấm vườn: hãy chọn vườn.', 'gardenId')
  const garden = await requireGarden(context, id, tx)
  return { unitId: garden.unitId, gardenId: garden.id }
}

function unitSubject(
  context: Context,
  subject: 'COMMUNE' | 'VILLAGE',
  id: string | null | undefined,
  gardenId: string | null | undefined,
) {
  if (gardenId != null)
    refuse('INVALID_VALUE', `Bộ tiêu chí này chấm ${NAMES[subject]}, không chấm vườn.`, 'gardenId')
  if (id == null) return refuse('REQUIRED', `Hãy chọn ${NAMES[subject]} được chấm.`, 'unitId')
  const unit = visibleUnit(context, uuidOf('Unit', id)) ?? notFound('đơn vị này', 'unitId')
  if (unit.kind !== subject) refuse('INVALID_VALUE', `Bộ tiêu chí này chấm ${NAMES[subject]}.`, 'unitId')
  return { unitId: unit.id, gardenId: null }
}
