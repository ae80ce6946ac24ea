import {
  explainStep,
  flatten,
  isUnread,
  partsOf,
  rulesUnder,
  shortfalls,
  type CriteriaSet,
  type Input,
  type Result,
  type Rule,
  type Shortfall,
  type Step,
} from '@solang/scoring'
import type { AssessmentSetFragment } from '../generated/graphql'
import { text, type Language } from '../i18n'
import { writtenNumber } from '../number-format'

export type SheetSet = AssessmentSetFragment & {
  /** What the lines are reckoned to cost where the sheet belongs; unknown to a panel, which judges and plans nothing. */
  readonly workPrices?: readonly { readonly ruleCode: string; readonly amount: string }[]
}
export type SheetIndicator = SheetSet['criteria'][number]['indicators'][number]

// The contract carries rules and results as JSON; the server checked them when they were published or stored.
export const rulesOf = (set: { readonly rules: unknown }) => set.rules as CriteriaSet
export const resultOf = (sheet: { readonly result: unknown }) => sheet.result as Result

/** The figures of a line; of a share first the part, then the whole, what tells the group before them. */
export function inputsOf({
  inputs,
  rule,
}: Pick<SheetIndicator, 'inputs' | 'rule'>): readonly (readonly [string, Input])[] {
  const { percent = [] } = rule as { percent?: readonly string[] }
  const place = ([key]: readonly [string, Input]) => percent.indexOf(key)
  return Object.entries((inputs ?? {}) as Record<string, Input>).sort((a, b) => place(a) - place(b))
}

/** Lines may share a figure: it is asked at the first of them only. By line. */
export function figuresAsked(
  set: Pick<SheetSet, 'criteria'>,
): ReadonlyMap<string, ReturnType<typeof inputsOf>> {
  const seen = new Set<string>()
  const lines = set.criteria.flatMap(({ indicators }) => indicators)
  return new Map(
    lines.map((line) => [line.id, inputsOf(line).filter(([key]) => seen.size < seen.add(key).size)]),
  )
}

/** Without a level in our data only a person can say, against the paper. */
export function isAttestable({ rule }: Pick<SheetIndicator, 'rule'>): boolean {
  return isUnread(rule as Rule)
}

/** All steps of a result by the number of their rule. */
export function stepsById(result: Result): ReadonlyMap<string, Step> {
  return new Map(flatten(result.step).map((step) => [step.id, step]))
}

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)

/** A stored or fresh explanation without the number and text that stand above it already. */
export function withoutHead(line: string, code: string, heads: readonly string[]): string {
  const start = heads.map((head) => `${code} ${head}: `).find((each) => line.startsWith(each))
  return start ? capital(line.slice(start.length)) : line
}

/** What the shared rules say of one line, in words. */
export const stepWords = (
  rules: CriteriaSet,
  step: Step,
  heads: readonly string[],
  language: Language,
): string => withoutHead(explainStep(rules, step, language), step.id, heads)

export interface MissingLine {
  readonly id: string
  readonly text: string
  readonly verdict: Shortfall['verdict']
  /** 'thiếu 18 m', 'cần xác nhận theo văn bản giấy'. */
  readonly words: string
}

/** What keeps the subject from passing, each in a few words. */
export function missingLines(rules: CriteriaSet, result: Result, language: Language): readonly MissingLine[] {
  const steps = stepsById(result)
  return shortfalls(rules, result, language).map((each) => ({
    id: each.id,
    text: each.text,
    verdict: each.verdict,
    words: missingWords(each, steps.get(each.id), language),
  }))
}

function missingWords(each: Shortfall, step: Step | undefined, language: Language): string {
  if (each.short !== undefined) {
    const amount = `${writtenNumber(each.short, language)} ${each.unit ?? ''}`.trim()
    return text(isTooMuch(step) ? 'assessment.tooMuch' : 'assessment.short', { amount })
  }
  if (each.why === 'UNREAD' || each.why === 'JUDGED') return text('assessment.needsWord')
  if (each.needs.length > 0 && each.needs.every((label) => label === each.text))
    return text('assessment.notSeen').toLowerCase()
  if (each.needs.length > 0) return text('assessment.needs', { labels: each.needs.join('; ') })
  return text(each.verdict === 'NOT_MET' ? 'assessment.notMet' : 'assessment.notAssessed').toLowerCase()
}

const isTooMuch = (step: Step | undefined) =>
  typeof step?.test === 'object' && ('atMost' in step.test || 'lessThan' in step.test)

/** '4/5 tiêu chí · còn thiếu: Tỷ lệ hàng rào xanh (thiếu 18 m)'; a long list is cut and says so. */
export function sheetSentence(
  { met, of }: Pick<Result, 'met' | 'of'>,
  missing: readonly MissingLine[],
): string {
  const counted = text('assessment.counted', { met, of })
  if (missing.length === 0) return counted
  const named = missing.slice(0, 2).map((line) => `${line.text} (${line.words})`)
  const rest = missing.length - named.length
  const list = rest > 0 ? [...named, text('assessment.andOthers', { count: rest })] : named
  return `${counted} · ${text('assessment.missing', { list: list.join('; ') })}`
}

/** Why a verdict is provisional: lines whose level nobody compared with the paper, and lines that a person settled. */
export function provisionalLines(rules: CriteriaSet, result: Result) {
  const steps = stepsById(result)
  const settled = rulesUnder(rules.pass).flatMap((rule) => {
    if (partsOf(rule).length > 0) return []
    const step = steps.get(rule.id)
    return step && step.verdict !== 'NOT_ASSESSED' && step.verdict !== 'NO_BASIS' && step.provisional
      ? [{ rule, step }]
      : []
  })
  return {
    attested: settled.filter(({ step }) => step.attestation).map(({ rule }) => rule.id),
    unverified: settled.filter(({ step }) => !step.attestation).map(({ rule }) => rule.id),
  }
}
