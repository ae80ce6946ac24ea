import { compile } from '../criteria/compile'
import { explain, explainStep } from '../criteria/explain'
import { flatten } from '../criteria/present'
import type { Result, Step } from '../criteria/result'
import type { CriteriaSet } from '../criteria/set'
import type { Verdict } from '../terms'
import { formatDecimal } from '../vietnamese/written-decimal'
import { VERDICT_WORDS, type CriteriaCase, type Expectation, type Score } from './case'

export interface CaseOutcome {
  readonly case: CriteriaCase
  readonly verdict: Verdict
  readonly passed: boolean
  /** What the file asks for, and what came out, both in words. */
  readonly expected: string
  readonly got: string
  /** One sentence that tells how the two differ; null when they agree. */
  readonly difference: string | null
}

/** Judges the units of a case file by the set, and compares what came out with what the file asks for. */
export function runCases(set: CriteriaSet, cases: readonly CriteriaCase[]): readonly CaseOutcome[] {
  const { evaluate } = compile(set)
  return cases.map((each) => {
    const result = evaluate(each.inputs, each.attestations, each.linked)
    return outcomeOf(each, cameOut(set, each.rule, result))
  })
}

interface CameOut {
  readonly verdict: Verdict
  readonly points: Step['points']
  readonly lines: readonly string[]
}

function cameOut(set: CriteriaSet, rule: string, result: Result): CameOut {
  const step = flatten(result.step).find(({ id }) => id === rule)
  // Under a rule that does not apply nothing is looked at.
  if (!step) return { verdict: 'NOT_APPLICABLE', points: undefined, lines: [] }
  const lines = rule === set.pass.id ? explain(set, result, 'vi') : [explainStep(set, step, 'vi')]
  return { verdict: step.verdict, points: step.points, lines }
}

function outcomeOf(each: CriteriaCase, { verdict, points, lines }: CameOut): CaseOutcome {
  const { expected } = each
  const { why } = expected
  const isPassed =
    verdict === expected.verdict &&
    (!expected.points || (points !== undefined && scoreInWords(points) === scoreInWords(expected.points))) &&
    (why === undefined || lines.some((line) => line.normalize('NFC').includes(why)))
  const words = {
    expected: inWords(expected),
    got: inWords({ verdict, ...(expected.points && points && { points }) }),
  }
  return {
    case: each,
    verdict,
    passed: isPassed,
    ...words,
    difference: isPassed ? null : differenceOf(each, words, lines),
  }
}

function inWords({ verdict, why, points }: Expectation): string {
  const parts = [
    VERDICT_WORDS[verdict],
    ...(points ? [scoreInWords(points)] : []),
    ...(why ? [`vì “${why}”`] : []),
  ]
  return parts.join(', ')
}

function scoreInWords({ low, high, max }: Score): string {
  const earned = low === high ? formatDecimal(low) : `từ ${formatDecimal(low)} đến ${formatDecimal(high)}`
  return `${earned}/${formatDecimal(max)} điểm`
}

function differenceOf(
  { line, name, rule }: CriteriaCase,
  { expected, got }: Pick<CaseOutcome, 'expected' | 'got'>,
  lines: readonly string[],
): string {
  const said = lines.length > 0 ? ` (${lines.join(' ')})` : ''
  return `Dòng ${line}, mục ${rule}, “${name}”: bảng ghi ${expected}; chấm ra ${got}${said}.`
}
