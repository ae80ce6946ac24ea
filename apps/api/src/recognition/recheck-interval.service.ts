import type { RecheckInterval } from '@solang/db'
import { rulesById } from '@solang/scoring'
import { may, unitsWhere } from '../access/access'
import type { Context } from '../context'
import { readCriteriaSet } from '../criteria/criteria.service'
import { forbidden, notFound, refuse } from '../errors'
import { mutate, type Tx } from '../mutation'
import { uuidOf } from '../node-id'
import type { CriteriaSetRow } from '../reference/criteria-catalog'
import { cleanText } from '../text'
import { visibleUnit } from '../unit/unit.service'
import type { DecideRecheckIntervalInput } from './recheck-interval.type'

export const readRecheckInterval = (context: Context, id: string): Promise<RecheckInterval | null> =>
  context.db.recheckInterval.findFirst({ where: { id, unit: unitsWhere(context) } })

/** Intervals that hold at a unit: its own and those decided above it, the nearest last. */
export function intervalsOf(context: Context, unitId: string): RecheckInterval[] {
  const { units, criteria, today } = context
  const line = [...units.ancestorsOf(unitId, today).map(({ id }) => id), unitId]
  return line.flatMap((id) => criteria.intervals.filter((each) => each.unitId === id))
}

export async function decideRecheckInterval(context: Context, input: DecideRecheckIntervalInput) {
  const payload = await mutate(
    context,
    {
      operation: 'decideRecheckInterval',
      ability: 'DECIDE',
      answers: { recheckInterval: 'RecheckInterval' },
    },
    input,
    async ({ tx, record }): Promise<{ recheckInterval: RecheckInterval }> => {
      const unit = visibleUnit(context, uuidOf('Unit', input.unitId)) ?? notFound('đơn vị này', 'unitId')
      if (!may(context, 'DECIDE', unit.id)) forbidden('Chỉ Ban Chỉ đạo xã đặt được hạn rà soát.', 'unitId')
      const set = readCriteriaSet(context, uuidOf('CriteriaSet', input.setId) ?? '')
      const rule = { unitId: unit.id, setId: (set ?? notFound('bộ tiêu chí này', 'setId')).id }
      const ruleCode = ruleIn(context, set, input.ruleCode)
      const { months } = input
      if (months < 1 || months > 240) refuse('OUT_OF_RANGE', 'Hạn rà soát phải từ 1 đến 240 tháng.', 'months')
      const source = cleanText(input.source)
      if (!source) refuse('REQUIRED', 'Hãy ghi hạn này do ai đặt, theo đâu.', 'source')
      const before = await locked(tx, { ...rule, ruleCode })
      const data = { ...rule, ruleCode, months, source }
      const recheckInterval = before
        ? await tx.recheckInterval.update({ where: { id: before.id }, data })
        : await tx.recheckInterval.create({ data })
      record({
        type: 'RecheckInterval',
        id: recheckInterval.id,
        unitId: unit.id,
        before: before && { months: before.months, source: before.source },
        after: data,
      })
      return { recheckInterval }
    },
  )
  // Whoever asks next on this server sees it, even before the database has told all servers.
  context.renewReference()
  return payload
}

function ruleIn(
  context: Context,
  set: CriteriaSetRow | null,
  code: string | null | undefined,
): string | null {
  if (code == null) return null
  if (!set || !rulesById(context.criteria.rulesOf(set)).has(code))
    refuse('NOT_FOUND', 'Bộ tiêu chí không có mục này.', 'ruleCode')
  return code
}

type Key = Pick<RecheckInterval, 'unitId' | 'setId' | 'ruleCode'>

/** Locked first: two who decide the same interval at once must not both add it. */
async function locked(tx: Tx, key: Key): Promise<RecheckInterval | null> {
  await tx.$queryRaw`SELECT id FROM unit WHERE id = ${key.unitId}::uuid FOR UPDATE`
  return tx.recheckInterval.findFirst({ where: key })
}
