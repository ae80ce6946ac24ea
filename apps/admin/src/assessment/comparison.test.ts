import type { ComparedSheetFragment } from '../generated/graphql'
import { rankOf, rowOf, tallyOf, type ComparedUnit } from './comparison'

const sheet = (assessedOn: string, set: string, criteria: Record<string, string>) =>
  ({
    assessedOn,
    set: { id: set, edition: `QĐ ${set}` },
    criteria: Object.entries(criteria).map(([code, verdict]) => ({ code, verdict })),
  }) as unknown as ComparedSheetFragment
const unit = (name: string, sheets: Partial<ComparedUnit['sheets']>): ComparedUnit => ({
  id: name,
  name,
  place: null,
  sheets: { SELF: null, INSPECTED: null, RECOGNISED: null, ...sheets },
})
const nay = unit('Nậy', {
  SELF: sheet('2021-05-03', '33', { 1: 'MET', 2: 'MET' }),
  INSPECTED: sheet('2021-05-10', '33', { 1: 'MET', 2: 'NOT_MET' }),
})

test('the youngest sheet counts, or the step that was chosen', () => {
  expect(rowOf(nay, '33', 'LAST').marks.get('2')).toBe('NOT_MET')
  expect(rowOf(nay, '33', 'SELF').marks.get('2')).toBe('MET')
  expect(rowOf(nay, '33', 'RECOGNISED').sheet).toBeNull()
})

test('a sheet of another set is named and never read as this one', () => {
  expect(rowOf(nay, '44', 'LAST')).toMatchObject({ sheet: null, otherSet: 'QĐ 33' })
})

test('a criterion says how many meet it and who does not; what nobody assessed is not a failure', () => {
  const rows = [
    rowOf(nay, '33', 'LAST'),
    rowOf(unit('Đông Mỹ', {}), '33', 'LAST'),
    rowOf(unit('Tân', { SELF: sheet('2021-05-01', '33', { 2: 'NOT_APPLICABLE' }) }), '33', 'LAST'),
  ]
  expect(tallyOf(rows, '2')).toEqual({
    met: 0,
    of: 2,
    groups: [
      { verdict: 'NOT_MET', names: ['Nậy'] },
      { verdict: 'NOT_ASSESSED', names: ['Đông Mỹ'] },
      { verdict: 'NOT_APPLICABLE', names: ['Tân'] },
    ],
  })
  expect(rows.map((row) => rankOf(row, '2'))).toEqual([0, 2, 3])
})
