import type { LifeEventKind } from '@solang/scoring'
import { may } from '../access/access'
import type { Context } from '../context'
import { setsInUse } from '../criteria/criteria.service'
import { toDbDay } from '../day'
import { forbidden, notFound, refuse } from '../errors'
import { requireGarden } from '../garden/garden.service'
import type { Tx } from '../mutation'
import { uuidOf } from '../node-id'
import type { CriteriaSetRow } from '../reference/criteria-catalog'
import { visibleUnit } from '../unit/unit.service'
import type { RecordKeepingEventInput } from './recognition.input'
import type { SubjectKey } from './recognition.service'

/** Whose life an event belongs to: a village, a commune or a garden, under the set in use for it. */
export interface RecognisedSubject extends SubjectKey {
  readonly set: CriteriaSetRow
}

type Named = Pick<RecordKeepingEventInput, 'unitId' | 'gardenId'>

export async function recognisedSubject(context: Context, tx: Tx, input: Named): Promise<RecognisedSubject> {
  const subject = await namedSubject(context, tx, input)
  const [set] = setsInUse(context, subject.unitId, subject.kind, toDbDay(context.today))
  if (!set) return refuse('INVALID_STATE', 'Ở đây chưa áp dụng bộ tiêu chí nào cho loại này.', 'unitId')
  return { ...subject, set }
}

/** The village, commune or garden that an input names. */
export async function namedSubject(
  context: Context,
  tx: Tx,
  { unitId, gardenId }: Named,
): Promise<SubjectKey> {
  if (unitId != null && gardenId != null)
    return refuse('INVALID_VALUE', 'Mỗi việc là của một vườn hoặc một đơn vị, không cả hai.', 'unitId')
  if (gardenId != null) {
    const garden = await requireGarden(context, gardenId, tx)
    return { kind: 'GARDEN', unitId: garden.unitId, gardenId: garden.id }
  }
  if (unitId == null) return refuse('REQUIRED', 'Hãy chọn thôn, xã hoặc vườn.', 'unitId')
  const unit = visibleUnit(context, uuidOf('Unit', unitId)) ?? notFound('đơn vị này', 'unitId')
  if (unit.kind !== 'VILLAGE' && unit.kind !== 'COMMUNE')
    return refuse('INVALID_VALUE', 'Chỉ thôn, xã và vườn được công nhận.', 'unitId')
  return { kind: unit.kind, unitId: unit.id, gardenId: null }
}

/** What a village may write of itself; the rest is decided above it. */
const OWN_STEPS: readonly LifeEventKind[] = ['REGISTERED', 'BUILDING']
export const isDecidedAbove = (kind: LifeEventKind): boolean => !OWN_STEPS.includes(kind)

/** Writing what a village does needs ASSESS there; what only the committee may say needs REVIEW too. */
export function refuseUnless(context: Context, unitId: string, needsReview: boolean): void {
  if (!may(context, 'ASSESS', unitId))
    forbidden('Chỉ trưởng thôn hoặc Ban Chỉ đạo xã ghi được việc này.', 'unitId')
  if (needsReview && !may(context, 'REVIEW', unitId))
    forbidden('Chỉ thành viên Ban Chỉ đạo ghi được việc này.', 'kind')
}
