import {
  planOf,
  rulesById,
  sayPlan,
  unitOf,
  type CostOf,
  type CriteriaSet,
  type Result,
} from '@solang/scoring'
import type { WorkPlan } from './evaluation.type'

/** The shortest way to "met", with every step also as a sentence. */
export function workPlan(set: CriteriaSet, result: Result, language: 'vi' | 'en', costOf?: CostOf): WorkPlan {
  const rules = rulesById(set)
  const { work, ...plan } = planOf(set, result, costOf)
  const spoken = sayPlan(set, result, { work, ...plan }, language)
  return {
    ...plan,
    work: work.map(({ rule, short, cost }, i) => ({
      code: rule,
      text: rules.get(rule)?.text ?? '',
      short: short ?? null,
      unit: unitOf(set, rules.get(rule)),
      sentence: spoken.work[i]?.sentence ?? '',
      cost,
    })),
    sentences: [spoken.work, spoken.assess, spoken.attest, spoken.blockedBy].flatMap((tasks) =>
      tasks.map(({ sentence }) => sentence),
    ),
  }
}
