import { computed, ref, type Ref } from 'vue'
import { between, isSameCell, nextSpot, type MatrixCell, type MatrixLine, type Spot } from './matrix'

interface MatrixProps {
  readonly rows: readonly MatrixLine[]
  readonly columns: readonly MatrixLine[]
  readonly isSelectable?: boolean
  readonly isDisabled?: (row: string, column: string) => boolean
}

/** Which cell has the keyboard, and which are selected: by shift and arrows, by dragging, by whole rows and columns. */
export function useMatrixSelection(
  props: MatrixProps,
  selection: Ref<readonly MatrixCell[]>,
  open: (cell: MatrixCell) => void,
) {
  const active = ref<Spot>({ row: 0, column: 0 })
  let anchor: Spot = { row: 0, column: 0 }
  /** What was selected before the present range, kept while it grows and shrinks (ctrl). */
  let kept: readonly MatrixCell[] = []
  let isDragging = false

  const keysOf = computed(() => new Set(selection.value.map(({ row, column }) => `${row}\n${column}`)))
  const isSelected = (row: string, column: string) => keysOf.value.has(`${row}\n${column}`)
  const cellAt = ({ row, column }: Spot): MatrixCell | null => {
    const [line, head] = [props.rows[row], props.columns[column]]
    return line && head ? { row: line.key, column: head.key } : null
  }
  const allowed = (spots: readonly Spot[]) =>
    spots
      .map(cellAt)
      .filter((cell) => cell !== null && !props.isDisabled?.(cell.row, cell.column)) as MatrixCell[]

  const select = (spots: readonly Spot[], isAdded = false) => {
    const chosen = allowed(spots)
    const before = isAdded ? kept.filter((cell) => !chosen.some((other) => isSameCell(cell, other))) : []
    selection.value = [...before, ...chosen]
  }
  const start = (spot: Spot, isAdded: boolean) => {
    anchor = spot
    kept = isAdded ? selection.value : []
    const cell = cellAt(spot)
    const isTakenBack = isAdded && cell !== null && isSelected(cell.row, cell.column)
    if (!isTakenBack) return select([spot], isAdded)
    kept = kept.filter((other) => !isSameCell(other, cell))
    selection.value = kept
  }
  const extendTo = (spot: Spot, isAdded = false) => select(between(anchor, spot), isAdded)
  const selectLines = (from: Spot, to: Spot, isAdded: boolean) => {
    anchor = from
    kept = isAdded ? selection.value : []
    active.value = from
    select(between(from, to), isAdded)
  }
  const clear = () => {
    kept = []
    selection.value = []
  }

  const press = (spot: Spot, event: MouseEvent) => {
    active.value = spot
    if (!props.isSelectable || event.button !== 0) return
    if (event.shiftKey) return extendTo(spot, event.ctrlKey || event.metaKey)
    isDragging = true
    start(spot, event.ctrlKey || event.metaKey)
  }
  const drag = (spot: Spot, event: MouseEvent) => {
    if (!isDragging) return
    active.value = spot
    extendTo(spot, event.ctrlKey || event.metaKey)
  }
  const drop = () => {
    isDragging = false
  }

  const selectByKey = (event: KeyboardEvent): boolean => {
    if (!props.isSelectable) return false
    if (event.key === ' ') start(active.value, true)
    else if (event.key === 'Escape' && selection.value.length > 0) clear()
    else if (event.key.toLowerCase() === 'a' && (event.ctrlKey || event.metaKey))
      selectLines({ row: 0, column: 0 }, lastSpot(), false)
    else return false
    return true
  }
  const lastSpot = (): Spot => ({ row: props.rows.length - 1, column: props.columns.length - 1 })

  /** True when the key was ours, so that the page does not also scroll. */
  const key = (event: KeyboardEvent): boolean => {
    if (selectByKey(event)) return true
    const cell = cellAt(active.value)
    if (event.key === 'Enter' && cell) {
      open(cell)
      return true
    }
    const isToEdge = event.ctrlKey || event.metaKey
    const spot = nextSpot(event.key, active.value, props.rows.length, props.columns.length, isToEdge)
    if (!spot) return false
    if (props.isSelectable && event.shiftKey) {
      if (selection.value.length === 0) anchor = active.value
      extendTo(spot)
    } else anchor = spot
    active.value = spot
    return true
  }
  return { active, isSelected, press, drag, drop, key, clear, selectLines, lastSpot }
}
