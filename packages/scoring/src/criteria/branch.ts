import { fromUnits } from '../decimal/decimal'
import { openFinding, type Case, type Finding, type Judge } from './finding'
import { allOf, someOf, splitConditions, type Conclusion } from './kleene'
import { addScores, POINT_DECIMALS, pointUnits, readScore, writtenScore } from './points'
import type { Step } from './result'
import type { Branch, Rule } from './set'

/** What a branch found, with its parts; its rule's head is put around it later. */
export type BranchFinding = Finding & Pick<Step, 'points'> & { readonly provisional: boolean }

/** A branch made ready over its parts, which are made ready already. */
export function inspectBranch(
  id: string,
  branch: Branch,
  parts: readonly Judge[],
): (x: Case) => BranchFinding {
  if ('sum' in branch) return (x) => sum(id, branch.pass, judged(parts, x), x)
  if ('all' in branch) return (x) => withSteps(allOf, judged(parts, x))
  const conditions = conditionsOf(branch.some)
  return (x) => withSteps((steps) => atLeast(branch.atLeast, steps, conditions), judged(parts, x))
}

export const conditionsOf = (rules: readonly Rule[]): ReadonlySet<string> =>
  new Set(rules.filter(({ condition }) => condition).map(({ id }) => id))

export const partsOf = (rule: Rule): readonly Rule[] =>
  'all' in rule ? rule.all : 'some' in rule ? rule.some : 'sum' in rule ? rule.sum : []

const judged = (parts: readonly Judge[], x: Case) => parts.map((judge) => judge(x))

const withSteps = (
  conclude: (steps: readonly Step[]) => Conclusion,
  steps: readonly Step[],
): BranchFinding => ({
  ...conclude(steps),
  steps,
})

function atLeast(n: number, steps: readonly Step[], conditions: ReadonlySet<string>): Conclusion {
  const { counted, beside } = splitConditions(steps, conditions)
  const enough = someOf(counted, n)
  return beside.length > 0 ? allOf([enough, ...beside]) : enough
}

/** A score sheet passes once what is earned suffices, and fails once what is still within reach does not. */
function sum(id: string, pass: number | 'unread', steps: readonly Step[], x: Case): BranchFinding {
  const score = addScores(steps.map(({ points }) => readScore(points)))
  const provisional = steps.some((step) => step.provisional)
  const points = writtenScore(score)
  if (pass === 'unread') {
    const open = openFinding(id, 'UNREAD', { steps }, [], x.attestations)
    return { ...open, points, provisional: provisional || open.attestation !== undefined }
  }
  const needed = pointUnits(pass)
  if (score.low >= needed) return { verdict: 'MET', provisional, points, steps }
  const short = fromUnits(needed - score.low, POINT_DECIMALS)
  return { verdict: score.high < needed ? 'NOT_MET' : 'NOT_ASSESSED', provisional, points, short, steps }
}
