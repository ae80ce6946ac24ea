import type { Prisma } from '@solang/db'
import { formatDecimal, type TargetKind } from '@solang/scoring'
import type { Problem } from '../errors'

export interface Amounts {
  quantity?: string | null
  baseline?: string | null
  denominator?: string | null
}

interface Known {
  kind: TargetKind
  measureUnit: string
  decimals: number
  /** Latest total sent, accepted or not. */
  reportedTotal: Prisma.Decimal | null
}

/** No village has more; beyond it somebody slipped. Defaults of the product, not of the law. */
const KILOMETRES_AT_MOST = 10_000
const PIECES_AT_MOST = 10_000_000

const LABEL = { quantity: 'Số phải đạt', baseline: 'Số ban đầu', denominator: 'Mẫu số' } as const
type Field = keyof typeof LABEL

/** What is wrong with amounts somebody wants to set, in the order of the form. */
export function amountProblems(amounts: Amounts, known: Known): Problem[] {
  return (Object.keys(LABEL) as Field[]).flatMap((field) => {
    const value = amounts[field]
    return value == null ? [] : (problemOf(field, value, known) ?? [])
  })
}

function problemOf(field: Field, value: string, known: Known): Problem | null {
  const { kind, decimals, measureUnit, reportedTotal } = known
  const isPercent = field === 'quantity' && kind === 'SHARE'
  const say = (code: Problem['code'], message: string): Problem => ({ code, message, path: [field] })
  if (Number(value) < 0) return say('OUT_OF_RANGE', `${LABEL[field]} không thể là số âm.`)
  if (field === 'denominator' && Number(value) === 0)
    return say('OUT_OF_RANGE', 'Mẫu số phải lớn hơn 0. Nếu chưa biết, hãy để trống.')
  if (isPercent && Number(value) > 100) return say('OUT_OF_RANGE', 'Tỷ lệ phải đạt không thể quá 100 %.')
  const most = measureUnit === 'km' ? KILOMETRES_AT_MOST : PIECES_AT_MOST
  if (Number(value) > most)
    return say(
      'OUT_OF_RANGE',
      `${LABEL[field]} quá lớn: tối đa ${formatDecimal(String(most))} ${measureUnit}.`,
    )
  if (!isPercent && decimalsOf(value) > decimals)
    return say(
      'INVALID_VALUE',
      decimals === 0
        ? `${LABEL[field]} tính bằng ${measureUnit} phải là số nguyên.`
        : `${LABEL[field]} tính bằng ${measureUnit} có tối đa ${decimals} chữ số sau dấu phẩy.`,
    )
  const isWhole =
    (field === 'denominator' && kind === 'SHARE') || (field === 'baseline' && kind === 'REDUCE_TO_ZERO')
  if (isWhole && reportedTotal?.greaterThan(value)) {
    const [reported, wanted] = [reportedTotal.toFixed(), value].map((number) => formatDecimal(number))
    return say(
      'ABOVE_DENOMINATOR',
      `${LABEL[field]} ${wanted} nhỏ hơn số đã báo cáo là ${reported} ${measureUnit}. ` +
        `Hãy nhập từ ${reported} trở lên, hoặc đính chính báo cáo trước.`,
    )
  }
  return null
}

const decimalsOf = (value: string) => (value.split('.')[1] ?? '').replace(/0+$/, '').length
