import type { Assessment, Prisma } from '@solang/db'
import { signedIn, signedInPerson } from '../access/access'
import type { Context } from '../context'
import { toDbDay } from '../day'
import { notFound, refuse, Refusal, versionConflict } from '../errors'
import { mutate, type Tx, type Write } from '../mutation'
import { uuidOf } from '../node-id'
import { tagged } from '../node.type'
import { actingAs } from '../report/report.service'
import { cleanTextOrNull } from '../text'
import type { RecordAssessmentInput } from './assessment.input'
import { whyNotEdit, type Obstacle } from './assessment.policy'
import { entriesByAssessment } from './assessment.service'
import { columnsOf, readEntries, storedEntries, type Entry } from './entries'
import { scored } from './score'
import { abilitiesAt, lastSelfAssessors, type Subject } from './standing'
import { sheetFacts } from './sheet-facts'
import { subjectOf } from './subject'

export const recordAssessment = (context: Context, input: RecordAssessmentInput) =>
  mutate(
    context,
    { operation: 'recordAssessment', ability: 'ASSESS', answers: { assessment: 'Assessment' } },
    input,
    (write) => recordSheet(context, write, input),
  )

/** Writes a draft inside a transaction that may do more. */
export async function recordSheet(
  context: Context,
  { tx, record }: Write,
  input: Omit<RecordAssessmentInput, 'clientMutationId'>,
): Promise<{ assessment: Assessment }> {
  const { set, ...subject } = await subjectOf(context, tx, input)
  const draft = await openDraft(context, tx, input, subject)
  await refuseObstacle(context, tx, { ...subject, stage: input.stage, status: draft?.status ?? 'DRAFT' })
  const head = headOf(context, input)
  const entries = readEntries(context, set, input.entries, draft?.entries ?? [])
  const columns = {
    ...head,
    ...scored(context, { set, ...head }, entries),
    assessedById: signedInPerson(context),
    assessedAs: actingAs(context, signedIn(context), 'ASSESS', subject.unitId),
  }
  const assessment = draft
    ? await rewrite(tx, draft.id, input.expectedVersion, columns)
    : await tx.assessment.create({ data: { ...subject, ...columns, createdAt: context.now } })
  await replaceEntries(tx, assessment.id, entries)
  entriesByAssessment(context).clear(assessment.id)
  record({
    type: 'Assessment',
    id: assessment.id,
    unitId: assessment.unitId,
    version: assessment.version,
    before: draft && sheetFacts(draft),
    after: { ...sheetFacts(assessment), entries: entries.map(entryFacts) },
  })
  return { assessment }
}

/** The draft that is being changed; null for a new sheet. What it assesses never changes. */
async function openDraft(
  context: Context,
  tx: Tx,
  input: Omit<RecordAssessmentInput, 'clientMutationId'>,
  subject: Subject,
) {
  if (input.assessmentId == null) return null
  const id = uuidOf('Assessment', input.assessmentId)
  const draft = id === null ? null : await tx.assessment.findUnique({ where: { id }, include: storedEntries })
  if (!draft || !abilitiesAt(context, draft.unitId).mayAssess)
    return notFound('phiếu chấm này', 'assessmentId')
  if (draft.setId !== subject.setId) refuseChange('bộ tiêu chí', 'setId')
  if (draft.gardenId !== subject.gardenId) refuseChange('vườn', 'gardenId')
  if (draft.unitId !== subject.unitId) refuseChange('đơn vị', 'unitId')
  if (draft.stage !== input.stage) refuseChange('bước chấm', 'stage')
  if (input.expectedVersion == null)
    refuse('REQUIRED', 'Sửa phiếu đã có thì phải cho biết đang sửa bản nào.', 'expectedVersion')
  return draft
}

const refuseChange = (what: string, field: string): never =>
  refuse('INVALID_VALUE', `Phiếu đã lập không đổi được ${what}. Hãy lập phiếu mới.`, field)

type Act = Subject & Pick<Assessment, 'stage' | 'status'>

async function refuseObstacle(context: Context, tx: Tx, act: Act): Promise<void> {
  const [selfAssessorId] = act.stage === 'INSPECTED' ? await lastSelfAssessors(tx, [act]) : []
  const abilities = abilitiesAt(context, act.unitId)
  const obstacle = whyNotEdit({
    ...act,
    ...abilities,
    isSelfAssessor: selfAssessorId != null && selfAssessorId === context.viewer?.personId,
    hasFindings: true,
  })
  if (!obstacle) return
  const subjectField = act.gardenId === null ? 'unitId' : 'gardenId'
  if (!abilities.mayAssess) refuseWith(obstacle, subjectField)
  refuseWith(obstacle, act.status === 'SUBMITTED' ? 'assessmentId' : 'stage')
}

export function refuseWith({ code, message }: Obstacle, field: string): never {
  throw new Refusal([{ code, message, path: [field] }])
}

function headOf(context: Context, input: Omit<RecordAssessmentInput, 'clientMutationId'>) {
  const decisionNumber = cleanTextOrNull(input.decisionNumber)
  if (input.assessedOn > context.today)
    refuse('OUT_OF_RANGE', 'Ngày chấm không được sau hôm nay.', 'assessedOn')
  if (decisionNumber !== null && input.stage !== 'RECOGNISED')
    refuse('INVALID_VALUE', 'Số quyết định chỉ ghi ở bước công nhận.', 'decisionNumber')
  return {
    stage: input.stage,
    assessedOn: toDbDay(input.assessedOn),
    decisionNumber,
    note: cleanTextOrNull(input.note),
  }
}

/** Writes the draft if it is still the one that was read. */
export async function rewrite(
  tx: Tx,
  id: string,
  expectedVersion: number | null | undefined,
  data: Prisma.AssessmentUncheckedUpdateManyInput,
): Promise<Assessment> {
  const { count } = await tx.assessment.updateMany({
    where: { id, version: expectedVersion ?? 0, status: 'DRAFT' },
    data: { ...data, version: { increment: 1 } },
  })
  const row = await tx.assessment.findUniqueOrThrow({ where: { id } })
  return count === 1 ? row : versionConflict(tagged('Assessment', row))
}

async function replaceEntries(tx: Tx, assessmentId: string, entries: readonly Entry[]): Promise<void> {
  await tx.assessmentEntry.deleteMany({ where: { assessmentId } })
  await tx.assessmentEntry.createMany({
    data: entries.map((entry) => ({ assessmentId, ...columnsOf(entry) })),
  })
}

const entryFacts = ({ indicator, values, attestation }: Entry) => ({
  indicator: indicator.code,
  values,
  attestedVerdict: attestation?.verdict ?? null,
})
