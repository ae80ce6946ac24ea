import { inputsOf, partsOf, rulesUnder } from '../criteria/parts'
import type { Cite, CriteriaSet, Points, Recheck, Rule, Verification } from '../criteria/set'

/**
 * A set as somebody edits it: every change answers with a new set and leaves the old one as it was. None of them
 * checks: what an edit leaves to be mended is what `check` then says, so that one can type through a faulty state.
 */

const withParts = (rule: Rule, parts: readonly Rule[]): Rule =>
  'all' in rule
    ? { ...rule, all: parts }
    : 'some' in rule
      ? { ...rule, some: parts }
      : 'sum' in rule
        ? { ...rule, sum: parts }
        : rule

/** The rule and what stands under it, each exchanged for what `change` makes of it: none, itself, or others. */
function changed(rule: Rule, change: (rule: Rule) => readonly Rule[]): readonly Rule[] {
  const parts = partsOf(rule)
  const next = parts.flatMap((part) => changed(part, change))
  const isSame = next.length === parts.length && next.every((part, i) => part === parts[i])
  return change(isSame ? rule : withParts(rule, next))
}

const withRules = (set: CriteriaSet, change: (rule: Rule) => readonly Rule[]): CriteriaSet => {
  const [pass = set.pass] = changed(set.pass, change)
  return pass === set.pass ? set : { ...set, pass }
}

/** The set with one rule exchanged; where two bear the same number, both. */
export const replaceRule = (set: CriteriaSet, id: string, change: (rule: Rule) => Rule): CriteriaSet =>
  withRules(set, (rule) => [rule.id === id ? change(rule) : rule])

/** Puts a rule under another one, last, or before the part at `at`. A rule without parts takes none. */
export const addPart = (set: CriteriaSet, parentId: string, part: Rule, at?: number): CriteriaSet =>
  replaceRule(set, parentId, (parent) =>
    withParts(parent, partsOf(parent).toSpliced(at ?? Infinity, 0, part)),
  )

/** Takes a rule out, with the figures that nothing else asks for. The topmost rule stays. */
export function removeRule(set: CriteriaSet, id: string): CriteriaSet {
  if (id === set.pass.id) return set
  const next = withRules(set, (rule) => (rule.id === id ? [] : [rule]))
  return next === set ? set : withoutUnusedOf(next, set)
}

/** Drops the figures that were asked for in the earlier set and no longer are; what nobody ever used stays. */
export function withoutUnusedOf(set: CriteriaSet, earlier: CriteriaSet): CriteriaSet {
  const [used, before] = [set, earlier].map(
    ({ pass }) => new Set(rulesUnder(pass).flatMap((rule) => inputsOf(rule))),
  ) as [Set<string>, Set<string>]
  const kept = Object.entries(set.inputs).filter(([key]) => used.has(key) || !before.has(key))
  return kept.length === Object.keys(set.inputs).length ? set : { ...set, inputs: Object.fromEntries(kept) }
}

/** Moves a rule among its neighbours: -1 up, 1 down. At the edge it stays where it is. */
export const moveRule = (set: CriteriaSet, id: string, by: -1 | 1): CriteriaSet =>
  withRules(set, (parent) => {
    const parts = partsOf(parent)
    const from = parts.findIndex((part) => part.id === id)
    const [moved, other] = [parts[from], parts[from + by]]
    if (!moved || !other) return [parent]
    return [withParts(parent, parts.with(from, other).with(from + by, moved))]
  })

/** Gives a rule another number; links inside the set follow it. */
export const renumberRule = (set: CriteriaSet, id: string, number: string): CriteriaSet =>
  withRules(set, (rule) => {
    const named = rule.id === id ? { ...rule, id: number } : rule
    if (!('linked' in named) || named.linked.set !== undefined || named.linked.rules === 'unread')
      return [named]
    const { rules } = named.linked
    return rules.includes(id)
      ? [{ ...named, linked: { rules: rules.map((each) => (each === id ? number : each)) } }]
      : [named]
  })

/** What a line says beside its question: null, false, blank or empty means that it says nothing of the kind. */
export interface LineWords {
  readonly text?: string
  readonly asks?: string
  readonly onlyIf?: string | null
  readonly condition?: boolean
  readonly bonus?: boolean
  readonly key?: boolean
  readonly dossier?: readonly string[]
  readonly recheck?: Recheck | null
  readonly points?: Points | null
  readonly ifWholeIsZero?: 'NOT_MET' | 'NOT_APPLICABLE' | null
}

/** Other words, papers or weights for a line, which then have not been compared with the paper. */
export const withWords = (set: CriteriaSet, id: string, words: LineWords): CriteriaSet => {
  const next = replaceRule(set, id, (rule) => {
    const silent = new Set(
      Object.entries(words).flatMap(([field, value]) => (isNothing(value) ? [field] : [])),
    )
    const said = Object.entries({ ...rule, ...words }).filter(
      ([field]) => field === 'text' || !silent.has(field),
    )
    return { ...(Object.fromEntries(said) as unknown as Rule), cite: { ...rule.cite, verified: false } }
  })
  return withoutUnusedOf(next, set)
}

const isNothing = (value: unknown) =>
  value === null || value === false || value === '' || (Array.isArray(value) && value.length === 0)

/** Where a line stands written. Another place in the paper has not been compared yet. */
export const withCite = (
  set: CriteriaSet,
  id: string,
  place: Partial<Pick<Cite, 'source' | 'clause' | 'note'>>,
): CriteriaSet =>
  replaceRule(set, id, (rule) => ({ ...rule, cite: written({ ...rule.cite, ...place, verified: false }) }))

/** An empty clause or note is none. */
const written = ({ clause, note, ...cite }: Cite): Cite => ({
  ...cite,
  ...(clause && { clause }),
  ...(note && { note }),
})

/** Somebody compared this line with the paper, or takes that back. */
export const withVerification = (set: CriteriaSet, id: string, verified: Verification | false): CriteriaSet =>
  replaceRule(set, id, (rule) => ({
    ...rule,
    cite: { ...rule.cite, verified, ...(verified && { confidence: 'read' as const }) },
  }))
