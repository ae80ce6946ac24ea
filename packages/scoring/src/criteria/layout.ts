import { isComplete } from './attest'
import { Encoder } from './encode'
import { outcomeOf } from './outcome'
import { isUnread, rulesUnder } from './parts'
import type { Case } from './result'
import type { CriteriaSet, Rule } from './set'

/** Numbers of one unit side by side with those of the next: its inputs, then words, then linked verdicts. */
export type Rows = Float64Array

/** Where each thing that a set looks at lies in a row. NaN is "not known". */
export class Layout {
  private readonly encoder: Encoder
  private readonly words: readonly string[]
  private readonly links: readonly (readonly [set: string, rule: string])[]
  private readonly places: ReadonlyMap<string, number>

  constructor(set: CriteriaSet) {
    const rules = rulesUnder(set.pass)
    this.encoder = new Encoder(set.inputs)
    this.words = rules.filter(isUnread).map(({ id }) => id)
    this.links = rules.flatMap(linksOf)
    const names = [
      ...this.encoder.keys.map(inputName),
      ...this.words.map(wordName),
      ...this.links.map(([other, rule]) => linkName(other, rule)),
    ]
    this.places = new Map(names.map((name, place) => [name, place]))
  }

  get width(): number {
    return this.encoder.keys.length + this.words.length + this.links.length
  }

  /** The rules of other sets that it looks at. */
  get linkNames(): readonly (readonly [set: string, rule: string])[] {
    return this.links
  }

  /** The rules that a person's word may settle. */
  get attestable(): readonly string[] {
    return this.words
  }

  readonly placeOfInput = (key: string): number => this.placeOf(inputName(key))
  readonly placeOfWord = (rule: string): number => this.placeOf(wordName(rule))
  readonly placeOfLink = (set: string, rule: string): number => this.placeOf(linkName(set, rule))

  private placeOf(name: string): number {
    const place = this.places.get(name)
    if (place === undefined) throw new Error(`the set does not declare ${name}: check() it before compiling`)
    return place
  }

  /** Writes what is known of one unit into its row. */
  put({ inputs, attestations, linked }: Case, rows: Rows, at: number): void {
    this.encoder.fill(inputs, rows, at)
    let place = at + this.encoder.keys.length
    for (const rule of this.words) {
      const word = attestations?.[rule]
      rows[place++] = word && isComplete(word) ? outcomeOf(word.verdict) : NaN
    }
    for (const [set, rule] of this.links) {
      const verdict = linked?.[set]?.[rule]
      rows[place++] = verdict === undefined ? NaN : outcomeOf(verdict)
    }
  }
}

const inputName = (key: string) => `input ${key}`
const wordName = (rule: string) => `word ${rule}`
const linkName = (set: string, rule: string) => `link ${set} ${rule}`

function linksOf(rule: Rule): readonly (readonly [string, string])[] {
  if (!('linked' in rule)) return []
  const { set, rules } = rule.linked
  return set === undefined || rules === 'unread' ? [] : rules.map((each) => [set, each] as const)
}
