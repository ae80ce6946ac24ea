import type { WorkPrice } from '@solang/db'
import { costBy, leavesUnder, type CostOf } from '@solang/scoring'
import { may, unitsWhere } from '../access/access'
import type { Context } from '../context'
import { readCriteriaSet } from '../criteria/criteria.service'
import { forbidden, notFound, refuse } from '../errors'
import { mutate, type Tx } from '../mutation'
import { uuidOf } from '../node-id'
import type { CriteriaSetRow } from '../reference/criteria-catalog'
import { cleanText } from '../text'
import { visibleUnit } from '../unit/unit.service'
import type { DecideWorkPriceInput } from './work-price.type'

export const readWorkPrice = (context: Context, id: string): Promise<WorkPrice | null> =>
  context.db.workPrice.findFirst({ where: { id, unit: unitsWhere(context) } })

/** Prices of a set that hold at a unit, one a line in the order of the decision: the nearest that somebody decided. */
export function pricesAt(context: Context, unitId: string, set: CriteriaSetRow): readonly WorkPrice[] {
  const { units, criteria, today } = context
  const nearest = units
    .upwardsFrom(unitId, today)
    .flatMap((id) => criteria.prices.filter((each) => each.unitId === id && each.setId === set.id))
  return leavesUnder(criteria.rulesOf(set).pass).flatMap(({ id }) => {
    const price = nearest.find(({ ruleCode }) => ruleCode === id)
    return price ? [price] : []
  })
}

export const costsAt = (context: Context, unitId: string, set: CriteriaSetRow): CostOf =>
  costBy(
    pricesAt(context, unitId, set).map(({ ruleCode, amount }) => ({
      rule: ruleCode,
      amount: amount.toFixed(),
    })),
  )

export async function decideWorkPrice(context: Context, input: DecideWorkPriceInput) {
  const payload = await mutate(
    context,
    { operation: 'decideWorkPrice', ability: 'DECIDE', answers: { workPrice: 'WorkPrice' } },
    input,
    async ({ tx, record }): Promise<{ workPrice: WorkPrice }> => {
      const unit = visibleUnit(context, uuidOf('Unit', input.unitId)) ?? notFound('đơn vị này', 'unitId')
      if (!may(context, 'DECIDE', unit.id)) forbidden('Chỉ Ban Chỉ đạo xã ghi được đơn giá.', 'unitId')
      const set =
        readCriteriaSet(context, uuidOf('CriteriaSet', input.setId) ?? '') ??
        notFound('bộ tiêu chí này', 'setId')
      const ruleCode = lineIn(context, set, input.ruleCode)
      const source = cleanText(input.source)
      if (!source) refuse('REQUIRED', 'Hãy ghi đơn giá này do ai ước tính, theo đâu.', 'source')
      const key = { unitId: unit.id, setId: set.id, ruleCode }
      const before = await locked(tx, key)
      const after = input.amount == null ? null : { ...key, amount: positive(input.amount), source }
      const workPrice = await keep(tx, before, after)
      record({
        type: 'WorkPrice',
        id: workPrice.id,
        unitId: unit.id,
        before: before && { amount: before.amount.toFixed(), source: before.source },
        after: after ?? { removed: true, source },
      })
      return { workPrice }
    },
  )
  // Whoever asks next on this server sees it, even before the database has told all servers.
  context.renewReference()
  return payload
}

function keep(
  tx: Tx,
  before: WorkPrice | null,
  after: (Omit<WorkPrice, 'id' | 'amount'> & { amount: string }) | null,
): Promise<WorkPrice> {
  if (after === null) {
    const { id } = before ?? notFound('đơn giá đã ghi ở đơn vị này', 'ruleCode')
    return tx.workPrice.delete({ where: { id } })
  }
  return before
    ? tx.workPrice.update({ where: { id: before.id }, data: after })
    : tx.workPrice.create({ data: after })
}

function lineIn(context: Context, set: CriteriaSetRow, code: string): string {
  const lines = leavesUnder(context.criteria.rulesOf(set).pass)
  if (!lines.some(({ id }) => id === code))
    refuse('NOT_FOUND', 'Bộ tiêu chí không có nội dung chấm trực tiếp nào mang số hiệu này.', 'ruleCode')
  return code
}

function positive(amount: string): string {
  if (!(Number(amount) > 0)) refuse('OUT_OF_RANGE', 'Đơn giá phải lớn hơn 0.', 'amount')
  return amount
}

/** Locked first: two who decide the same price at once must not both add it. */
async function locked(
  tx: Tx,
  key: Pick<WorkPrice, 'unitId' | 'setId' | 'ruleCode'>,
): Promise<WorkPrice | null> {
  await tx.$queryRaw`SELECT id FROM unit WHERE id = ${key.unitId}::uuid FOR UPDATE`
  return tx.workPrice.findFirst({ where: key })
}
