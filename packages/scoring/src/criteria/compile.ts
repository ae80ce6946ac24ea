import { AllJudge, LinkJudge, SomeJudge, SumJudge } from './branch'
import { quickly } from './flat'
import { GuardedJudge, type Judge } from './judge'
import { Layout, type Rows } from './layout'
import { MeasureJudge, WordJudge } from './leaf'
import { whyCode, type Mark } from './mark'
import { codeOf, linkedOutcome, verdictOf } from './outcome'
import { partsOf } from './parts'
import { present } from './present'
import type { Attestations, Case, Inputs, LinkedVerdicts, Result } from './result'
import type { CriteriaSet, Rule } from './set'
import type { Verdict } from '../terms'

/**
 * A set made ready once, and pure from then on. `evaluate` explains itself and is quick enough for every key stroke;
 * the rows are for whole provinces: `put` each unit into a row of `width` numbers once, then ask as often as wanted.
 */
export interface Compiled {
  readonly set: CriteriaSet
  /** Numbers in a row: inputs first, in the order in which the set declares them. */
  readonly width: number
  /** Plain data: it survives JSON, and the same case always gives the same result. */
  evaluate(inputs: Inputs, attestations?: Attestations, linked?: LinkedVerdicts): Result
  verdict(x: Case): Verdict
  put(x: Case, rows: Rows, at: number): void
  /** The place of the verdict in VERDICTS. */
  verdictAt(rows: Rows, at: number): number
  /** What happened at every rule, by its place in the decision; a rule that does not apply leaves its parts out. */
  traceAt(rows: Rows, at: number): readonly (Mark | undefined)[]
}

/** Makes a checked set ready. */
export function compile(set: CriteriaSet): Compiled {
  const layout = new Layout(set)
  const root = new Maker(set, layout).make()
  const quick = quickly(root)
  const { width } = layout
  const size = countOf(set.pass)
  const scratch = new Float64Array(width)
  const unmarked: readonly (Mark | undefined)[] = new Array<Mark | undefined>(size).fill(undefined)

  const traceAt = (rows: Rows, at: number) => {
    const marks = unmarked.slice()
    root.mark(rows, at, marks)
    return marks
  }
  return {
    set,
    width,
    put: (x, rows, at) => layout.put(x, rows, at),
    verdictAt: (rows, at) => codeOf(quick(rows, at)),
    traceAt,
    verdict(x) {
      layout.put(x, scratch, 0)
      return verdictOf(quick(scratch, 0))
    },
    evaluate(inputs, attestations, linked) {
      const x = { inputs, attestations, linked }
      layout.put(x, scratch, 0)
      return present(root, { set, layout, x, row: scratch, marks: traceAt(scratch, 0) })
    },
  }
}

const countOf = (rule: Rule): number => 1 + partsOf(rule).reduce((sum, part) => sum + countOf(part), 0)

class Maker {
  private readonly judges = new Map<string, Judge>()
  private readonly links: (readonly [LinkJudge, readonly string[]])[] = []
  private index = 0

  constructor(
    private readonly set: CriteriaSet,
    private readonly layout: Layout,
  ) {}

  make(): Judge {
    const root = this.judgeOf(this.set.pass)
    for (const [link, rules] of this.links) link.linkTo(rules.map((rule) => this.judgeNamed(rule)))
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
    if ('judged' in rule) return new WordJudge(rule, index, layout.placeOfWord(rule.id), whyCode('JUDGED'))
    if ('linked' in rule) return this.linkJudge(rule, index)
    const parts = partsOf(rule).map((part) => this.judgeOf(part))
    if ('all' in rule) return new AllJudge(rule, index, parts)
    if ('some' in rule) return new SomeJudge(rule, index, parts, rule.atLeast)
    return new SumJudge(rule, index, parts, rule.pass === 'unread' ? layout.placeOfWord(rule.id) : -1)
  }

  private linkJudge(rule: Extract<Rule, { linked: unknown }>, index: number): Judge {
    const { set, rules } = rule.linked
    if (rules === 'unread') {
      return new WordJudge(rule, index, this.layout.placeOfWord(rule.id), whyCode('UNREAD'))
    }
    const link = new LinkJudge(rule, index, [])
    if (set === undefined) this.links.push([link, rules])
    else link.linkTo(rules.map((each) => linkedVerdict(this.layout.placeOfLink(set, each))))
    return link
  }

  private judgeNamed(rule: string): Judge {
    const judge = this.judges.get(rule)
    if (!judge) throw new Error(`the set has no rule "${rule}" to link to: check() it before compiling`)
    return judge
  }
}

const linkedVerdict = (place: number) => ({
  outcome: (rows: Rows, at: number) => linkedOutcome(rows[at + place] ?? NaN),
})
