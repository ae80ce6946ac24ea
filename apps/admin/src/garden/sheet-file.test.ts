import { join } from 'node:path'
import { GARDEN_HEADINGS, readGardenRow } from '@solang/scoring'
import { readSheet } from 'read-excel-file/node'
import { cellText, gardenSheet, headingOf, readCsv } from './sheet-file'

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
    years: [null, null, null],
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

test('each year may have a column of its own, but only one', () => {
  expect(
    gardenSheet([
      ['Mã hộ', 'Thu nhập 2020', 'Thu nhập từ vườn năm 2021 (triệu đồng)'],
      ['NAY-001', '62,5', '70'],
    ]),
  ).toMatchObject({
    columns: ['HOUSEHOLD_CODE', 'INCOME', 'INCOME'],
    years: [null, 2020, 2021],
    ignored: [],
  })
  expect(gardenSheet([['Mã hộ', 'Thu nhập 2020', 'Thu nhập năm 2020']])).toEqual({
    fault: 'twice',
    heading: 'Thu nhập 2020 (triệu đồng)',
  })
})

test('the template is read back: a heading for every column, two years of income, one example', async () => {
  const lines = (await readSheet(join(__dirname, 'so-vuon-mau.xlsx'))).map((cells) =>
    cells.map((cell) => cellText(cell as Parameters<typeof cellText>[0])),
  )
  const sheet = gardenSheet(lines)
  if ('fault' in sheet) throw new Error(sheet.fault)
  const expected = Object.keys(GARDEN_HEADINGS).filter((column) => column !== 'INCOME_YEAR')
  expect(new Set(sheet.columns)).toEqual(new Set(expected))
  expect(lines[0]).toEqual(
    sheet.columns.map((column, place) => headingOf(column, sheet.years[place] ?? null)),
  )
  expect(sheet.years.filter((year) => year !== null)).toEqual([2020, 2021])
  expect(sheet.rows).toHaveLength(1)
  const cells = Object.fromEntries(
    sheet.columns.map((column, place) => [column, sheet.rows[0]?.[place] ?? '']),
  )
  expect(readGardenRow({ ...cells, INCOME: '' })).toMatchObject({ problems: [] })
})
