import { rulesUnder } from '../criteria/parts'
import type { CriteriaSet } from '../criteria/set'
import type { CaseProblem, CriteriaCase } from './case'
import { columnsOf, unknownColumn, VERDICT_HEADING, type Draft, type ReadCell } from './columns'
import { sectionsOf, type Row, type Section } from './section'
import { NAME_HEADING, tableOf } from './table'

export type { CaseProblem, CriteriaCase, Expectation, Score } from './case'
export { runCases, type CaseOutcome } from './run-cases'
export { blankTable } from './blank-table'

export interface CaseFile {
  readonly cases: readonly CriteriaCase[]
  readonly problems: readonly CaseProblem[]
}

/** The heading under which the whole set is concluded. */
const CONCLUSION = 'Kết luận'

/**
 * Reads a case file: Markdown with one heading per rule, what the decision says of it, and a table whose columns are
 * the figures of the set. Whoever knows the decision can extend it; what cannot be read is told with its line.
 */
export function readCases(set: CriteriaSet, text: string): CaseFile {
  const { sections, problems } = sectionsOf(text)
  const reader = new SectionReader(set)
  const read = sections.map((section) => reader.read(section))
  return {
    cases: read.flatMap(({ cases }) => cases),
    problems: [...problems, ...read.flatMap((each) => each.problems)].sort((a, b) => a.line - b.line),
  }
}

class SectionReader {
  private readonly columns: ReturnType<typeof columnsOf>
  private readonly rules: ReadonlySet<string>

  constructor(private readonly set: CriteriaSet) {
    this.columns = columnsOf(set)
    this.rules = new Set(rulesUnder(set.pass).map(({ id }) => id))
  }

  read(section: Section): CaseFile {
    const { line, heading } = section
    const [id = ''] = heading.split(' ')
    const rule = heading.startsWith(CONCLUSION) ? this.set.pass.id : id
    if (!this.rules.has(rule)) {
      return { cases: [], problems: [{ line, message: `Bộ tiêu chí không có mục “${id}”.` }] }
    }
    const read = section.tables.map((table) => this.readTable(table, { rule, quote: section.quote }))
    return { cases: read.flatMap(({ cases }) => cases), problems: read.flatMap(({ problems }) => problems) }
  }

  private readTable(written: readonly Row[], about: Pick<CriteriaCase, 'rule' | 'quote'>): CaseFile {
    const { header, rows, problems } = tableOf(written)
    const columns = header.map(({ text }) => this.columns.get(text) ?? unknownColumn(text))
    const wrong = [...problems, ...headerProblems(header, columns)]
    if (header.length === 0 || wrong.length > problems.length) return { cases: [], problems: wrong }
    const read = rows.map((row) => caseOf(row, columns, about))
    return {
      cases: read.flatMap((each) => ('case' in each ? [each.case] : [])),
      problems: [...wrong, ...read.flatMap((each) => ('problems' in each ? each.problems : []))],
    }
  }
}

function headerProblems(header: Row, columns: readonly (ReadCell | string)[]): readonly CaseProblem[] {
  const [first] = header
  if (!first) return []
  const texts = header.map(({ text }) => text)
  return [
    ...(first.text === NAME_HEADING
      ? []
      : [
          {
            line: first.line,
            message: `Cột đầu tiên phải là “${NAME_HEADING}” (hoặc “Số liệu” nếu bảng để dọc).`,
          },
        ]),
    ...header.flatMap(({ line, text }, i) => {
      const column = columns[i]
      if (i > 0 && texts.indexOf(text) < i) return [{ line, message: `Cột “${text}” xuất hiện hai lần.` }]
      return typeof column === 'string' && (i > 0 || first.text === NAME_HEADING)
        ? [{ line, message: column }]
        : []
    }),
    ...(texts.includes(VERDICT_HEADING)
      ? []
      : [{ line: first.line, message: `Bảng thiếu “${VERDICT_HEADING}”.` }]),
  ]
}

function caseOf(
  row: Row,
  columns: readonly (ReadCell | string)[],
  about: Pick<CriteriaCase, 'rule' | 'quote'>,
): { readonly case: CriteriaCase } | { readonly problems: readonly CaseProblem[] } {
  const line = row[0]?.line ?? 0
  const draft: Draft = { inputs: {}, attestations: {}, linked: {} }
  const problems = row.flatMap((cell, i): readonly CaseProblem[] => {
    const read = columns[i]
    const message = cell.text !== '' && typeof read === 'function' ? read(cell.text, draft) : undefined
    return message ? [{ line: cell.line, message }] : []
  })
  if (problems.length > 0) return { problems }
  const { name, verdict, why, points, ...given } = draft
  if (name === undefined) return { problems: [{ line, message: 'Trường hợp chưa có tên.' }] }
  if (verdict === undefined)
    return { problems: [{ line, message: `Trường hợp “${name}” chưa ghi kết quả.` }] }
  const expected = { verdict, ...(why !== undefined && { why }), ...(points && { points }) }
  return { case: { line, name, ...about, ...given, expected } }
}
