import { unusedAttestations } from './attest'
import { conditionsOf, inspectBranch, partsOf } from './branch'
import type { Finding, Judge } from './finding'
import { splitConditions } from './kleene'
import { inspectLeaf } from './leaf'
import { observeAnswer } from './observe'
import { scoreOf, writtenScore } from './points'
import type { Attestations, Inputs, Result, Step } from './result'
import type { CriteriaSet, Leaf, Rule, Test } from './set'

/** A set made ready once; evaluating is then cheap enough for every key stroke. */
export interface Compiled {
  readonly set: CriteriaSet
  /** Pure: the same inputs and attestations always give the same result, as plain data. */
  evaluate(inputs: Inputs, attestations?: Attestations): Result
}

interface Workshop {
  readonly set: CriteriaSet
  readonly group: string | undefined
  /** Filled while compiling: the rules that a person's word may settle. */
  readonly attestable: Set<string>
}

/** Makes a checked set ready, for one commune group where the set has groups. */
export function compile(set: CriteriaSet, at: { readonly group?: string | undefined } = {}): Compiled {
  const shop: Workshop = { set, group: at.group, attestable: new Set() }
  const judge = judgeOf(set.pass, shop)
  const conditions = conditionsOf(partsOf(set.pass))

  const evaluate = (inputs: Inputs, attestations: Attestations = {}): Result => {
    const step = judge({ inputs, attestations })
    const steps = flatten(step)
    const { counted } = splitConditions(step.steps ?? [step], conditions)
    return {
      set: set.id,
      version: set.version,
      ...(at.group !== undefined && { group: at.group }),
      verdict: step.verdict,
      provisional: step.provisional,
      met: counted.filter(({ verdict }) => verdict === 'MET').length,
      of: counted.filter(({ verdict }) => verdict !== 'NOT_APPLICABLE').length,
      missing: [...new Set(steps.flatMap(({ needs }) => needs ?? []))],
      unread: steps.filter(({ why }) => why === 'UNREAD' || why === 'JUDGED').map(({ id }) => id),
      step,
      problems: unusedAttestations(
        attestations,
        new Map(steps.map((each) => [each.id, each])),
        shop.attestable,
      ),
    }
  }
  return { set, evaluate }
}

/** A step and all steps under it, in the order of the decision. */
export const flatten = (step: Step): readonly Step[] => [step, ...(step.steps ?? []).flatMap(flatten)]

function judgeOf(rule: Rule, shop: Workshop): Judge {
  const judge =
    'input' in rule || 'percent' in rule || 'judged' in rule ? leafJudge(rule, shop) : branchJudge(rule, shop)
  return rule.onlyIf === undefined ? judge : guarded(rule, rule.onlyIf, judge)
}

function branchJudge(rule: Exclude<Rule, Leaf>, shop: Workshop): Judge {
  if ('sum' in rule && rule.pass === 'unread') shop.attestable.add(rule.id)
  const inspect = inspectBranch(
    rule.id,
    rule,
    partsOf(rule).map((part) => judgeOf(part, shop)),
  )
  return (x) => {
    const { provisional, points, ...found } = inspect(x)
    const isUnsettled = found.verdict === 'NOT_ASSESSED'
    return dressed(rule, found, provisional || (!isUnsettled && !rule.cite.verified), points)
  }
}

function leafJudge(rule: Extract<Rule, Leaf>, shop: Workshop): Judge {
  const test = 'judged' in rule ? 'unread' : testForGroup(rule.test, shop.group)
  if (test === 'notApplicable') return constant(rule, { verdict: 'NOT_APPLICABLE', why: 'OTHER_GROUP' })
  if (test === undefined) return constant(rule, { verdict: 'NOT_ASSESSED', why: 'NO_GROUP' })
  if (test === 'unread') shop.attestable.add(rule.id)
  const inspect = inspectLeaf(rule.id, rule, test, shop.set.inputs)
  return ({ inputs, attestations }) => leafStep(rule, inspect({ inputs, attestations }))
}

const testForGroup = (
  test: Extract<Leaf, { test: unknown }>['test'],
  group: string | undefined,
): Test | 'notApplicable' | undefined =>
  typeof test === 'object' && 'byGroup' in test ? test.byGroup[group ?? ''] : test

/** While it is not known whether the rule applies, nothing is settled and no point is earned. */
function guarded(rule: Rule, condition: string, judge: Judge): Judge {
  return (x) => {
    const applies = observeAnswer(x.inputs[condition])
    if (applies === true) return judge(x)
    if (applies === false) return leafStep(rule, { verdict: 'NOT_APPLICABLE', why: 'DOES_NOT_APPLY' })
    const { points } = judge(x)
    const unsettled: Finding = { verdict: 'NOT_ASSESSED', why: applies, needs: [condition] }
    return { ...leafStep(rule, unsettled), ...(points && { points: { ...points, low: '0' } }) }
  }
}

const constant = (rule: Rule, found: Finding): Judge => {
  const step = leafStep(rule, found)
  return () => step
}

/** A rule that says something leans on its citation, and on the person if one had to speak. */
function leafStep(rule: Rule, found: Finding): Step {
  const hasSpoken = found.verdict !== 'NOT_ASSESSED'
  return dressed(rule, found, hasSpoken && (found.attestation !== undefined || !rule.cite.verified))
}

function dressed(rule: Rule, found: Finding, provisional: boolean, summed?: Step['points']): Step {
  const { reachedBands, ...shown } = found
  const ownPoints = 'points' in rule && rule.points
  const points = ownPoints ? writtenScore(scoreOf(ownPoints, found.verdict, reachedBands)) : summed
  return { id: rule.id, ...shown, provisional, ...(points && { points }) }
}
