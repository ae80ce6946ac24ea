import type { CaseProblem } from './case'
import type { Cell, Row } from './section'

/** A table with one case in a row. */
export interface Table {
  readonly header: Row
  readonly rows: readonly Row[]
  readonly problems: readonly CaseProblem[]
}

/** The heading of the first column, over the names of the cases. */
export const NAME_HEADING = 'Trường hợp'
/** A table that starts with this word stands on its side: figures go down, cases go across. */
const SIDEWAYS = 'Số liệu'

const NO_LINES: Table = { header: [], rows: [], problems: [] }

export function tableOf([header = [], ruler, ...written]: readonly Row[]): Table {
  const line = header[0]?.line ?? 0
  if (!ruler?.every(({ text }) => /^:?-+:?$/.test(text))) {
    return {
      ...NO_LINES,
      problems: [{ line, message: 'Dưới hàng tiêu đề phải có hàng gạch ngang |---|---|.' }],
    }
  }
  const rows = written.filter(({ length }) => length === header.length)
  const problems = written
    .filter(({ length }) => length !== header.length)
    .map((row) => ({
      line: row[0]?.line ?? line,
      message: `Hàng này có ${row.length} ô, hàng tiêu đề có ${header.length} ô.`,
    }))
  return { ...(header[0]?.text === SIDEWAYS ? turned(header, rows) : { header, rows }), problems }
}

function turned([corner, ...names]: Row, written: readonly Row[]): Pick<Table, 'header' | 'rows'> {
  const first: Cell = { line: corner?.line ?? 0, text: NAME_HEADING }
  return {
    header: [first, ...written.flatMap((row) => row.slice(0, 1))],
    rows: names.map((name, i) => [name, ...written.flatMap((row) => row.slice(i + 1, i + 2))]),
  }
}
