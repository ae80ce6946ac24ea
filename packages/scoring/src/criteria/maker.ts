import { AllJudge, LinkJudge, SomeJudge, SumJudge } from './branch'
import { GuardedJudge, type Judge } from './judge'
import { unchecked, type Layout, type Rows } from './layout'
import { MeasureJudge, WordJudge } from './leaf'
import { JUDGED, UNREAD } from './mark'
import { linkedOutcome } from './outcome'
import { partsOf } from './parts'
import type { CriteriaSet, Rule } from './set'

/** Makes a judge of each rule of a set; gives the one at the top. */
export function rootJudge(set: CriteriaSet, layout: Layout): Judge {
  const judges = new Map<string, Judge>()
  /** Rules may refer to rules that come after them. */
  const links: (() => void)[] = []
  let index = 0

  function judgeOf(rule: Rule): Judge {
    const bare = bareJudge(rule, index++)
    const judge = rule.onlyIf === undefined ? bare : new GuardedJudge(layout.placeOfInput(rule.onlyIf), bare)
    judges.set(rule.id, judge)
    return judge
  }

  function bareJudge(rule: Rule, at: number): Judge {
    if ('test' in rule) return new MeasureJudge(rule, at, set, layout)
    if ('judged' in rule) return new WordJudge(rule, at, layout.placeOfWord(rule.id), JUDGED)
    if ('linked' in rule) return linkJudge(rule, at)
    const parts = partsOf(rule).map(judgeOf)
    if ('all' in rule) return new AllJudge(rule, at, parts)
    if ('some' in rule) return new SomeJudge(rule, at, parts, rule.atLeast)
    return new SumJudge(rule, at, parts, rule.pass === 'unread' ? layout.placeOfWord(rule.id) : -1)
  }

  function linkJudge(rule: Extract<Rule, { linked: unknown }>, at: number): Judge {
    const { set: other, rules } = rule.linked
    if (rules === 'unread') return new WordJudge(rule, at, layout.placeOfWord(rule.id), UNREAD)
    if (other !== undefined) {
      const places = rules.map((each) => layout.placeOfLink(other, each))
      return new LinkJudge(rule, at, places.map(linkedVerdict))
    }
    const targets: Judge[] = []
    links.push(() => targets.push(...rules.map(judgeNamed)))
    return new LinkJudge(rule, at, targets)
  }

  function judgeNamed(id: string): Judge {
    const judge = judges.get(id)
    if (!judge) throw unchecked(`rule ${id}`)
    return judge
  }

  const root = judgeOf(set.pass)
  for (const link of links) link()
  return root
}

const linkedVerdict = (place: number) => ({
  outcome: (rows: Rows, at: number) => linkedOutcome(rows[at + place]!),
})
