import { toNodeId } from '../node-id'
import { once, openTestApi, type Client, type TestApi } from '../testing/test-api'

let api: TestApi
let officer: Client
let commune: string
beforeAll(async () => {
  api = await openTestApi()
  officer = await api.as('nong-nghiep')
  commune = await unitNamed('Xã An Hòa Thịnh')
})
afterAll(() => api.close())

async function unitNamed(name: string): Promise<string> {
  const { unitId } = await api.db.unitName.findFirstOrThrow({ where: { name } })
  return toNodeId('Unit', unitId)
}

interface Sheet {
  columns: string[]
  incomeYears?: (number | null)[]
  rows: string[][]
  unitId?: string
}
interface Check {
  added: number
  updated: number
  unchanged: number
  faulty: number
  rows: {
    outcome: string
    problems: { column: string; year: number | null; code: string; message: string }[]
  }[]
}
const check = async (client: Client, sheet: Sheet) =>
  client.send<{ checkGardenImport: Check | null }>(
    `query ($unitId: ID!, $columns: [GardenColumn!]!, $incomeYears: [Int], $rows: [[String!]!]!) {
      checkGardenImport(unitId: $unitId, columns: $columns, incomeYears: $incomeYears, rows: $rows) {
        added updated unchanged faulty rows { outcome problems { column year code message } } } }`,
    { unitId: commune, ...sheet },
  )
interface Imported {
  gardenImport: { id: string; added: number; updated: number; unchanged: number } | null
  errors: { code: string; path: string[]; message: string }[]
}
const take = async (client: Client, sheet: Sheet & { clientMutationId?: string }): Promise<Imported> =>
  (
    await client.send<{ importGardens: Imported }>(
      `mutation ($input: ImportGardensInput!) { importGardens(input: $input) {
        gardenImport { id added updated unchanged } errors { code path message } } }`,
      { input: { clientMutationId: once(), unitId: commune, ...sheet } },
    )
  ).data.importGardens
const gardenBy = (householdCode: string) =>
  api.db.garden.findFirstOrThrow({ where: { householdCode }, include: { incomes: true, states: true } })

const COLUMNS = ['VILLAGE', 'HOUSEHOLD_CODE', 'AREA', 'STATE', 'HAS_OWNER', 'LABEL']

test('a dry run tells each cell that is wrong and what each line would do; nothing is written', async () => {
  const before = await api.db.garden.count()
  const { data } = await check(officer, {
    columns: COLUMNS,
    rows: [
      ['Thôn Nậy', 'NAY-201', '1.200,5', 'vườn tạp', 'có', ''],
      ['nay', 'NAY-201', '500', '', '', ''],
      ['Thôn Không Có', 'X-1', '1,200.5', 'đẹp', '', ''],
      ['THÔN NẬY', 'nay-001', '', 'Sản xuất hiệu quả', '', ''],
      ['Nậy', 'NAY-003', '', 'vườn hoang', 'không', 'Vườn 01'],
      ['Nậy', 'NAY-004', '777', '', '', ''],
      ['', 'NAY-205', '', '', '', ''],
      ['Nậy', 'NAY-206', '0', '', '', ''],
    ],
  })
  const checked = data.checkGardenImport
  expect(
    checked?.rows.map(({ outcome, problems }) => [
      outcome,
      ...problems.map(({ column, code }) => `${column} ${code}`),
    ]),
  ).toEqual([
    ['ADDED'],
    ['FAULTY', 'HOUSEHOLD_CODE DUPLICATE'],
    ['FAULTY', 'AREA INVALID_VALUE', 'STATE INVALID_VALUE', 'VILLAGE NOT_FOUND'],
    ['UNCHANGED'],
    ['FAULTY', 'LABEL DUPLICATE'],
    ['UPDATED'],
    ['FAULTY', 'VILLAGE REQUIRED'],
    ['FAULTY', 'AREA OUT_OF_RANGE'],
  ])
  expect(checked).toMatchObject({ added: 1, updated: 1, unchanged: 1, faulty: 5 })
  expect(checked?.rows[1]?.problems[0]?.message).toBe('Đã có ở dòng 2 của bảng này.')
  expect(await api.db.garden.count()).toBe(before)
})

test('one faulty cell keeps the whole sheet out, and is named by line and place', async () => {
  const before = await api.db.garden.count()
  const { gardenImport, errors } = await take(officer, {
    columns: COLUMNS,
    rows: [
      ['Nậy', 'NAY-210', '500', '', '', ''],
      ['Nậy', 'NAY-211', 'năm trăm', '', '', ''],
    ],
  })
  expect(gardenImport).toBeNull()
  expect(errors.map(({ code, path }) => [code, ...path])).toEqual([['INVALID_VALUE', 'rows', '1', '2']])
  expect(await api.db.garden.count()).toBe(before)
})

test('a sheet adds and updates at once; empty cells leave alone; a retry takes it once', async () => {
  const sheet = {
    clientMutationId: once(),
    columns: [...COLUMNS, 'INCOME', 'INCOME_YEAR', 'CROPS', 'LATITUDE', 'LONGITUDE'],
    rows: [
      ['Nậy', 'NAY-220', '1.200,5', 'đã cải tạo', 'có', '', '62,5', '2020', 'bưởi, cam', '18.512', '105,45'],
      ['Sâm Cồn', 'SCO-220', '', '', '', 'Vườn bờ sông', '', '', '', '', ''],
      ['Nậy', 'NAY-004', '', 'sx hiệu quả', '', '', '', '', '', '', ''],
      ['Nậy', 'NAY-005', '', '', '', '', '', '', '', '', ''],
    ],
  }
  const known = await gardenBy('NAY-004')
  const first = await take(officer, sheet)
  expect(first.errors).toEqual([])
  expect(first.gardenImport).toMatchObject({ added: 2, updated: 1, unchanged: 1 })
  expect(await take(officer, sheet)).toEqual(first)

  expect(await gardenBy('NAY-220')).toMatchObject({
    label: 'Vườn 09',
    state: 'IMPROVED',
    hasOwner: true,
    crops: ['bưởi', 'cam'],
    latitude: 18.512,
    longitude: 105.45,
    states: [{ state: 'IMPROVED', hasOwner: true }],
    incomes: [{ year: 2020 }],
  })
  expect(Number((await gardenBy('NAY-220')).areaSquareMetres)).toBe(1200.5)
  expect(await gardenBy('SCO-220')).toMatchObject({ label: 'Vườn bờ sông', state: null, states: [] })
  expect(await gardenBy('NAY-004')).toMatchObject({
    state: 'PRODUCTIVE',
    hasOwner: true,
    label: known.label,
    areaSquareMetres: known.areaSquareMetres,
    version: known.version + 1,
  })
  expect(await gardenBy('NAY-005')).toMatchObject({ version: 1 })
  expect(await api.db.auditEvent.count({ where: { operation: 'importGardens' } })).toBe(4)
  expect(
    JSON.stringify(
      await api.db.auditEvent.findMany({ where: { operation: 'importGardens' } }),
      (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value),
    ),
  ).not.toMatch(/NAY-|SCO-|105\.45/)
})

test('two who send the same new gardens at once register them once', async () => {
  const sheet = { columns: COLUMNS, rows: [['Nậy', 'NAY-230', '500', '', '', '']] }
  const both = await Promise.all([take(officer, sheet), take(await api.as('dia-chinh'), sheet)])
  expect(both.flatMap(({ errors }) => errors)).toEqual([])
  expect(both.map(({ gardenImport }) => gardenImport?.added).sort()).toEqual([0, 1])
  expect(await api.db.garden.count({ where: { householdCode: 'NAY-230' } })).toBe(1)
})

test('a village head needs no village column and reaches no other village; others import nothing', async () => {
  const head = await api.as('truongthon.nay')
  const nay = await unitNamed('Thôn Nậy')
  const own = await check(head, { unitId: nay, columns: ['HOUSEHOLD_CODE'], rows: [['NAY-240']] })
  expect(own.data.checkGardenImport).toMatchObject({ added: 1, faulty: 0 })
  const foreign = await check(head, {
    unitId: nay,
    columns: ['VILLAGE', 'HOUSEHOLD_CODE'],
    rows: [['Trung Mỹ', 'TMY-240']],
  })
  expect(foreign.data.checkGardenImport?.rows[0]?.problems.map(({ code }) => code)).toEqual(['NOT_FOUND'])
  for (const username of ['dieuphoi.huyen', 'mat-tran', 'bcd.xakhac', 'truongthon.nay']) {
    const client = await api.as(username)
    const sheet = { columns: COLUMNS, rows: [['Nậy', 'NAY-240', '', '', '', '']] }
    expect((await check(client, sheet)).errors?.[0]?.extensions.code).toBe('FORBIDDEN')
    expect((await take(client, sheet)).errors.map(({ code }) => code)).toEqual(['FORBIDDEN'])
  }
})

test('two thousand gardens come in at once; more are refused', async () => {
  const row = (index: number) => ['Đức Thịnh', `DTH-${1000 + index}`, '512,5', 'vườn tạp', 'có', '']
  const rows = Array.from({ length: 2000 }, (_, index) => row(index))
  expect((await take(officer, { columns: COLUMNS, rows })).gardenImport).toMatchObject({ added: 2000 })
  const again = rows.map((cells) => cells.with(3, 'đã cải tạo'))
  expect((await take(officer, { columns: COLUMNS, rows: again })).gardenImport).toMatchObject({
    updated: 2000,
  })
  const { errors } = await take(officer, { columns: COLUMNS, rows: [...rows, row(2001)] })
  expect(errors.map(({ code, path }) => [code, ...path])).toEqual([['TOO_LONG', 'rows']])
}, 60_000)

test('each year of income may have its column; what is wrong is told of its year', async () => {
  const sheet = {
    columns: [...COLUMNS, 'INCOME', 'INCOME'],
    incomeYears: [2019, 2020],
    rows: [['Nậy', 'NAY-215', '500', '', '', '', '60', 'sáu mươi']],
  }
  const { data } = await check(officer, sheet)
  expect(data.checkGardenImport?.rows[0]?.problems).toMatchObject([{ column: 'INCOME', year: 2020 }])
  expect((await take(officer, sheet)).errors.map(({ path }) => path)).toEqual([['rows', '0', '7']])

  const mended = { ...sheet, rows: [['Nậy', 'NAY-215', '500', '', '', '', '60', '62,5']] }
  expect((await take(officer, mended)).gardenImport).toMatchObject({ added: 1 })
  const { incomes } = await gardenBy('NAY-215')
  expect(new Map(incomes.map(({ year, millionDong }) => [year, Number(millionDong)]))).toEqual(
    new Map([
      [2019, 60],
      [2020, 62.5],
    ]),
  )
  expect((await take(officer, { ...mended, clientMutationId: once() })).gardenImport).toMatchObject({
    unchanged: 1,
  })
})
