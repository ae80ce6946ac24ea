import type { Held } from './useCell'
import { byUnit, handoversIn } from './usePersonAssignments'

const held = (
  code: string,
  unitName: string,
  kind: 'COMMUNE' | 'VILLAGE',
  handover: Held['handover'] = null,
): Held => ({
  id: `${code}-${unitName}`,
  role: 'LEAD',
  version: 1,
  validFrom: '2021-03-03',
  validTo: handover ? '2021-04-12' : null,
  isActive: !handover,
  dueOn: null,
  document: null,
  note: null,
  endReason: null,
  person: { id: 'giver', fullName: 'Công chức tư pháp' },
  unit: { id: unitName, name: unitName, kind },
  target: { id: code, code, name: code, subject: code },
  criterion: null,
  can: { end: true, reassign: true },
  handover,
})
const handover = (id: string, fromId: string): Held['handover'] => ({
  id,
  handedOverOn: '2021-04-12',
  document: 'Biên bản bàn giao',
  note: null,
  fromPerson: { id: fromId, fullName: 'Công chức tư pháp' },
  toPerson: { id: 'receiver', fullName: 'Công chức nông nghiệp' },
})

test('the commune’s own work comes first, then villages by name, targets in the order of the plan', () => {
  const units = byUnit([
    held('T10', 'Thôn Nậy', 'VILLAGE'),
    held('T9', 'Thôn Nậy', 'VILLAGE'),
    held('T9', 'Thôn Đức Thịnh', 'VILLAGE'),
    held('T1', 'Xã An Hòa Thịnh', 'COMMUNE'),
  ])
  expect(units.map(({ name, items }) => [name, items.map(({ target }) => target?.code)])).toEqual([
    ['Xã An Hòa Thịnh', ['T1']],
    ['Thôn Đức Thịnh', ['T9']],
    ['Thôn Nậy', ['T9', 'T10']],
  ])
})

test('what was handed over in one act is one list to print; what somebody took over is not theirs to hand over', () => {
  const lists = handoversIn(
    [
      held('T9', 'Thôn Nậy', 'VILLAGE', handover('h1', 'giver')),
      held('T10', 'Thôn Nậy', 'VILLAGE', handover('h1', 'giver')),
      held('T11', 'Thôn Nậy', 'VILLAGE', handover('h2', 'somebody else')),
      held('T12', 'Thôn Nậy', 'VILLAGE'),
    ],
    'giver',
  )
  expect(lists).toHaveLength(1)
  expect(lists[0]).toMatchObject({ to: 'Công chức nông nghiệp', document: 'Biên bản bàn giao' })
  expect(lists[0]?.items).toHaveLength(2)
})
