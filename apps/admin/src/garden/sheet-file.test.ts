import { columnOf } from '@solang/scoring'
import { cellText, exampleSheet, gardenSheet, readCsv } from './sheet-file'

test.each([
  [512.125, '512,125'],
  [1200.5, '1200,5'],
  [0.1 + 0.2, '0,3'],
  [2020, '2020'],
  [new Date('2021-05-13T00:00:00Z'), '13/05/2021'],
  [true, 'có'],
  [null, ''],
  ['  NAY-001 ', 'NAY-001'],
])('a cell %p reads “%s”', (cell, text) => {
  expect(cellText(cell)).toBe(text)
})

test.each([';', ',', '\t'])('CSV with “%s” between cells, quotes and line breaks inside them', (mark) => {
  const text = `\uFEFFThôn${mark}Mã hộ${mark}Ghi chú\r\nNậy${mark}NAY-001${mark}"a${mark} ""b""\nc"\r\n`
  expect(readCsv(text)).toEqual([['Thôn', 'Mã hộ', 'Ghi chú'], ['Nậy', 'NAY-001', `a${mark} "b"\nc`], ['']])
})

test('headings are found under titles, in any order; other columns are named and left out', () => {
  expect(
    gardenSheet([
      ['DANH SÁCH VƯỜN HỘ', '', ''],
      ['STT', 'MÃ HỘ', 'Dien tich (m2)', 'Thôn'],
      ['1', 'NAY-001', '500', 'Nậy'],
      ['', '', '', ''],
      ['2', 'NAY-002', '', 'Nậy'],
      ['', '', '', ''],
    ]),
  ).toEqual({
    columns: ['HOUSEHOLD_CODE', 'AREA', 'VILLAGE'],
    rows: [
      ['NAY-001', '500', 'Nậy'],
      ['', '', ''],
      ['NAY-002', '', 'Nậy'],
    ],
    ignored: ['STT'],
    firstLine: 3,
  })
})

test('what cannot be a register is told', () => {
  expect(gardenSheet([['Họ tên', 'Tuổi']])).toEqual({ fault: 'noCode' })
  expect(gardenSheet([['Mã hộ', 'Diện tích', 'DT']])).toEqual({ fault: 'twice', heading: 'Diện tích (m²)' })
  expect(gardenSheet([['Mã hộ'], ['']])).toEqual({ fault: 'empty' })
})

test('the example is read back, every heading known', () => {
  const [headings = [], ...rows] = readCsv(exampleSheet())
  expect(headings.map(columnOf)).not.toContain(null)
  expect(gardenSheet([headings, ...rows])).toMatchObject({ ignored: [], firstLine: 2 })
})
