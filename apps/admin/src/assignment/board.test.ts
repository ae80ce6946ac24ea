import { buildBoard, cellInput, cellKey, gapsIn, matches, type BoardFilter } from './board'

const unit = (id: string, name: string) => ({ id, name, kind: 'VILLAGE' as const, isPlaceholder: false })
const target = (id: string, code: string, subject: string, unitIds: string[]) => ({
  target: { id, code, name: `${subject} theo kế hoạch`, subject, effectiveDueOn: '2021-06-03' },
  criterion: null,
  unitIds,
})
const holder = (role: 'LEAD' | 'SUPPORT', targetId: string, unitId: string, fullName: string) => ({
  id: `${targetId}${unitId}${fullName}`,
  role,
  version: 1,
  dueOn: null,
  person: { id: fullName, fullName },
  unit: { id: unitId },
  target: { id: targetId },
  criterion: null,
})
const board = buildBoard({
  units: [unit('nay', 'Thôn Nậy'), unit('my', 'Thôn Trung Mỹ')],
  rows: [
    target('hedge', 'T13', 'hàng rào xanh', ['nay', 'my']),
    target('garden', 'T11', 'vườn cải tạo xong', ['nay']),
    {
      target: null,
      criterion: { id: 'c17', code: '17', name: 'Môi trường', set: { id: 's', edition: '05' } },
      unitIds: ['nay'],
    },
  ],
  assignments: [
    holder('LEAD', 'hedge', 'my', 'Công chức địa chính'),
    holder('SUPPORT', 'hedge', 'my', 'Trưởng thôn Trung Mỹ'),
    holder('SUPPORT', 'garden', 'nay', 'Trưởng thôn Nậy'),
  ],
})
const all: BoardFilter = { isGapsOnly: false, kind: null, personId: null, search: '' }
const found = (filter: Partial<BoardFilter>) =>
  [...board.cells.values()].filter((cell) => matches(cell, { ...all, ...filter })).map(({ key }) => key)

test('a cell exists only where the plan asks for something; support alone leaves it a gap', () => {
  expect([...board.cells.keys()]).toEqual(['hedge.nay', 'hedge.my', 'garden.nay', 'c17.nay'])
  expect(gapsIn(board.cells.values())).toBe(3)
  expect(board.cells.get('hedge.my')).toMatchObject({
    subject: { label: 'Hàng rào xanh' },
    lead: { person: { fullName: 'Công chức địa chính' } },
    support: [{ person: { fullName: 'Trưởng thôn Trung Mỹ' } }],
  })
})

test.each([
  ['hang rao nay', ['hedge.nay']],
  ['NẬY', ['hedge.nay', 'garden.nay', 'c17.nay']],
  ['t13', ['hedge.nay', 'hedge.my']],
  ['dia chinh', ['hedge.my']],
  ['không có', []],
])('“%s” finds its cells by target, village or person, without marks', (search, keys) => {
  expect(found({ search })).toEqual(keys)
})

test('gaps, kind and person narrow together', () => {
  expect(found({ isGapsOnly: true })).toEqual(['hedge.nay', 'garden.nay', 'c17.nay'])
  expect(found({ isGapsOnly: true, kind: 'criterion' })).toEqual(['c17.nay'])
  expect(found({ personId: 'Trưởng thôn Nậy' })).toEqual(['garden.nay'])
})

test('the server is told either the target or the criterion', () => {
  const inputs = [cellKey('hedge', 'nay'), cellKey('c17', 'nay')].map((key) => {
    const cell = board.cells.get(key)
    return cell && cellInput(cell)
  })
  expect(inputs).toEqual([
    { unitId: 'nay', targetId: 'hedge' },
    { unitId: 'nay', criterionId: 'c17' },
  ])
})
