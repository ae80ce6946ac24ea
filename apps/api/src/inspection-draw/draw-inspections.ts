import { randomBytes } from 'node:crypto'
import type { InspectionDraw, Prisma } from '@solang/db'
import { drawFrom } from '@solang/scoring'
import { may, signedIn, signedInPerson } from '../access/access'
import type { Context } from '../context'
import { setsInUse } from '../criteria/criteria.service'
import { toDbDay } from '../day'
import { forbidden, notFound, refuse } from '../errors'
import { mutate } from '../mutation'
import { uuidOf } from '../node-id'
import type { CriteriaSetRow } from '../reference/criteria-catalog'
import { actingAs } from '../report/report.service'
import { cleanText, cleanTextOrNull } from '../text'
import { visibleUnit } from '../unit/unit.service'
import { drawPopulation, isDrawn, type DrawnSubject } from './draw-population'
import type { DrawInspectionsInput, InspectionDrawRuleInput } from './inspection-draw.input'

export const drawInspections = (context: Context, input: DrawInspectionsInput) =>
  mutate(
    context,
    { operation: 'drawInspections', ability: 'REVIEW', answers: { draw: 'InspectionDraw' } },
    input,
    async ({ tx, record }): Promise<{ draw: InspectionDraw }> => {
      const unitId = drawnUnit(context, input.unitId)
      const set = drawnSet(context, unitId, input.setId)
      const rule = ruleOf(input.rule)
      const { seed, seedSource } = seedOf(input)
      const reason = cleanText(input.reason)
      if (!reason) refuse('REQUIRED', 'Hãy ghi tỷ lệ do ai quyết định, ở cuộc họp hay văn bản nào.', 'reason')
      // Locked first: two who draw at once must not both be the same draw in the order.
      await tx.$queryRaw`SELECT id FROM unit WHERE id = ${unitId}::uuid FOR UPDATE`
      const document = drawFrom(seed, rule, await drawPopulation(context, tx, unitId, set))
      const count = (what: 'subjects' | 'picks') =>
        document.places.reduce((sum, place) => sum + place[what].length, 0)
      if (count('subjects') === 0)
        refuse('INVALID_STATE', 'Chưa nơi nào gửi phiếu tự chấm theo bộ này nên chưa có gì để bốc.', 'setId')
      const draw = await tx.inspectionDraw.create({
        data: {
          unitId,
          setId: set.id,
          ordinal: 1 + (await tx.inspectionDraw.count({ where: { unitId, setId: set.id } })),
          seedSource,
          reason,
          document: document as unknown as Prisma.InputJsonObject,
          drawnById: signedInPerson(context),
          drawnAs: actingAs(context, signedIn(context), 'REVIEW', unitId),
          drawnAt: context.now,
        },
      })
      const { id, ordinal } = draw
      const after = {
        setId: set.id,
        ordinal,
        seed,
        seedSource,
        rule,
        of: count('subjects'),
        picked: count('picks'),
      }
      record({ type: 'InspectionDraw', id, unitId, after })
      return { draw }
    },
  )

function drawnUnit(context: Context, unitId: string): string {
  const unit = visibleUnit(context, uuidOf('Unit', unitId)) ?? notFound('đơn vị này', 'unitId')
  if (!['COMMUNE', 'DISTRICT', 'PROVINCE'].includes(unit.kind))
    refuse('INVALID_VALUE', 'Bốc thăm ở xã hoặc cấp trên của xã.', 'unitId')
  if (!may(context, 'REVIEW', unit.id)) forbidden('Chỉ Ban Chỉ đạo được bốc thăm phúc tra.', 'unitId')
  return unit.id
}

function drawnSet(
  context: Context,
  unitId: string,
  setId: string,
): CriteriaSetRow & { subject: DrawnSubject } {
  const set = context.criteria.set(uuidOf('CriteriaSet', setId) ?? '') ?? notFound('bộ tiêu chí này', 'setId')
  const { subject } = set
  if (!isDrawn(subject))
    return refuse('INVALID_VALUE', 'Chỉ bốc thăm theo bộ tiêu chí chấm vườn hoặc chấm thôn.', 'setId')
  if (!setsInUse(context, unitId, subject, toDbDay(context.today)).includes(set))
    refuse('INVALID_STATE', 'Bộ tiêu chí này không đang áp dụng ở đơn vị đó.', 'setId')
  return { ...set, subject }
}

function ruleOf({ leastPercent, percentPerGap, mostPercent }: InspectionDrawRuleInput) {
  const rule = { leastPercent, percentPerGap, mostPercent }
  for (const [key, percent] of Object.entries(rule))
    if (percent < 0 || percent > 100)
      refuse('OUT_OF_RANGE', 'Tỷ lệ phải từ 0 đến 100 phần trăm.', 'rule', key)
  if (mostPercent < leastPercent)
    refuse('OUT_OF_RANGE', 'Tỷ lệ nhiều nhất không được dưới tỷ lệ ít nhất.', 'rule', 'mostPercent')
  return rule
}

/** A seed that somebody gives tells where it came from; else it is made here, so that nobody can choose it. */
function seedOf(input: DrawInspectionsInput): { seed: string; seedSource: string | null } {
  const [seed, seedSource] = [cleanTextOrNull(input.seed), cleanTextOrNull(input.seedSource)]
  if (seed !== null && seedSource === null)
    refuse('REQUIRED', 'Hãy ghi số gieo lấy từ đâu, để ai cũng kiểm lại được.', 'seedSource')
  if (seed === null && seedSource !== null)
    refuse('REQUIRED', 'Đã ghi nguồn thì hãy ghi số gieo; để trống cả hai thì máy chủ tạo.', 'seed')
  return { seed: seed ?? randomBytes(16).toString('hex'), seedSource }
}
