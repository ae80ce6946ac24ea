import { formatDay } from '../calendar/written-day'
import type { Decimal } from '../decimal/decimal'
import type { Lang } from '../terms'
import { formatDecimal } from '../vietnamese/written-decimal'
import { rulesById } from './parts'
import { flatten } from './present'
import type { Result, Step } from './result'
import type { Cite, CriteriaSet, Rule } from './set'
import { englishWords, vietnameseWords, type Words } from './words'

/**
 * The whole result in words: the verdict, every indicator with what was observed, the level, the shortfall and the
 * clause, whether it is provisional, and the version of the set.
 */
export function explain(set: CriteriaSet, result: Result, lang: Lang = 'vi'): readonly string[] {
  const speech = speechOf(set, lang)
  const { words } = speech
  const lines = flatten(result.step).filter((step) => !step.steps || step.points || step.short !== undefined)
  return [
    words.summary(words.verdict[result.verdict], result.met, result.of),
    ...lines.map((step) => line(speech, step)),
    ...(result.provisional ? [words.provisional] : []),
    words.set(set.title, set.version),
  ]
}

/** One rule in words, for the line of a score sheet. */
export function explainStep(set: CriteriaSet, step: Step, lang: Lang = 'vi'): string {
  return line(speechOf(set, lang), step)
}

interface Speech {
  readonly set: CriteriaSet
  readonly rules: ReadonlyMap<string, Rule>
  readonly words: Words
  readonly lang: Lang
}

const speechOf = (set: CriteriaSet, lang: Lang): Speech => ({
  set,
  rules: rulesById(set),
  words: lang === 'vi' ? vietnameseWords : englishWords,
  lang,
})

function line(speech: Speech, step: Step): string {
  const { words, set } = speech
  const rule = speech.rules.get(step.id)
  const parts = [verdictPart(speech, step), ...observed(speech, step, rule), ...shortfall(speech, step, rule)]
  if (step.points) parts.push(scored(speech, step, rule))
  if (step.needs?.length) {
    parts.push(words.need(step.needs.map((key) => set.inputs[key]?.label ?? key).join('; ')))
  }
  const cited = rule ? citation(set, rule.cite, words) : ''
  return `${step.id} ${rule?.text ?? ''}: ${parts.join(', ')}${cited && ` (${cited})`}.`
}

function verdictPart({ words, lang }: Speech, { verdict, why, attestation }: Step): string {
  const said = words.verdict[verdict]
  if (attestation) {
    const { by, on, note } = attestation
    return words.attested(said, by, lang === 'vi' ? formatDay(on) : on, note)
  }
  const reason = why && words.why(why, '')
  return reason ? `${said}: ${reason}` : said
}

/** "62 m / 100 m = 62 %, yêu cầu ≥ 80 %". */
function observed({ set, words, lang }: Speech, step: Step, rule: Rule | undefined): readonly string[] {
  const { got, whole, percent, test } = step
  const unit = unitOf(set, rule)
  const amount = (value: Decimal) => `${formatDecimal(value, lang)} ${unit}`.trim()
  const seen =
    got === undefined
      ? []
      : typeof got === 'boolean'
        ? [got ? words.yes : words.no]
        : isChoice(set, rule)
          ? [got]
          : [
              amount(got) +
                (whole === undefined ? '' : ` / ${amount(whole)}`) +
                (percent === undefined ? '' : ` = ${formatDecimal(percent, lang)} %`),
            ]
  if (test === undefined || test === 'unread') return seen
  if ('is' in test) return [...seen, words.asks(test.is ? words.yes : words.no)]
  if ('oneOf' in test) return [...seen, words.asks(labelsOf(set, rule, test.oneOf).join(` ${words.or} `))]
  const measure = rule && 'percent' in rule ? '%' : unit
  return [
    ...seen,
    words.asks(words.test(test, (limit) => `${formatDecimal(String(limit), lang)} ${measure}`.trim())),
  ]
}

const choicesOf = (
  set: CriteriaSet,
  rule: Rule | undefined,
): Readonly<Record<string, string>> | undefined => {
  const input = rule && 'input' in rule ? set.inputs[rule.input] : undefined
  return input?.type === 'choice' ? input.choices : undefined
}
const isChoice = (set: CriteriaSet, rule: Rule | undefined) => choicesOf(set, rule) !== undefined
const labelsOf = (set: CriteriaSet, rule: Rule | undefined, choices: readonly string[]) =>
  choices.map((choice) => choicesOf(set, rule)?.[choice] ?? choice)

function shortfall({ set, words, lang }: Speech, step: Step, rule: Rule | undefined): readonly string[] {
  if (step.short === undefined) return []
  const amount = `${formatDecimal(step.short, lang)} ${shortUnit(set, rule, words)}`.trim()
  return [isExcess(step) ? words.over(amount) : words.short(amount)]
}

/** Whether what is wrong is too much rather than too little. */
export function isExcess({ test, got, percent }: Step): boolean {
  if (test === undefined || test === 'unread' || 'is' in test || 'oneOf' in test) return false
  if ('atMost' in test || 'lessThan' in test) return true
  return 'from' in test && Number(percent ?? got) >= test.below
}

function scored({ words, lang }: Speech, { points }: Step, rule: Rule | undefined): string {
  const write = (value = '0') => formatDecimal(value, lang)
  const pass = rule && 'sum' in rule && typeof rule.pass === 'number' ? write(String(rule.pass)) : null
  return words.score(write(points?.low), write(points?.high), write(points?.max), pass)
}

/** "mục 4.1, Quyết định 59/2015/QĐ-UBND". */
export function citation(set: CriteriaSet, cite: Cite, words: Words): string {
  const title = set.sources[cite.source]?.title ?? cite.source
  return cite.clause === undefined ? title : `${words.clause(cite.clause)}, ${title}`
}

/** The unit in which a rule observes; empty where it has none. */
export function unitOf(set: CriteriaSet, rule: Rule | undefined): string {
  const key = rule && ('input' in rule ? rule.input : 'percent' in rule ? rule.percent[0] : undefined)
  const input = key === undefined ? undefined : set.inputs[key]
  return input?.type === 'number' ? input.unit : ''
}

export const shortUnit = (set: CriteriaSet, rule: Rule | undefined, words: Words): string =>
  rule && 'sum' in rule ? words.points : rule && 'some' in rule ? words.parts : unitOf(set, rule)
