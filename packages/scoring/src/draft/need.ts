import { partsOf, rulesUnder } from '../criteria/parts'
import type { CriteriaSet, Rule, RuleHead } from '../criteria/set'
import { replaceRule } from './edit'
import { headOf, without } from './question'
import { DECISION } from './start'

/** How many of its parts a heading asks for. */
export type Need =
  | { readonly kind: 'ALL' }
  | { readonly kind: 'SOME'; readonly atLeast: number }
  /** Points: the total that the paper states, and how many are enough; without `pass` all of them. */
  | { readonly kind: 'SUM'; readonly max: number; readonly pass?: number | 'unread' }

/** What a heading asks for; null for a line that asks by itself. */
export function needOf(rule: Rule): Need | null {
  if ('all' in rule) return { kind: 'ALL' }
  if ('some' in rule) return { kind: 'SOME', atLeast: rule.atLeast }
  if (!('sum' in rule)) return null
  return { kind: 'SUM', max: rule.max, ...(rule.pass !== undefined && { pass: rule.pass }) }
}

/**
 * The set with another need at a heading, which keeps its parts. A line that asked by itself becomes the heading of
 * one part, which asks what the line asked.
 */
export const withNeed = (set: CriteriaSet, id: string, need: Need): CriteriaSet =>
  replaceRule(set, id, (rule) => {
    const parts = needOf(rule) ? partsOf(rule) : [firstPart(set, rule)]
    return branch(without(headOf(rule), ASKING), parts, need)
  })

const ASKING: ReadonlySet<string> = new Set(['asks'])
const POINTS: ReadonlySet<string> = new Set(['points'])
/** What a part does not take from the heading that it stood as. */
const OF_THE_HEADING: ReadonlySet<string> = new Set([
  'asks',
  'condition',
  'key',
  'bonus',
  'points',
  'dossier',
  'recheck',
  'onlyIf',
])

function branch(head: RuleHead, parts: readonly Rule[], need: Need): Rule {
  if (need.kind === 'ALL') return { ...head, all: parts }
  if (need.kind === 'SOME') return { ...head, some: parts, atLeast: need.atLeast }
  const { max, pass } = need
  return { ...without(head, POINTS), sum: parts, max, ...(pass !== undefined && { pass }) }
}

const firstPart = (set: CriteriaSet, rule: Rule): Rule =>
  ({
    ...without(rule, OF_THE_HEADING),
    id: nextNumber(set, rule),
    text: rule.asks ?? rule.text,
  }) as Rule

/** The number that a new part of a heading gets: '5' after '4', '4.3' after '4.2'. */
export function nextNumber(set: CriteriaSet, parent: Rule): string {
  const taken = new Set(rulesUnder(set.pass).map(({ id }) => id))
  const stem = parent.id === set.pass.id ? '' : `${parent.id}.`
  for (let n = partsOf(parent).length + 1; ; n++) if (!taken.has(`${stem}${n}`)) return `${stem}${n}`
}

/** A line that nobody has written yet. */
export const blankLine = (set: CriteriaSet, parent: Rule): Rule => ({
  id: nextNumber(set, parent),
  text: '',
  cite: { source: Object.hasOwn(set.sources, DECISION) ? DECISION : parent.cite.source, verified: false },
  judged: true,
})
