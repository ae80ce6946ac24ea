import { AllJudge, LinkJudge, SomeJudge, SumJudge } from './branch'
import { GuardedJudge, type Judge } from './judge'
import { unchecked, type Layout, type Rows } from './layout'
import { MeasureJudge, WordJudge } from './leaf'
import { JUDGED, UNREAD } from './mark'
import { linkedOutcome } from './outcome'
import { partsOf } from './parts'
import type { CriteriaSet, Rule } from './set'

/** Makes a judge of each rule of a set. */
export class Maker {
  private readonly judges = new Map<string, Judge>()
  /** Rules may refer to rules that come after them. */
  private readonly links: (() => void)[] = []
  private index = 0

  constructor(
    private readonly set: CriteriaSet,
    private readonly layout: Layout,
  ) {}

  make(): Judge {
    const root = this.judgeOf(this.set.pass)
    for (const link of this.links) link()
    return root
  }

  private judgeOf(rule: Rule): Judge {
    const { layout } = this
    const bare = this.bareJudge(rule, this.index++)
    const judge = rule.onlyIf === undefined ? bare : new GuardedJudge(layout.placeOfInput(rule.onlyIf), bare)
    this.judges.set(rule.id, judge)
    return judge
  }

  private bareJudge(rule: Rule, index: number): Judge {
    const { layout } = this
    if ('test' in rule) return new MeasureJudge(rule, index, this.set, layout)
    if ('judged' in rule) return new WordJudge(rule, index, layout.placeOfWord(rule.id), JUDGED)
    if ('linked' in rule) return this.linkJudge(rule, index)
    const parts = partsOf(rule).map((part) => this.judgeOf(part))
    if ('all' in rule) return new AllJudge(rule, index, parts)
    if ('some' in rule) return new SomeJudge(rule, index, parts, rule.atLeast)
    return new SumJudge(rule, index, parts, rule.pass === 'unread' ? layout.placeOfWord(rule.id) : -1)
  }

  private linkJudge(rule: Extract<Rule, { linked: unknown }>, index: number): Judge {
    const { set, rules } = rule.linked
    if (rules === 'unread') {
      return new WordJudge(rule, index, this.layout.placeOfWord(rule.id), UNREAD)
    }
    if (set !== undefined) {
      const places = rules.map((each) => this.layout.placeOfLink(set, each))
      return new LinkJudge(rule, index, places.map(linkedVerdict))
    }
    const targets: Judge[] = []
    this.links.push(() => targets.push(...rules.map((each) => this.judgeNamed(each))))
    return new LinkJudge(rule, index, targets)
  }

  private judgeNamed(rule: string): Judge {
    const judge = this.judges.get(rule)
    if (!judge) throw unchecked(`rule ${rule}`)
    return judge
  }
}

const linkedVerdict = (place: number) => ({
  outcome: (rows: Rows, at: number) => linkedOutcome(rows[at + place]!),
})
