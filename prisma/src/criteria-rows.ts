import { inputsOf, leavesUnder, partsOf, type Cite, type CriteriaSet, type Rule } from '@solang/scoring'

/** A criterion of a set with its indicators, as the tables list them: what other rows refer to by id. */
export interface CriterionContents extends Cited {
  code: string
  position: number
  name: string
  isCondition: boolean
  indicators: readonly IndicatorContents[]
}

export interface IndicatorContents extends Cited {
  code: string
  position: number
  text: string
  inputs: CriteriaSet['inputs']
  /** The leaf without its head, and the question that may switch it off. */
  rule: object
}

interface Cited {
  clause: string | null
  verified: boolean
  note: string | null
}

/** The set of a row, as the scoring package evaluates it on the server and in the browser. */
// Written by the seed and by publishing only, which check it first.
export const storedSet = (row: { definition: unknown }): CriteriaSet => row.definition as CriteriaSet

/** The table of contents of a set: its criteria, and under each the lines that are assessed. */
export const contentsOf = (set: CriteriaSet): readonly CriterionContents[] =>
  partsOf(set.pass).map((criterion, index) => ({
    code: criterion.id,
    position: index + 1,
    name: criterion.text,
    isCondition: criterion.condition ?? false,
    ...cited(criterion.cite),
    indicators: leavesUnder(criterion).map((line, place) => ({
      code: line.id,
      position: place + 1,
      text: line.asks ?? line.text,
      inputs: inputsOfLine(set, line),
      rule: ruleOf(line),
      ...cited(line.cite),
    })),
  }))

const cited = ({ clause, verified, note }: Cite): Cited => ({
  clause: clause ?? null,
  verified: verified !== false,
  note: note ?? null,
})

const inputsOfLine = ({ inputs }: CriteriaSet, line: Rule): CriteriaSet['inputs'] =>
  Object.fromEntries(inputsOf(line).flatMap((key) => (inputs[key] ? [[key, inputs[key]]] : [])))

const HEAD: ReadonlySet<string> = new Set(['id', 'text', 'asks', 'cite', 'condition'])
const ruleOf = (line: Rule): object =>
  Object.fromEntries(Object.entries(line).filter(([field]) => !HEAD.has(field)))
