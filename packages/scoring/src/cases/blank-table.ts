import { inputIn, inputsOf, isUnread, rulesUnder } from '../criteria/parts'
import type { CriteriaSet, Rule } from '../criteria/set'
import { VERDICT_HEADING, wordHeading } from './columns'
import { NAME_HEADING } from './table'

/** The heading of a rule and an empty table with a column for each figure that it looks at, ready to be filled in. */
export function blankTable(set: CriteriaSet, rule: Rule): string {
  const rules = rulesUnder(rule)
  const figures = [...new Set(rules.flatMap((each) => inputsOf(each)))].map((key) => headingOf(set, key))
  const words = rules.filter(isUnread).map(({ id }) => wordHeading(id))
  const columns = [NAME_HEADING, ...figures, ...words, VERDICT_HEADING]
  return [
    `## ${rule.id} ${rule.text}`,
    '',
    row(columns),
    row(columns.map(() => '---')),
    row(columns.map(() => '')),
  ].join('\n')
}

const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`

/** A figure by its label; two that share one are told apart by their keys. */
function headingOf(set: CriteriaSet, key: string): string {
  const label = inputIn(set, key)?.label ?? key
  const isAlone = Object.values(set.inputs).filter((input) => input.label === label).length === 1
  return (isAlone ? label : `${label} (${key})`).replaceAll('|', '\\|')
}
