import type { Assessment } from '@solang/db'
import { missingEvidence } from '@solang/scoring'
import type { Context } from '../context'
import type { CriterionMark, MissingEvidence } from './assessment-reading.type'
import { entriesByAssessment, resultOf, setOf } from './assessment.service'
import { evidenceOf } from './entries'
import type { EvaluationPoints, WorkPlan } from './evaluation.type'
import { costsAt } from '../work-price/work-price.service'
import { workPlan } from './work-plan'

export function planOfSheet(context: Context, row: Assessment, language: 'vi' | 'en'): WorkPlan {
  const set = setOf(context, row)
  return workPlan(context.criteria.rulesOf(set), resultOf(row), language, costsAt(context, row.unitId, set))
}

export const criterionMarks = (row: Pick<Assessment, 'result'>): CriterionMark[] =>
  (resultOf(row).step.steps ?? []).map(({ id, verdict, points }) => ({
    code: id,
    verdict,
    points: points ?? null,
  }))

export const pointsOf = (row: Assessment): EvaluationPoints | null => resultOf(row).step.points ?? null

export async function missingEvidenceOf(context: Context, row: Assessment): Promise<MissingEvidence[]> {
  const entries = await entriesByAssessment(context).load(row.id)
  const held = entries.map((entry) => [
    context.criteria.indicator(entry.indicatorId)?.code ?? '',
    evidenceOf(entry),
  ])
  const rules = context.criteria.rulesOf(setOf(context, row))
  return missingEvidence(rules, resultOf(row), Object.fromEntries(held)).map(({ rule, item }) => ({
    code: rule,
    item,
  }))
}
