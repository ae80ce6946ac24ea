import { isExcess, shortUnit } from '../criteria/explain'
import { rulesById } from '../criteria/parts'
import { flatten } from '../criteria/present'
import type { Result, Step } from '../criteria/result'
import type { CriteriaSet } from '../criteria/set'
import { englishWords, vietnameseWords } from '../criteria/words'
import type { Lang } from '../terms'
import { formatDecimal } from '../vietnamese/written-decimal'
import type { Plan, WorkItem } from './plan'

/** One thing to do, by the line that it belongs to. */
export interface Task {
  readonly rule: string
  /** One sentence: "4.1 Tỷ lệ hàng rào xanh: làm thêm 18 m." */
  readonly sentence: string
  /** Null where nobody knows what it costs. */
  readonly cost: number | null
}

/** A plan in words: what to do, what to look at first, what waits for the paper, what other sets decide. */
export interface SpokenPlan {
  readonly work: readonly Task[]
  readonly assess: readonly Task[]
  readonly attest: readonly Task[]
  readonly blockedBy: readonly Task[]
}

interface PlanWords {
  readonly more: (amount: string) => string
  readonly less: (amount: string) => string
  readonly achieve: string
  readonly assess: string
  readonly supply: (labels: string) => string
  readonly attest: string
  readonly blocked: string
}

const vietnamese: PlanWords = {
  more: (amount) => `làm thêm ${amount}`,
  less: (amount) => `giảm ${amount}`,
  achieve: 'làm cho đạt',
  assess: 'xem, đo và ghi lại',
  supply: (labels) => `đo và ghi: ${labels}`,
  attest: 'đối chiếu bản giấy rồi xác nhận',
  blocked: 'do bộ tiêu chí khác quyết định, ở phiếu này không sửa được',
}
const english: PlanWords = {
  more: (amount) => `do ${amount} more`,
  less: (amount) => `bring down by ${amount}`,
  achieve: 'bring it to what is asked',
  assess: 'look, measure and write down',
  supply: (labels) => `measure and write down: ${labels}`,
  attest: 'compare with the paper and attest',
  blocked: 'another criteria set decides it; this sheet cannot mend it',
}

export function sayPlan(set: CriteriaSet, result: Result, plan: Plan, lang: Lang = 'vi'): SpokenPlan {
  const rules = rulesById(set)
  const steps = new Map(flatten(result.step).map((step) => [step.id, step]))
  const words = lang === 'vi' ? vietnamese : english

  const task = (rule: string, what: string, cost: number | null = null): Task => {
    const { text, asks = text } = rules.get(rule) ?? { text: '' }
    // The whole has no number that people know.
    const head = rule === set.pass.id ? asks : `${rule} ${asks}`
    return { rule, sentence: `${head}: ${what}.`, cost }
  }
  const doing = ({ rule, short }: WorkItem) => {
    if (short === undefined) return words.achieve
    const unit = shortUnit(set, rules.get(rule), lang === 'vi' ? vietnameseWords : englishWords)
    const amount = `${formatDecimal(short, lang)} ${unit}`.trim()
    return isTooMuch(steps.get(rule)) ? words.less(amount) : words.more(amount)
  }
  /** A yes or no bears the words of its line: they would stand there twice. */
  const measuring = (rule: string) => {
    const { text, asks = text } = rules.get(rule) ?? { text: '' }
    const needs = steps.get(rule)?.needs ?? []
    const labels = needs.map((key) => set.inputs[key]?.label ?? key).filter((label) => label !== asks)
    return labels.length > 0 ? words.supply(labels.join('; ')) : words.assess
  }
  return {
    work: plan.work.map((item) => task(item.rule, doing(item), item.cost)),
    assess: plan.assess.map((rule) => task(rule, measuring(rule))),
    attest: plan.attest.map((rule) => task(rule, words.attest)),
    blockedBy: plan.blockedBy.map((rule) => task(rule, words.blocked)),
  }
}

const isTooMuch = (step: Step | undefined): boolean => step !== undefined && isExcess(step)
