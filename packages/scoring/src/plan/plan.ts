import { rulesById } from '../criteria/parts'
import { pointUnits } from '../criteria/points'
import type { Result, Step } from '../criteria/result'
import type { CriteriaSet, Rule } from '../criteria/set'
import { toUnits, type Decimal } from '../decimal/decimal'
import { bandSteps } from './bands'

/** What an item of work costs, in whatever the caller counts; null where nobody knows. */
export type CostOf = (rule: string, short: Decimal | undefined) => number | null

export interface WorkItem {
  readonly rule: string
  /** How much is still to do, in the unit of the input; absent where it is a yes or no. */
  readonly short?: Decimal
  readonly cost: number | null
}

/**
 * The shortest way to "met". Work is what is known to be missing; what nobody has looked at is listed to be assessed
 * first and is taken for granted, and so is a person's word against the paper.
 */
export interface Plan {
  readonly work: readonly WorkItem[]
  /** Of all work together; null when the cost of an item is not known. */
  readonly cost: number | null
  /** Rules to be measured, and rules that wait for the paper or a person's word. */
  readonly assess: readonly string[]
  readonly attest: readonly string[]
  /** Rules that no work on this sheet can mend: other sets decide them. */
  readonly blockedBy: readonly string[]
}

/**
 * The cheapest set of indicators that would make the unit pass; equal costs prefer the order of the decision. Where
 * the cost of anything that could be done is not known, money decides nothing: then it is the fewest indicators.
 */
export function planOf(set: CriteriaSet, result: Result, costOf: CostOf = () => null): Plan {
  const byCost = new Planner(set, costOf)
  const cheapest = byCost.toMeet(result.step)
  // Where no cost at all is known, all work weighs the same already.
  const { work, assess, attest, blockedBy } =
    byCost.hasGuessed && byCost.hasPriced ? new Planner(set, costOf, true).toMeet(result.step) : cheapest
  const cost = work.reduce<number | null>(
    (sum, item) => (sum === null || item.cost === null ? null : sum + item.cost),
    0,
  )
  return { work, cost, assess, attest, blockedBy }
}

/** A plan in the making: what its work weighs against that of others. */
interface Way extends Omit<Plan, 'cost'> {
  readonly weight: number
}

const NOTHING: Way = { work: [], weight: 0, assess: [], attest: [], blockedBy: [] }

const joined = (ways: readonly Way[]): Way => ({
  work: ways.flatMap(({ work }) => work),
  weight: ways.reduce((sum, { weight }) => sum + weight, 0),
  assess: ways.flatMap(({ assess }) => assess),
  attest: ways.flatMap(({ attest }) => attest),
  blockedBy: ways.flatMap(({ blockedBy }) => blockedBy),
})

/** What cannot be mended here is dearer than any work. */
const weightOf = ({ weight, blockedBy, assess, attest }: Way): number =>
  weight + blockedBy.length * 1e12 + (assess.length + attest.length) * 1e-9

const lightest = (ways: readonly Way[], n: number): readonly Way[] =>
  ways
    .map((way, place) => ({ way, place }))
    .sort((a, b) => weightOf(a.way) - weightOf(b.way) || a.place - b.place)
    .slice(0, n)
    .sort((a, b) => a.place - b.place)
    .map(({ way }) => way)

class Planner {
  private readonly rules: ReadonlyMap<string, Rule>
  /** Whether work came up whose cost nobody knows. */
  hasGuessed = false
  /** Whether work came up whose cost is known. */
  hasPriced = false

  constructor(
    private readonly set: CriteriaSet,
    private readonly costOf: CostOf,
    /** All work weighs the same. */
    private readonly isCounting = false,
  ) {
    this.rules = rulesById(set)
  }

  toMeet(step: Step): Way {
    if (step.verdict === 'MET' || step.verdict === 'NOT_APPLICABLE') return NOTHING
    const rule = this.rules.get(step.id)
    const parts = step.steps ?? []
    if (!rule || parts.length === 0) return this.toMeetLeaf(step, rule)
    if ('sum' in rule) return this.toScore(rule, step)
    if (!('some' in rule)) return joined(parts.map((part) => this.toMeet(part)))
    const isCondition = (part: Step) => this.rules.get(part.id)?.condition === true
    const counted = parts.filter((part) => !isCondition(part) && part.verdict !== 'NOT_APPLICABLE')
    const chosen = lightest(
      counted.map((part) => this.toMeet(part)),
      rule.atLeast,
    )
    const missing = rule.atLeast - counted.length
    return joined([
      ...chosen,
      ...parts.filter(isCondition).map((part) => this.toMeet(part)),
      ...(missing > 0 ? [{ ...NOTHING, blockedBy: [step.id] }] : []),
    ])
  }

  private toMeetLeaf({ id, verdict, why, short }: Step, rule: Rule | undefined): Way {
    if (rule && 'linked' in rule && why === 'LINKED') return { ...NOTHING, blockedBy: [id] }
    if (verdict === 'NO_BASIS') return { ...NOTHING, attest: [id] }
    if (verdict === 'NOT_ASSESSED') return { ...NOTHING, assess: [id] }
    return this.work(id, short)
  }

  private work(rule: string, short: Decimal | undefined): Way {
    const cost = this.costOf(rule, short)
    if (cost === null) this.hasGuessed = true
    else this.hasPriced = true
    const item = { rule, ...(short !== undefined && { short }), cost }
    return { ...NOTHING, work: [item], weight: this.isCounting ? 1 : (cost ?? 1) }
  }

  /** Points are gathered part by part, keeping for every total the cheapest way to it: a small knapsack. */
  private toScore(rule: Extract<Rule, { sum: unknown }>, step: Step): Way {
    if (rule.pass === 'unread') return { ...NOTHING, attest: [step.id] }
    const needed = pointUnits(rule.pass ?? Number(step.points?.max ?? rule.max))
    const ways = this.waysToScore(rule, step)
    const enough = [...ways].filter(([points]) => points >= needed).map(([, way]) => way)
    return lightest(enough, 1)[0] ?? { ...NOTHING, blockedBy: [step.id] }
  }

  private waysToScore(rule: Extract<Rule, { sum: unknown }>, step: Step): ReadonlyMap<number, Way> {
    const most = pointUnits(rule.max)
    let ways: ReadonlyMap<number, Way> = new Map([[0, NOTHING]])
    for (const part of step.steps ?? []) {
      const next = new Map<number, Way>()
      for (const [points, way] of ways) {
        for (const [more, extra] of this.waysOf(part)) {
          const total = Math.min(most, points + more)
          const longer = joined([way, extra])
          const known = next.get(total)
          if (!known || weightOf(longer) < weightOf(known)) next.set(total, longer)
        }
      }
      ways = next
    }
    return ways
  }

  /** How many points a part can be brought to, and at what cost: as it stands, at each band, or met. */
  private waysOf(step: Step): readonly (readonly [points: number, way: Way])[] {
    const rule = this.rules.get(step.id)
    const units = (written: string | undefined) => toUnits(written ?? '0', 2) ?? 0
    const low = units(step.points?.low)
    if (rule && 'sum' in rule) {
      const ways = [...this.waysToScore(rule, step)]
      const needed = typeof rule.pass === 'number' ? pointUnits(rule.pass) : 0
      return rule.condition ? ways.filter(([points]) => points >= needed) : ways
    }
    if (rule && 'points' in rule && rule.points && 'bands' in rule.points && step.got !== undefined) {
      const higher = bandSteps(this.set, rule, step, rule.points.bands).filter(({ points }) => points > low)
      const raised = higher.map(({ points, short }) => [points, this.work(step.id, short)] as const)
      return rule.condition && step.verdict !== 'MET'
        ? [[low, this.toMeet(step)], ...raised]
        : [[low, NOTHING], ...raised]
    }
    const high = units(step.points?.max)
    const met = [high, this.toMeet(step)] as const
    return rule?.condition || step.verdict === 'MET' || step.verdict === 'NOT_APPLICABLE'
      ? [[step.verdict === 'NOT_APPLICABLE' ? 0 : high, this.toMeet(step)]]
      : [[low, NOTHING], met]
  }
}
