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
  readonly cost: number
}

/**
 * The shortest way to "met". Work is what is known to be missing; what nobody has looked at is listed to be assessed
 * first and is taken for granted, and so is a person's word against the paper.
 */
export interface Plan {
  readonly work: readonly WorkItem[]
  readonly cost: number
  /** False when an item's cost was not known and was counted as one. */
  readonly isCostKnown: boolean
  /** Rules to be measured, and rules that wait for the paper or a person's word. */
  readonly assess: readonly string[]
  readonly attest: readonly string[]
  /** Rules that no work on this sheet can mend: other sets decide them. */
  readonly blockedBy: readonly string[]
}

/** The cheapest set of indicators that would make the unit pass; equal costs prefer the order of the decision. */
export function planOf(set: CriteriaSet, result: Result, costOf: CostOf = () => null): Plan {
  const planner = new Planner(set, costOf)
  return planner.toMeet(result.step)
}

const NOTHING: Plan = { work: [], cost: 0, isCostKnown: true, assess: [], attest: [], blockedBy: [] }

const joined = (plans: readonly Plan[]): Plan => ({
  work: plans.flatMap(({ work }) => work),
  cost: plans.reduce((sum, { cost }) => sum + cost, 0),
  isCostKnown: plans.every((plan) => plan.isCostKnown),
  assess: plans.flatMap(({ assess }) => assess),
  attest: plans.flatMap(({ attest }) => attest),
  blockedBy: plans.flatMap(({ blockedBy }) => blockedBy),
})

/** What cannot be mended here is dearer than any work. */
const weight = ({ cost, blockedBy, assess, attest }: Plan): number =>
  cost + blockedBy.length * 1e9 + (assess.length + attest.length) * 1e-9

const cheapest = (plans: readonly Plan[], n: number): readonly Plan[] =>
  plans
    .map((plan, place) => ({ plan, place }))
    .sort((a, b) => weight(a.plan) - weight(b.plan) || a.place - b.place)
    .slice(0, n)
    .sort((a, b) => a.place - b.place)
    .map(({ plan }) => plan)

class Planner {
  private readonly rules: ReadonlyMap<string, Rule>

  constructor(
    private readonly set: CriteriaSet,
    private readonly costOf: CostOf,
  ) {
    this.rules = rulesById(set)
  }

  toMeet(step: Step): Plan {
    if (step.verdict === 'MET' || step.verdict === 'NOT_APPLICABLE') return NOTHING
    const rule = this.rules.get(step.id)
    const parts = step.steps ?? []
    if (!rule || parts.length === 0) return this.toMeetLeaf(step, rule)
    if ('sum' in rule) return this.toScore(rule, step)
    if (!('some' in rule)) return joined(parts.map((part) => this.toMeet(part)))
    const isCondition = (part: Step) => this.rules.get(part.id)?.condition === true
    const counted = parts.filter((part) => !isCondition(part) && part.verdict !== 'NOT_APPLICABLE')
    const chosen = cheapest(
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

  private toMeetLeaf({ id, verdict, why, short }: Step, rule: Rule | undefined): Plan {
    if (rule && 'linked' in rule && why === 'LINKED') return { ...NOTHING, blockedBy: [id] }
    if (verdict === 'NO_BASIS') return { ...NOTHING, attest: [id] }
    if (verdict === 'NOT_ASSESSED') return { ...NOTHING, assess: [id] }
    return this.work(id, short)
  }

  private work(rule: string, short: Decimal | undefined): Plan {
    const cost = this.costOf(rule, short)
    const item = { rule, ...(short !== undefined && { short }), cost: cost ?? 1 }
    return { ...NOTHING, work: [item], cost: item.cost, isCostKnown: cost !== null }
  }

  /** Points are gathered part by part, keeping for every total the cheapest way to it: a small knapsack. */
  private toScore(rule: Extract<Rule, { sum: unknown }>, step: Step): Plan {
    if (rule.pass === 'unread') return { ...NOTHING, attest: [step.id] }
    const needed = pointUnits(rule.pass ?? Number(step.points?.max ?? rule.max))
    const ways = this.waysToScore(rule, step)
    const enough = [...ways].filter(([points]) => points >= needed).map(([, plan]) => plan)
    return cheapest(enough, 1)[0] ?? { ...NOTHING, blockedBy: [step.id] }
  }

  private waysToScore(rule: Extract<Rule, { sum: unknown }>, step: Step): ReadonlyMap<number, Plan> {
    const most = pointUnits(rule.max)
    let ways: ReadonlyMap<number, Plan> = new Map([[0, NOTHING]])
    for (const part of step.steps ?? []) {
      const next = new Map<number, Plan>()
      for (const [points, plan] of ways) {
        for (const [more, extra] of this.waysOf(part)) {
          const total = Math.min(most, points + more)
          const way = joined([plan, extra])
          const known = next.get(total)
          if (!known || weight(way) < weight(known)) next.set(total, way)
        }
      }
      ways = next
    }
    return ways
  }

  /** How many points a part can be brought to, and at what cost: as it stands, at each band, or met. */
  private waysOf(step: Step): readonly (readonly [points: number, plan: Plan])[] {
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
