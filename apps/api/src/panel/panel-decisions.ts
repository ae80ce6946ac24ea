import { isUnread, rulesById, type PanelDecision, type PanelSpread } from '@solang/scoring'
import { readValues } from '../assessment/values'
import type { Context } from '../context'
import { Refusal, type Problem } from '../errors'
import { uuidOf } from '../node-id'
import type { CriteriaSetRow, IndicatorRow } from '../reference/criteria-catalog'
import { cleanText } from '../text'
import type { PanelDecisionInput } from './fix-panel.input'

export interface ReadDecision extends PanelDecision {
  indicator: IndicatorRow
}

/** What the chair decided, checked against the set; every problem names its line and field. */
export function readDecisions(
  context: Context,
  set: CriteriaSetRow,
  spread: PanelSpread,
  inputs: readonly PanelDecisionInput[],
): ReadDecision[] {
  const problems: Problem[] = []
  const decisions = inputs.map((input, at) => {
    const read = readDecision(context, set, spread, input, ['decisions', String(at)])
    problems.push(...read.problems)
    return read.decision
  })
  const known = decisions.filter((decision) => decision !== null)
  known.forEach(({ code }, at) => {
    if (known.findIndex((other) => other.code === code) < at)
      problems.push({
        code: 'DUPLICATE',
        message: `Nội dung ${code} có hai quyết định.`,
        path: ['decisions', String(at), 'indicatorId'],
      })
  })
  if (problems.length > 0) throw new Refusal(problems)
  return known
}

function readDecision(
  context: Context,
  set: CriteriaSetRow,
  spread: PanelSpread,
  input: PanelDecisionInput,
  path: readonly string[],
): { decision: ReadDecision | null; problems: Problem[] } {
  const indicator = set.criteria
    .flatMap(({ indicators }) => indicators)
    .find(({ id }) => id === uuidOf('Indicator', input.indicatorId))
  if (!indicator) {
    const message = `Nội dung này không thuộc bộ tiêu chí ${set.edition}.`
    return { decision: null, problems: [{ code: 'NOT_FOUND', message, path: [...path, 'indicatorId'] }] }
  }
  const rules = context.criteria.rulesOf(set)
  const { code } = indicator
  const given = input.values ?? {}
  const { values, problems } = readValues(indicator, rules.inputs, given, [...path, 'values'])
  const figures = spread.lines.find((line) => line.code === code)?.figures ?? []
  const asked = new Set(figures.map(({ key }) => key))
  const own = Object.keys(given as object).filter((key) => asked.has(key))
  for (const key of Object.keys(values).filter((each) => !asked.has(each)))
    problems.push({
      code: 'INVALID_VALUE',
      message: 'Số liệu này đã hỏi ở một nội dung trước: hãy quyết ở đó.',
      path: [...path, 'values', key],
    })
  const rule = rulesById(rules).get(code)
  const word = input.attestedVerdict
  if (word != null && !(rule && isUnread(rule) && (word === 'MET' || word === 'NOT_MET')))
    problems.push({
      code: 'INVALID_VALUE',
      message: 'Chỉ xác nhận đạt hoặc chưa đạt, và chỉ ở nội dung do người xác nhận.',
      path: [...path, 'attestedVerdict'],
    })
  const decision: ReadDecision = {
    indicator,
    code,
    values: Object.fromEntries(
      own.map((key) => [key, (values[key] as number | boolean | undefined) ?? null]),
    ),
    word: word === 'MET' || word === 'NOT_MET' ? word : word === null ? null : undefined,
    reason: cleanText(input.reason ?? ''),
  }
  return { decision, problems }
}
