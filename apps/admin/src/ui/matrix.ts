/** A row or a column of UiMatrix. */
export interface MatrixLine {
  readonly key: string
  readonly label: string
  /** In lighter ink under the label: a unit of measure, a deadline. */
  readonly note?: string
}
/** A cell, by the keys of its row and its column. */
export interface MatrixCell {
  readonly row: string
  readonly column: string
}
export const isSameCell = (a: MatrixCell, b: MatrixCell) => a.row === b.row && a.column === b.column

/** A place in the grid, counted from 0. */
export interface Spot {
  readonly row: number
  readonly column: number
}

const clamp = (value: number, size: number) => Math.max(0, Math.min(size - 1, value))

/** Where a key leads from a place, by the keyboard pattern of an ARIA grid; null for any other key. */
export function nextSpot(
  key: string,
  from: Spot,
  rows: number,
  columns: number,
  isToEdge: boolean,
): Spot | null {
  const page = 10
  const moves: Record<string, Spot> = {
    ArrowUp: { row: isToEdge ? 0 : from.row - 1, column: from.column },
    ArrowDown: { row: isToEdge ? rows - 1 : from.row + 1, column: from.column },
    ArrowLeft: { row: from.row, column: isToEdge ? 0 : from.column - 1 },
    ArrowRight: { row: from.row, column: isToEdge ? columns - 1 : from.column + 1 },
    Home: { row: isToEdge ? 0 : from.row, column: 0 },
    End: { row: isToEdge ? rows - 1 : from.row, column: columns - 1 },
    PageUp: { row: from.row - page, column: from.column },
    PageDown: { row: from.row + page, column: from.column },
  }
  const move = moves[key]
  return move ? { row: clamp(move.row, rows), column: clamp(move.column, columns) } : null
}

/** All places of the rectangle between two corners. */
export function between(a: Spot, b: Spot): Spot[] {
  const spots: Spot[] = []
  for (let row = Math.min(a.row, b.row); row <= Math.max(a.row, b.row); row++) {
    for (let column = Math.min(a.column, b.column); column <= Math.max(a.column, b.column); column++) {
      spots.push({ row, column })
    }
  }
  return spots
}
