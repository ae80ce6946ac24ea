import { rulesById, rulesUnder } from '../criteria/parts'
import type { CriteriaSet, Source } from '../criteria/set'
import { crosswalkBetween, type Crosswalk } from '../switch/crosswalk'

/** The decision that a draft will become, among its sources: the one that bears the edition as its title. */
export const DECISION = 'decision'

/**
 * A draft of a new edition: the old one word for word, and the new decision beside its sources, of which nobody has
 * read anything yet. Each line keeps citing what it was read in until somebody says otherwise.
 */
export function startDraft(base: CriteriaSet, edition: string, title: string = base.title): CriteriaSet {
  const decision: Source = { title: edition, date: null, read: 'none' }
  return {
    ...base,
    version: edition,
    title,
    inForce: { from: null, to: null },
    sources: { ...base.sources, [DECISION]: decision },
  }
}

/** Another number for the edition; the decision among the sources that bears it is renamed with it. */
export function withEdition(set: CriteriaSet, edition: string): CriteriaSet {
  const decision = set.sources[DECISION]
  return decision?.title === set.version
    ? { ...set, version: edition, sources: { ...set.sources, [DECISION]: { ...decision, title: edition } } }
    : { ...set, version: edition }
}

/**
 * How what was found under the base reads under the edition made from it: lines keep their meaning with their number,
 * and where the words changed a person's word is to be given anew.
 */
export function crosswalkOfDraft(base: CriteriaSet, draft: CriteriaSet): Crosswalk {
  const shared = crosswalkBetween(base, draft)
  const old = rulesById(base)
  const near = rulesUnder(draft.pass)
    .filter(({ id }) => old.has(id) && !Object.hasOwn(shared.rules, id))
    .map(({ id }) => [id, { rule: id, relation: 'NEAR' }] as const)
  return { ...shared, rules: { ...shared.rules, ...Object.fromEntries(near) } }
}
