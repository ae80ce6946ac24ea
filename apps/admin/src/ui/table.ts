/** One column of UiTable; its cells are the slot `cell-<key>`, or the value itself where no slot is given. */
export interface Column<Row> {
  readonly key: string
  readonly label: string
  /** Numbers stand at the end, so that their digits line up. */
  readonly align?: 'start' | 'end'
  /** Given: the head sorts by it. Text is ordered as Vietnamese; null comes last either way. */
  readonly sortBy?: (row: Row) => string | number | null
  readonly width?: string
}
export interface Sort {
  readonly key: string
  readonly isDescending: boolean
}

const collator = new Intl.Collator('vi', { numeric: true })

export function sorted<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  sort: Sort | null,
): readonly Row[] {
  const by = columns.find(({ key }) => key === sort?.key)?.sortBy
  if (!by || !sort) return rows
  const sign = sort.isDescending ? -1 : 1
  return [...rows].sort((first, second) => {
    const [a, b] = [by(first), by(second)]
    if (a === null || b === null) return Number(a === null) - Number(b === null)
    return (
      sign * (typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b)))
    )
  })
}
