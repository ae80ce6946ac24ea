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
  readonly width: number
  /** The rules that a person's word may settle. */
  readonly attestable: readonly string[]
  /** The rules of other sets that it looks at. */
  readonly linkNames: readonly (readonly [set: string, rule: string])[]
  private readonly places: ReadonlyMap<string, number>

  constructor(set: CriteriaSet) {
    const rules = rulesUnder(set.pass)
    this.encoder = new Encoder(set.inputs)
    this.attestable = rules.filter(isUnread).map(({ id }) => id)
    this.linkNames = rules.flatMap(linksOf)
    const names = [
      ...this.encoder.keys.map(inputName),
      ...this.attestable.map(wordName),
      ...this.linkNames.map(([other, rule]) => linkName(other, rule)),
    ]
    this.width = names.length
    this.places = new Map(names.map((name, place) => [name, place]))
  }

  readonly placeOfInput = (key: string): number => this.placeOf(inputName(key))
  readonly placeOfWord = (rule: string): number => this.placeOf(wordName(rule))
  readonly placeOfLink = (set: string, rule: string): number => this.placeOf(linkName(set, rule))

  private placeOf(name: string): number {
    const place = this.places.get(name)
    if (place === undefined) throw unchecked(name)
    return place
  }

  /** Writes what is known of one unit into its row, as far as the encoder goes; whether it went all the way. */
  put(known: Case, rows: Rows, at: number, encoder = this.encoder): boolean {
    const beside = encoder.keys.length
    const isWhole = encoder.fill(known.inputs, rows, at)
    // Apart, since most sets have nothing there: the path that is left is a quarter quicker.
    if (isWhole && beside < this.width) this.putBeside(known, rows, at + beside)
    return isWhole
  }

  private putBeside({ attestations, linked }: Case, rows: Rows, from: number): void {
    let place = from
    for (const rule of this.attestable) {
      const word = attestations?.[rule]
      rows[place++] = word && isComplete(word) ? outcomeOf(word.verdict) : NaN
    }
    for (const [set, rule] of this.linkNames) {
      const verdict = linked?.[set]?.[rule]
      rows[place++] = verdict === undefined ? NaN : outcomeOf(verdict)
    }
  }
}

/** What check() would have refused. */
export const unchecked = (name: string): Error =>
  new Error(`the set does not declare ${name}: check() it before compiling`)

const inputName = (key: string) => `input ${key}`
const wordName = (rule: string) => `word ${rule}`
const linkName = (set: string, rule: string) => `link ${set} ${rule}`

function linksOf(rule: Rule): readonly (readonly [string, string])[] {
  if (!('linked' in rule)) return []
  const { set, rules } = rule.linked
  return set === undefined || rules === 'unread' ? [] : rules.map((each) => [set, each] as const)
}
