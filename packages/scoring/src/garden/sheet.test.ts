import type { GardenColumn } from '../terms'
import { gardenProblems, type GardenFacts } from './facts'
import { columnOf, readGardenRow } from './sheet'

test.each<[string, GardenColumn | null]>([
  ['Thôn', 'VILLAGE'],
  ['THÔN', 'VILLAGE'],
  ['  mã   hộ ', 'HOUSEHOLD_CODE'],
  ['Ma ho', 'HOUSEHOLD_CODE'],
  ['Diện tích (m2)', 'AREA'],
  ['Diện tích vườn (m²)', 'AREA'],
  ['Thu nhập (triệu đồng)', 'INCOME'],
  ['Họ và tên chủ hộ', 'HOUSEHOLDER_NAME'],
  ['Tình trạng:', 'STATE'],
  ['STT', null],
  ['', null],
])('the heading “%s” is %s', (heading, column) => {
  expect(columnOf(heading)).toBe(column)
})

test('a full line is read; cells left empty say nothing', () => {
  expect(
    readGardenRow({
      VILLAGE: 'Thôn Nậy',
      HOUSEHOLD_CODE: ' NAY-012 ',
      AREA: '1.200,5',
      STATE: 'SX hiệu quả',
      STATE_ON: '1/5/2021',
      HAS_OWNER: 'Có',
      CROPS: 'bưởi, cam; bưởi',
      INCOME: '62,5',
      INCOME_YEAR: '2020',
      LATITUDE: '18.512',
      LONGITUDE: '105,45',
      NOTE: '',
    }),
  ).toEqual({
    village: 'Thôn Nậy',
    facts: {
      householdCode: 'NAY-012',
      areaSquareMetres: '1200.5',
      state: 'PRODUCTIVE',
      stateOn: '2021-05-01',
      hasOwner: true,
      crops: ['bưởi', 'cam'],
      incomes: [{ year: 2020, millionDong: '62.5' }],
      position: { latitude: 18.512, longitude: 105.45 },
    },
    problems: [],
  })
})

test.each<[GardenColumn, string, RegExp]>([
  ['AREA', '1,200.5', /không phải là số/],
  ['AREA', '0,12345', /3 chữ số/],
  ['STATE_ON', '31/02/2021', /không phải là ngày/],
  ['STATE_ON', '13.5.21', /không phải là ngày/],
  ['STATE', 'đẹp', /vườn tạp, vườn hoang/],
  ['STATE', 'Vườn mẫu', /quyết định công nhận/],
  ['HAS_OWNER', 'chưa rõ', /có.*không/],
  ['INCOME_YEAR', '21', /bốn chữ số/],
  ['LATITUDE', '18°30', /độ thập phân/],
])('in column %s “%s” is a problem of that cell alone', (column, text, message) => {
  const { problems } = readGardenRow({ HOUSEHOLD_CODE: 'NAY-001', [column]: text })
  expect(problems).toEqual([
    { column, code: 'INVALID_VALUE', message: expect.stringMatching(message) as string },
  ])
})

test('half a pair is told at the cell that is missing', () => {
  const { problems } = readGardenRow({ INCOME: '60', LATITUDE: '18,5' })
  expect(problems.map(({ column, code }) => [column, code])).toEqual([
    ['INCOME_YEAR', 'REQUIRED'],
    ['LONGITUDE', 'REQUIRED'],
    ['HOUSEHOLD_CODE', 'REQUIRED'],
  ])
})

const on = { today: '2021-05-13', lastStateOn: '2021-05-01' }
test.each<[string, GardenFacts, string[]]>([
  ['what is left out', {}, []],
  ['no name', { label: '' }, ['label']],
  ['an area in the wrong unit', { areaSquareMetres: '5000000' }, ['areaSquareMetres']],
  ['a state from tomorrow', { state: 'IMPROVED', stateOn: '2021-05-14' }, ['stateOn']],
  ['a state before the last one', { state: 'IMPROVED', stateOn: '2021-04-30' }, ['stateOn']],
  ['a place in Laos and Thailand', { position: { latitude: 18, longitude: 101 } }, ['position']],
  ['exchanged coordinates', { position: { latitude: 105.5, longitude: 18.5 } }, ['position']],
  ['Trường Sa', { position: { latitude: 8.64, longitude: 111.92 } }, []],
  ['income of next year', { incomes: [{ year: 2022, millionDong: '1' }] }, ['incomes']],
  [
    'one year twice',
    {
      incomes: [
        { year: 2020, millionDong: '1' },
        { year: 2020, millionDong: '2' },
      ],
    },
    ['incomes'],
  ],
  ['income in đồng', { incomes: [{ year: 2020, millionDong: '60000000' }] }, ['incomes']],
  ['a crop that is a sentence', { crops: ['x'.repeat(41)] }, ['crops']],
])('%s', (_name, facts, fields) => {
  expect(gardenProblems(facts, on).map(({ field }) => field)).toEqual(fields)
})
