import { decimalsOf } from '../decimal/decimal'
import type { SetProblem } from './check'
import { mostPoints, POINT_DECIMALS, pointUnits } from './points'
import type { Complain, Placed } from './placed'
import { figuresOf, inputIn } from './parts'
import type { Band, CriteriaSet, Rule } from './set'

export function pointsProblems(
  set: CriteriaSet,
  { rule, inSum }: Placed,
  complain: Complain,
): readonly SetProblem[] {
  const points = 'points' in rule ? rule.points : undefined
  if (!points) {
    return [
      ...(inSum && !('sum' in rule)
        ? [complain('NO_POINTS', 'nằm trong bảng điểm nhưng không có điểm.')]
        : []),
      ...bonusProblems(rule, inSum, complain),
    ]
  }
  const all = 'max' in points ? [points.max] : points.bands.map((band) => band.points)
  const isExact = all.every((each) => decimalsOf(each) <= POINT_DECIMALS && each >= 0)
  return [
    ...(isExact
      ? []
      : [complain('WRONG_POINTS', `điểm không âm, tối đa ${POINT_DECIMALS} chữ số thập phân.`)]),
    ...(inSum ? [] : [complain('DEAD_POINTS', 'có điểm nhưng không nằm trong bảng điểm nào.')]),
    ...(isExact && mostPoints(points) === 0 ? [complain('DEAD', 'không bao giờ được điểm.')] : []),
    ...('bands' in points ? bandProblems(set, rule, points.bands, complain) : []),
    ...bonusProblems(rule, inSum, complain),
  ]
}

const bonusProblems = ({ bonus }: Rule, inSum: boolean, complain: Complain): readonly SetProblem[] =>
  bonus && !inSum ? [complain('DEAD_POINTS', 'điểm thưởng không nằm trong bảng điểm nào.')] : []

function bandProblems(
  set: CriteriaSet,
  rule: Rule,
  bands: readonly Band[],
  complain: Complain,
): readonly SetProblem[] {
  const keys = figuresOf(rule)
  const isMeasured = keys.length > 0 && keys.every((key) => inputIn(set, key)?.type === 'number')
  if (!isMeasured) return [complain('WRONG_POINTS', 'điểm theo mức cần một số liệu là số.')]
  if (bands.length === 0) return [complain('EMPTY_BRANCH', 'chưa có mức điểm nào.')]
  return bands.flatMap(({ from, below }, i) => {
    const next = bands[i + 1]
    if (below !== undefined && below <= from)
      return [complain('EMPTY_BAND', `mức điểm từ ${from} đến dưới ${below} không có số nào.`)]
    if (!next) return []
    if (next.from <= from)
      return [complain('BANDS_OUT_OF_ORDER', 'các mức điểm phải tăng dần, không trùng nhau.')]
    if (below === undefined || below > next.from)
      return [complain('BANDS_OVERLAP', `mức điểm từ ${from} chồng lên mức từ ${next.from}.`)]
    return below < next.from
      ? [complain('BANDS_GAP', `từ ${below} đến dưới ${next.from} không có mức điểm.`)]
      : []
  })
}

/** A sheet states its total; what stands in it must add up to that. */
export function sheetProblems(rule: Rule, complain: Complain): readonly SetProblem[] {
  if (!('sum' in rule)) return []
  const { sum, max, pass } = rule
  const total = sum.filter(({ bonus }) => !bonus).reduce((all, part) => all + mostOf(part), 0)
  const isOffTotal = total !== pointUnits(max)
  return [
    ...(decimalsOf(max) > POINT_DECIMALS
      ? [complain('WRONG_POINTS', `điểm chuẩn tối đa ${POINT_DECIMALS} chữ số thập phân.`)]
      : isOffTotal
        ? [complain('POINTS_DO_NOT_ADD_UP', `ghi ${max} điểm nhưng các mục cộng lại ${total / 100}.`)]
        : []),
    ...(typeof pass === 'number' && (pass <= 0 || pass > max || decimalsOf(pass) > POINT_DECIMALS)
      ? [complain('DEAD', `mức đạt ${pass} điểm phải lớn hơn 0 và không quá ${max}.`)]
      : []),
  ]
}

const mostOf = (part: Rule): number => {
  const most = 'sum' in part ? part.max : part.points ? mostPoints(part.points) : 0
  return decimalsOf(most) > POINT_DECIMALS ? 0 : pointUnits(most)
}
