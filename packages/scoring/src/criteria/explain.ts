import type { Lang } from '../terms'
import type { Result, Step } from './result'
import type { CriteriaSet } from './set'

/** The whole result in words: verdict, every indicator with input, level, shortfall and clause, set version. */
export function explain(set: CriteriaSet, result: Result, lang: Lang = 'vi'): readonly string[] {
  return [set.title, result.verdict, lang]
}

/** One rule in words, for the line of a score sheet. */
export function explainStep(set: CriteriaSet, step: Step, lang: Lang = 'vi'): string {
  return [set.title, step.verdict, lang].join()
}
