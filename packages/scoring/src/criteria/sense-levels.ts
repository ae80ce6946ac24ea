import type { SetProblem } from './check'
import { gridOf, type NumberInput } from './encode'
import { rangeOf, type AmountTest } from './level'
import { figuresOf, inputIn, isByGroup, levelsOf } from './parts'
import type { Complain } from './placed'
import type { ByGroup, CriteriaSet, Input, Leaf, Rule, Test } from './set'

type Measured = Extract<Rule, { test: unknown }>

/** Whether what is asked fits the figures, and can both be met and missed. */
export function levelProblems(set: CriteriaSet, rule: Measured, complain: Complain): readonly SetProblem[] {
  const keys = figuresOf(rule)
  const unknown = keys.filter((key) => !inputIn(set, key))
  const groups = isByGroup(rule.test) ? groupProblems(set, rule.test, complain) : []
  if (unknown.length > 0)
    return [
      ...unknown.map((key) => complain('UNKNOWN_INPUT', `số liệu “${key}” không có trong danh sách.`)),
      ...groups,
    ]
  const inputs = keys.flatMap((key) => inputIn(set, key) ?? [])
  const tests = levelsOf(rule).filter((level) => level !== 'notApplicable')
  const isShare = 'percent' in rule
  return [
    ...groups,
    ...(isShare ? shareProblems(rule, inputs, complain) : []),
    ...tests.flatMap((test) => testProblems(test, inputs, isShare, complain)),
  ]
}

function groupProblems(set: CriteriaSet, { by, levels }: ByGroup, complain: Complain): readonly SetProblem[] {
  const group = inputIn(set, by)
  if (group?.type !== 'choice') return [complain('UNKNOWN_GROUPS', `“${by}” phải là một câu hỏi chọn nhóm.`)]
  const groups = Object.keys(group.choices)
  const given = Object.keys(levels)
  return [
    ...groups
      .filter((each) => !given.includes(each))
      .map((each) => complain('GROUP_WITHOUT_TEST', `chưa có mức chuẩn cho nhóm ${each}.`)),
    ...given
      .filter((each) => !groups.includes(each))
      .map((each) => complain('UNKNOWN_GROUP', `nhóm ${each} không có trong câu hỏi chọn nhóm.`)),
    ...(given.length > 0 && given.every((each) => levels[each] === 'notApplicable')
      ? [complain('DEAD', 'không áp dụng cho nhóm nào.')]
      : []),
  ]
}

function shareProblems(
  { percent: [part, whole] }: Extract<Leaf, { percent: unknown }>,
  inputs: readonly Input[],
  complain: Complain,
): readonly SetProblem[] {
  const numbers = inputs.filter((input) => input.type === 'number')
  if (numbers.length < 2) return [complain('NOT_A_NUMBER', 'tỷ lệ cần hai số liệu là số.')]
  const [first, second] = numbers
  return [
    ...(part === whole ? [complain('DEAD', 'tử số và mẫu số là một.')] : []),
    ...(first?.unit !== second?.unit
      ? [complain('UNITS_DIFFER', `tử số tính bằng “${first?.unit}”, mẫu số bằng “${second?.unit}”.`)]
      : []),
    ...(numbers.some(({ min = 0 }) => min < 0)
      ? [complain('NEGATIVE_SHARE', 'tỷ lệ không dùng số âm.')]
      : []),
  ]
}

function testProblems(
  test: Test,
  [input]: readonly Input[],
  isShare: boolean,
  complain: Complain,
): readonly SetProblem[] {
  if (test === 'unread' || input === undefined) return []
  if ('oneOf' in test) return choiceProblems(test.oneOf, input, complain)
  if ('is' in test)
    return input.type === 'yesNo' && !isShare
      ? []
      : [complain('WRONG_TEST', 'hỏi có/không về thứ không phải có/không.')]
  if (input.type !== 'number') return [complain('WRONG_TEST', 'so với số, nhưng số liệu không phải là số.')]
  if ('from' in test && test.from >= test.below)
    return [complain('EMPTY_BAND', 'mức dưới phải nhỏ hơn mức trên.')]
  return isShare ? percentProblems(test, complain) : reachProblems(test, input, complain)
}

function choiceProblems(wanted: readonly string[], input: Input, complain: Complain): readonly SetProblem[] {
  if (input.type !== 'choice')
    return [complain('WRONG_TEST', 'so với lựa chọn, nhưng số liệu không phải câu hỏi chọn.')]
  const choices = Object.keys(input.choices)
  const unknown = wanted.filter((choice) => !choices.includes(choice))
  if (unknown.length > 0) return [complain('UNKNOWN_CHOICE', `không có lựa chọn “${unknown.join('”, “')}”.`)]
  return deadly(wanted.length === 0, new Set(wanted).size === choices.length, complain)
}

const HUNDRED: NumberInput = { label: '', type: 'number', unit: '%', max: 100 }

function percentProblems(test: AmountTest, complain: Complain): readonly SetProblem[] {
  const isBeyond = Object.values(test).some((limit) => limit < 0 || limit > 100)
  if (isBeyond && !('from' in test && test.below > 100 && test.from <= 100))
    return [complain('PERCENT_OUT_OF_RANGE', 'mức tỷ lệ phải từ 0 đến 100 %.')]
  return reachProblems(test, HUNDRED, complain)
}

/** A level that every figure keeps, or that none can, decides nothing. */
function reachProblems(test: AmountTest, input: NumberInput, complain: Complain): readonly SetProblem[] {
  const grid = gridOf(input)
  if ([grid.min, grid.max, grid.step].some(Number.isNaN)) return []
  const level = rangeOf(test, grid)
  if (level.kind !== 'range') return []
  const { lo, hi } = level
  return deadly(lo > Math.min(hi, grid.max) || hi < grid.min, lo <= grid.min && hi >= grid.max, complain)
}

const deadly = (never: boolean, always: boolean, complain: Complain): readonly SetProblem[] => [
  ...(never ? [complain('DEAD', 'không số liệu nào có thể đạt mức này.')] : []),
  ...(always ? [complain('DEAD', 'số liệu nào cũng đạt mức này.')] : []),
]
