import {
  explain,
  shortfalls,
  type Attestations,
  type CostOf,
  type CriteriaSet,
  type Inputs,
  type LinkedVerdicts,
} from '@solang/scoring'
import { signedIn } from '../access/access'
import type { Context } from '../context'
import { readCriteriaSet } from '../criteria/criteria.service'
import { notFound, Refusal, type Problem } from '../errors'
import { uuidOf } from '../node-id'
import type { AttestationInput, EvaluateInput, LinkedVerdictInput } from './evaluation.input'
import type { Evaluation, EvaluationPayload } from './evaluation.type'
import { refuseUnusedWords } from './unused-words'
import { isFigures, problemWith } from './values'
import { workPlan } from './work-plan'

/** Scores without storing: the same rules, and the same refusals, as a sheet. */
export function evaluate(context: Context, input: EvaluateInput): EvaluationPayload {
  signedIn(context)
  try {
    return { evaluation: evaluated(context, input), errors: [] }
  } catch (error) {
    if (error instanceof Refusal) return { evaluation: null, errors: error.problems }
    throw error
  }
}

function evaluated(context: Context, input: EvaluateInput): Evaluation {
  const set =
    readCriteriaSet(context, uuidOf('CriteriaSet', input.setId) ?? '') ?? notFound('bộ tiêu chí này', 'setId')
  const compiled = context.criteria.compiledOf(set)
  const language = input.language === 'EN' ? 'en' : 'vi'
  const result = compiled.evaluate(
    readInputs(compiled.set, input.values),
    attestationsOf(input.attestations ?? []),
    linkedOf(input.linked ?? []),
  )
  const words = input.attestations ?? []
  refuseUnusedWords(result, (code) => ['attestations', String(words.findIndex((word) => word.code === code))])
  return {
    verdict: result.verdict,
    isProvisional: result.provisional,
    metCount: result.met,
    applicableCount: result.of,
    points: result.step.points ?? null,
    missing: result.missing,
    unread: result.unread,
    explanation: explain(compiled.set, result, language),
    shortfalls: shortfalls(compiled.set, result, language).map(({ message }) => message),
    plan: workPlan(compiled.set, result, language, costsOf(input.costs)),
    result,
  }
}

function readInputs({ inputs }: CriteriaSet, given: unknown): Inputs {
  if (!isFigures(given))
    throw new Refusal([
      { code: 'INVALID_VALUE', message: 'Số liệu phải là các cặp khóa và giá trị.', path: ['values'] },
    ])
  const problems = Object.entries(given).flatMap(([key, value]): Problem[] => {
    if (value === null) return []
    const input = Object.hasOwn(inputs, key) ? inputs[key] : undefined
    const problem = input
      ? problemWith(input, value)
      : { code: 'INVALID_VALUE' as const, message: `Bộ tiêu chí không có số liệu "${key.slice(0, 60)}".` }
    return problem ? [{ ...problem, path: ['values', key] }] : []
  })
  if (problems.length > 0) throw new Refusal(problems)
  return given as Inputs
}

const attestationsOf = (given: readonly AttestationInput[]): Attestations =>
  Object.fromEntries(
    given.map(({ code, verdict, by, on, note }, i) => {
      if (verdict !== 'MET' && verdict !== 'NOT_MET')
        throw new Refusal([
          {
            code: 'INVALID_VALUE',
            message: 'Lời xác nhận chỉ là MET hoặc NOT_MET.',
            path: ['attestations', String(i), 'verdict'],
          },
        ])
      return [code, { verdict, by, on, note }]
    }),
  )

function linkedOf(given: readonly LinkedVerdictInput[]): LinkedVerdicts {
  const linked: Record<string, Record<string, LinkedVerdictInput['verdict']>> = {}
  for (const { set, code, verdict } of given) linked[set] = { ...linked[set], [code]: verdict }
  return linked
}

function costsOf(given: unknown): CostOf {
  const costs = isFigures(given) ? given : {}
  return (rule) => {
    const cost = Object.hasOwn(costs, rule) ? costs[rule] : null
    return typeof cost === 'number' && cost >= 0 ? cost : null
  }
}
