import { enableAutoUnmount, mount } from '@vue/test-utils'
import type { MatrixCell } from './matrix'
import UiMatrix from './UiMatrix.vue'

const lines = (...labels: string[]) => labels.map((label) => ({ key: label, label }))
const setUp = (isDisabled?: (row: string, column: string) => boolean) => {
  const matrix = mount(UiMatrix, {
    attachTo: document.body,
    props: {
      label: 'Phân công',
      corner: 'Thôn',
      rows: lines('Nậy', 'Đông Hà', 'Ấp Tiến'),
      columns: lines('Hàng rào', 'Vườn', 'Hố ủ', 'Cột cờ'),
      isSelectable: true,
      isDisabled,
    },
    slots: { cell: '<span>{{ params.row }}</span>' },
  })
  const cell = (row: number, column: number) => matrix.get(`[data-row="${row}"][data-column="${column}"]`)
  const focused = () => document.activeElement as HTMLElement
  const key = async (name: string, modifiers: { shiftKey?: boolean; ctrlKey?: boolean } = {}) => {
    focused().dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, ...modifiers }))
    await new Promise<void>((done) => queueMicrotask(done))
    await matrix.vm.$nextTick()
  }
  const at = () => [Number(focused().dataset.row), Number(focused().dataset.column)]
  const chosen = () => {
    const events = matrix.emitted<[readonly MatrixCell[]]>('update:selection') ?? []
    return (events.at(-1)?.[0] ?? []).map(({ row, column }) => `${row}/${column}`)
  }
  return { matrix, cell, key, at, chosen, start: () => (cell(0, 0).element as HTMLElement).focus() }
}
enableAutoUnmount(afterEach)

test('one cell is in the tab order; arrows, Home and End move it and stop at the edges', async () => {
  const { matrix, key, at, start } = setUp()
  expect(matrix.findAll('[tabindex="0"]')).toHaveLength(1)
  start()
  await key('ArrowRight')
  await key('ArrowDown')
  expect(at()).toEqual([1, 1])
  await key('End')
  expect(at()).toEqual([1, 3])
  await key('ArrowRight')
  expect(at()).toEqual([1, 3])
  await key('Home', { ctrlKey: true })
  expect(at()).toEqual([0, 0])
  await key('ArrowDown', { ctrlKey: true })
  expect(at()).toEqual([2, 0])
  expect(matrix.findAll('[tabindex="0"]')).toHaveLength(1)
})

test('shift and arrows grow and shrink a rectangle; Escape gives it up', async () => {
  const { key, chosen, start } = setUp()
  start()
  await key('ArrowRight', { shiftKey: true })
  await key('ArrowDown', { shiftKey: true })
  expect(chosen()).toEqual(['Nậy/Hàng rào', 'Nậy/Vườn', 'Đông Hà/Hàng rào', 'Đông Hà/Vườn'])
  await key('ArrowLeft', { shiftKey: true })
  expect(chosen()).toEqual(['Nậy/Hàng rào', 'Đông Hà/Hàng rào'])
  await key('Escape')
  expect(chosen()).toEqual([])
})

test('the mouse drags a range, control adds to it, a head takes its whole line', async () => {
  const { matrix, cell, chosen } = setUp()
  await cell(0, 0).trigger('mousedown')
  await cell(1, 1).trigger('mouseover')
  dispatchEvent(new MouseEvent('mouseup'))
  await cell(2, 3).trigger('mouseover')
  expect(chosen()).toHaveLength(4)
  await cell(2, 3).trigger('mousedown', { ctrlKey: true })
  expect(chosen()).toContain('Ấp Tiến/Cột cờ')
  expect(chosen()).toHaveLength(5)
  await cell(2, 3).trigger('mousedown', { ctrlKey: true })
  expect(chosen()).toHaveLength(4)
  await matrix.findAll('tbody th')[1]?.trigger('click')
  expect(chosen()).toEqual(['Đông Hà/Hàng rào', 'Đông Hà/Vườn', 'Đông Hà/Hố ủ', 'Đông Hà/Cột cờ'])
})

test('a cell that does not apply is never selected, and is announced as such', async () => {
  const { cell, key, chosen, start } = setUp((row, column) => row === 'Nậy' && column === 'Vườn')
  start()
  await key('End', { shiftKey: true })
  expect(chosen()).toEqual(['Nậy/Hàng rào', 'Nậy/Hố ủ', 'Nậy/Cột cờ'])
  expect(cell(0, 1).attributes('aria-disabled')).toBe('true')
})

test('what is selected is counted at the foot, and Enter opens the cell', async () => {
  const { matrix, key, start } = setUp()
  start()
  await key('a', { ctrlKey: true })
  expect(matrix.get('[role="status"]').text()).toContain('Đã chọn 12 ô')
  expect(matrix.findAll('[aria-selected="true"]')).toHaveLength(12)
  await key('Enter')
  expect(matrix.emitted('open')).toEqual([[{ row: 'Nậy', column: 'Hàng rào' }]])
})
