/** Prints lines of cells: the first at the left, the others at the right, unless told otherwise. */
export function printTable(lines: readonly (readonly string[])[], isText: (column: number) => boolean): void {
  const columns = Math.max(...lines.map((line) => line.length))
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.max(...lines.map((line) => (line[column] ?? '').length)),
  )
  const written = (cell: string, column: number) =>
    isText(column) ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)
  for (const line of lines) print(line.map(written).join('  ').trimEnd())
  print('')
}

export const print = (line: string): void => void process.stdout.write(`${line}\n`)

const NUMBER = new Intl.NumberFormat('en')
export const grouped = (value: number): string => NUMBER.format(Math.round(value))

/** Three digits are all that a noisy machine is good for. */
export const short = (value: number): string =>
  value >= 100 ? grouped(value) : value.toFixed(value >= 10 ? 1 : 2)
