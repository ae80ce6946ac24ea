import type { SetProblem } from '../criteria/check'
import { inputsOf } from '../criteria/parts'
import { placedRules } from '../criteria/placed'
import type { CriteriaSet } from '../criteria/set'

/** A fault at the line where one would mend it. */
export interface LineFault extends SetProblem {
  /** The number of the line; null where the fault is the set's own: its title, days, documents. */
  readonly rule: string | null
  /** What follows the line's own path: 'test', 'cite.source', 'points.bands[1]'; empty for the line as a whole. */
  readonly field: string
}

/** Faults by the line that one opens to mend them: a faulty figure belongs to the first line that asks for it. */
export function faultsByLine(set: CriteriaSet, problems: readonly SetProblem[]): readonly LineFault[] {
  const placed = placedRules(set.pass)
  const deepestFirst = [...placed].sort((a, b) => b.at.length - a.at.length)
  const lineOf = (at: string): Pick<LineFault, 'rule' | 'field'> => {
    const key = /^inputs\.([^.]+)/.exec(at)?.[1]
    const asking = key === undefined ? undefined : placed.find(({ rule }) => inputsOf(rule).includes(key))
    if (asking) return { rule: asking.rule.id, field: at }
    const found = deepestFirst.find((each) => at === each.at || startsWith(at, each.at))
    return found
      ? { rule: found.rule.id, field: at.slice(found.at.length).replace(/^\./, '') }
      : { rule: null, field: at }
  }
  return problems.map((problem) => ({ ...problem, ...lineOf(problem.at), message: withoutPath(problem) }))
}

const startsWith = (at: string, place: string) => at.startsWith(place) && /[.[]/.test(at.charAt(place.length))

/** A misshapen value is told with its path in front; beside its own field nobody needs that. */
const withoutPath = ({ at, message }: SetProblem) =>
  message.startsWith(`${at}: `) ? message.slice(at.length + 2) : message
