import { fromUnits, toUnits, type Decimal } from '../decimal/decimal'
import { formatDecimal } from '../vietnamese/written-decimal'
import type {
  LineEntry,
  LineFacts,
  LineProblem,
  LineProblemCode,
  LineRemark,
  LineWarning,
  LineWarningCode,
  ResolvedLine,
} from './line'

/**
 * What a typed report line means: the change and the new total, exact, and what is wrong or odd about them.
 * Whoever types one figure gets the other; a first report starts from zero. Problems forbid sending, warnings ask.
 */
export function resolveLine(facts: LineFacts, entry: LineEntry): ResolvedLine {
  const read = readEntry(facts, entry)
  if ('problem' in read) return { change: null, total: null, problems: [read.problem], warnings: [] }
  const { change, total } = read
  const figures = { facts, change, total, reason: entry.reason ?? '' }
  const problems = problemsOf(figures)
  return {
    change: fromUnits(change, facts.decimals),
    total: fromUnits(total, facts.decimals),
    problems,
    warnings: problems.length > 0 ? [] : warningsOf(figures),
  }
}

interface Figures {
  readonly facts: LineFacts
  readonly change: number
  readonly total: number
  readonly reason: string
}

type Read = { readonly change: number; readonly total: number } | { readonly problem: LineProblem }

function readEntry(facts: LineFacts, entry: LineEntry): Read {
  const before = facts.previous === null ? 0 : (toUnits(facts.previous, facts.decimals) ?? 0)
  const change = readFigure('change', entry.change, facts)
  if (typeof change === 'object' && change) return { problem: change }
  const total = readFigure('total', entry.total, facts)
  if (typeof total === 'object' && total) return { problem: total }

  if (change !== null && total !== null) {
    if (before + change === total) return { change, total }
    const sum = amount(facts, before + change)
    return {
      problem: remark(
        'CHANGE_AND_TOTAL_DISAGREE',
        'total',
        `Lần trước ${amount(facts, before)}, thêm ${amount(facts, change)} thành ${sum}, không phải ${amount(facts, total)}.`,
      ),
    }
  }
  if (total !== null) return { change: total - before, total }
  if (change !== null) return { change, total: before + change }
  return { problem: remark('NOTHING_ENTERED', 'total', 'Chưa nhập phần làm thêm hoặc tổng số.') }
}

function readFigure(
  at: 'change' | 'total',
  typed: Decimal | null | undefined,
  { decimals }: LineFacts,
): number | LineProblem | null {
  if (typed === null || typed === undefined) return null
  const units = toUnits(typed, decimals)
  if (units !== null) return units
  // The same text is a number once more decimals are allowed: then only its precision is wrong.
  const isNumber = /^-?\d{1,15}\.\d+$/.test(typed)
  if (!isNumber) return remark('NOT_A_NUMBER', at, `“${typed}” không phải là số.`)
  const allowed = decimals === 0 ? 'Chỉ nhập số nguyên.' : `Chỉ nhập tối đa ${decimals} chữ số sau dấu phẩy.`
  return remark('TOO_MANY_DECIMALS', at, allowed)
}

function problemsOf({ facts, change, total, reason }: Figures): readonly LineProblem[] {
  const one = 10 ** facts.decimals
  if (isYesNo(facts) && total !== 0 && total !== one) {
    return [remark('NOT_YES_OR_NO', 'total', 'Chỉ nhập 1 (đạt, còn giữ) hoặc 0 (chưa đạt, không còn giữ).')]
  }
  if (total < 0) return [remark('NEGATIVE_TOTAL', 'total', `Tổng số không thể âm (${amount(facts, total)}).`)]
  const above = aboveLimits(facts, total)
  if (above) return [above]
  // A lost status is news, not a correction: it needs no excuse.
  const isFall = facts.previous !== null && change < 0 && facts.kind !== 'KEEP_STATUS'
  if (!isFall || reason.trim() !== '') return []
  const fall = `Tổng số giảm từ ${amount(facts, total - change)} xuống ${amount(facts, total)}: hãy ghi lý do.`
  return [remark('FALL_WITHOUT_REASON', 'reason', fall)]
}

function aboveLimits(facts: LineFacts, total: number): LineProblem | null {
  const { whole, cap } = unitsOf(facts)
  if (whole !== null && total > whole) {
    return remark('ABOVE_WHOLE', 'total', `Tổng số vượt quá số hiện có (${amount(facts, whole)}).`)
  }
  if (cap !== null && total > cap) {
    return remark(
      'ABOVE_CAP',
      'total',
      `${amount(facts, total)} lớn bất thường. Hãy kiểm tra đơn vị và dấu phẩy.`,
    )
  }
  return null
}

const ODD_PACE = 3

function warningsOf({ facts, change, total }: Figures): readonly LineWarning[] {
  if (isYesNo(facts)) return []
  const { goal, usual } = unitsOf(facts)
  const days = Math.max(1, facts.daysSince)
  const isFast = usual !== null && usual > 0 && change * RATE_SCALE > ODD_PACE * usual * days
  const isAbove = goal !== null && total > goal
  const fast = `Thêm ${amount(facts, change)} trong ${days} ngày, hơn ${ODD_PACE} lần mức thường ngày. Chắc chắn đúng?`
  return [
    ...(isFast ? [remark<LineWarningCode>('FASTER_THAN_USUAL', 'change', fast)] : []),
    ...(isAbove
      ? [remark<LineWarningCode>('ABOVE_GOAL', 'total', `Tổng số vượt chỉ tiêu ${amount(facts, goal)}.`)]
      : []),
  ]
}

const isYesNo = ({ kind }: LineFacts) => kind === 'KEEP_STATUS' || kind === 'MILESTONE'

// A rate is finer than the totals: 0,038 km a day must not vanish where totals have one decimal.
const RATE_DECIMALS = 6
const RATE_SCALE = 10 ** RATE_DECIMALS

function unitsOf({ decimals, whole, goal, cap, usualPerDay }: LineFacts) {
  const read = (value: Decimal | null) => (value === null ? null : toUnits(value, decimals))
  const usual = usualPerDay === null ? null : toUnits(usualPerDay, decimals + RATE_DECIMALS)
  return { whole: read(whole), goal: read(goal), cap: read(cap), usual }
}

const amount = ({ decimals, unit }: LineFacts, units: number) =>
  `${formatDecimal(fromUnits(units, decimals))} ${unit}`.trim()

const remark = <Code extends LineProblemCode | LineWarningCode>(
  code: Code,
  at: LineRemark<Code>['at'],
  message: string,
): LineRemark<Code> => ({ code, at, message })
