import { unusedAttestations } from './attest'
import { whyUnusable } from './encode'
import type { Judge } from './judge'
import type { Ready } from './judging'
import type { Layout, Rows } from './layout'
import { scoreOf, WHYS, type Mark } from './mark'
import { isOpen, verdictOf } from './outcome'
import { figuresOf, groupOf } from './parts'
import { writtenScore } from './points'
import type { Attestations, Case, Result, Step, Why } from './result'
import { see, type Filling } from './seen'
import type { Rule } from './set'

/** One unit as it was evaluated: what was given, what of it was usable, and what happened at every rule. */
export interface Evaluated extends Ready {
  readonly x: Case
  readonly row: Rows
  readonly marks: readonly (Mark | undefined)[]
}

/** The marks of one unit as plain data that people and machines read: decimals, labels, reasons. */
export function present(unit: Evaluated): Result {
  const { set, layout, root, x } = unit
  const step = stepOf(root, unit)
  const steps = flatten(step)
  const criteria = step.steps?.filter((_, i) => !root.parts[i]?.rule.condition) ?? [step]
  return {
    set: set.id,
    version: set.version,
    verdict: step.verdict,
    provisional: step.provisional,
    met: criteria.filter(({ verdict }) => verdict === 'MET').length,
    of: criteria.filter(({ verdict }) => verdict !== 'NOT_APPLICABLE').length,
    missing: [...new Set(steps.flatMap(({ needs }) => needs ?? []))],
    unread: steps.filter(({ why }) => why === 'UNREAD' || why === 'JUDGED').map(({ id }) => id),
    step,
    problems: x.attestations ? problemsOf(x.attestations, steps, layout) : [],
  }
}

const problemsOf = (attestations: Attestations, steps: readonly Step[], { attestable }: Layout) =>
  unusedAttestations(attestations, new Map(steps.map((each) => [each.id, each])), new Set(attestable))

/** A step and all steps under it, in the order of the decision. */
export const flatten = (step: Step): readonly Step[] => gather(step, [])

function gather(step: Step, all: Step[]): readonly Step[] {
  all.push(step)
  if (step.steps) for (const part of step.steps) gather(part, all)
  return all
}

function stepOf(judge: Judge, unit: Evaluated): Step {
  const mark = unit.marks[judge.index]
  if (!mark) throw new Error(`rule ${judge.rule.id} was not marked`)
  const { rule } = judge
  const score = scoreOf(mark)
  const why = whyOf(rule, mark, unit)
  const needs = needsOf(rule, why, mark, unit)
  const parts = why === 'DOES_NOT_APPLY' ? [] : judge.parts
  // Property by property: spreading them together takes five times as long, at every key stroke.
  const step: Filling<Step> = {
    id: rule.id,
    verdict: verdictOf(mark.outcome),
    provisional: mark.isProvisional,
  }
  see(step, rule, mark, unit)
  if (score) step.points = writtenScore(score)
  if (why) step.why = why
  if (needs.length > 0) step.needs = needs
  if (why === 'ATTESTED') step.attestation = attestationOf(rule.id, unit.x)
  if (parts.length > 0) step.steps = parts.map((part) => stepOf(part, unit))
  return step
}

/** A figure that is there but cannot be is told apart from one that is not there. */
function whyOf(rule: Rule, { why }: Mark, unit: Evaluated): Why | undefined {
  const reason = WHYS[why] ?? undefined
  if (reason !== 'NO_INPUT') return reason
  const isOdd = unusable(askedBy(rule, unit), unit).some(
    (key) => whyUnusable(unit.x.inputs[key]) === 'OUT_OF_RANGE',
  )
  return isOdd ? 'OUT_OF_RANGE' : 'NO_INPUT'
}

/** What would have to be supplied for the rule to be decided by its figures. */
function needsOf(rule: Rule, why: Why | undefined, { outcome }: Mark, unit: Evaluated): readonly string[] {
  if (!isOpen(outcome)) return []
  const figures = figuresOf(rule)
  if (why === 'PART_ABOVE_WHOLE') return figures
  if (why === 'WHOLE_IS_ZERO') return figures.slice(1)
  return why === 'NO_INPUT' || why === 'OUT_OF_RANGE' || why === 'UNREAD'
    ? unusable(askedBy(rule, unit), unit)
    : []
}

/** What is asked first hides what comes after it: whether the rule applies, then the group, then the figures. */
function askedBy(rule: Rule, unit: Evaluated): readonly string[] {
  const { onlyIf } = rule
  if (onlyIf !== undefined && unusable([onlyIf], unit).length > 0) return [onlyIf]
  const group = groupOf(rule)
  return unusable(group, unit).length > 0 ? group : figuresOf(rule)
}

const unusable = (keys: readonly string[], { layout, row }: Evaluated) =>
  keys.filter((key) => Number.isNaN(row[layout.placeOfInput(key)]))

function attestationOf(id: string, { attestations }: Case): NonNullable<Step['attestation']> {
  const word = attestations?.[id]
  if (!word) throw new Error(`rule ${id} was settled by nobody`)
  const { verdict, by, on, note } = word
  return { verdict, by, on, note }
}
