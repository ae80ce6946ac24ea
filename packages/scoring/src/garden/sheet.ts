import { parseDay } from '../calendar/written-day'
import type { Decimal } from '../decimal/decimal'
import type { ISODate } from '../calendar/day'
import { GardenColumn, type GardenState } from '../terms'
import { foldVietnamese } from '../vietnamese/fold'
import { parseDecimal } from '../vietnamese/written-decimal'
import {
  cropsOf,
  parseDegrees,
  type FactProblem,
  type GardenFacts,
  type GardenIncome,
  type GardenPosition,
} from './facts'

/** The heading of each column in the sheet that is offered, and what else people write above it; folded. */
export const GARDEN_HEADINGS: Readonly<Record<GardenColumn, readonly [string, ...string[]]>> = {
  VILLAGE: ['Thôn', 'thon, xom', 'xom', 'khu dan cu', 'kdc', 'to dan pho', 'ten thon'],
  LABEL: ['Tên vườn', 'vuon', 'ky hieu vuon', 'so vuon'],
  HOUSEHOLD_CODE: ['Mã hộ', 'ma so ho', 'ma ho gia dinh', 'so ho khau'],
  HOUSEHOLDER_NAME: ['Chủ hộ', 'ten chu ho', 'ho va ten chu ho', 'ho va ten', 'ho ten', 'ho ten chu ho'],
  AREA: ['Diện tích (m²)', 'dien tich', 'dien tich vuon', 'dt', 'dt vuon'],
  STATE: ['Tình trạng', 'tinh trang vuon', 'hien trang', 'hien trang vuon', 'loai vuon'],
  STATE_ON: ['Ngày ghi tình trạng', 'tinh trang tu ngay', 'ngay hien trang', 'ngay ghi nhan'],
  HAS_OWNER: ['Có chủ', 'vuon co chu', 'co chu khong'],
  CROPS: ['Cây trồng', 'cay trong chinh', 'loai cay', 'cay'],
  INCOME_YEAR: ['Năm thu nhập', 'nam', 'thu nhap nam'],
  INCOME: ['Thu nhập (triệu đồng)', 'thu nhap', 'thu nhap tu vuon', 'thu nhap/nam', 'thu nhap trong nam'],
  PLAN_CONFIRMED_ON: ['Ngày xác nhận bản vẽ', 'ngay xac nhan so do', 'xac nhan ban ve', 'ngay duyet ban ve'],
  PLAN_DOCUMENT: ['Số bản vẽ', 'ban ve', 'so do', 'ban ve, so do', 'so do quy hoach'],
  LATITUDE: ['Vĩ độ', 'lat', 'latitude'],
  LONGITUDE: ['Kinh độ', 'lng', 'long', 'longitude'],
  NOTE: ['Ghi chú', 'ghi chu khac'],
}

// What stands in brackets is the unit; signs and doubled blanks say nothing.
const bare = (heading: string) =>
  foldVietnamese(heading)
    .replace(/\(.*?\)/g, ' ')
    .replace(/[^a-z0-9/,]+/g, ' ')
    .trim()

const BY_HEADING = new Map(
  Object.values(GardenColumn).flatMap((column) =>
    GARDEN_HEADINGS[column].map((heading) => [bare(heading), column] as const),
  ),
)

/** The column that a heading means, whatever its case, accents, blanks and unit; null for one we do not keep. */
export const columnOf = (heading: string): GardenColumn | null =>
  BY_HEADING.get(bare(heading)) ?? (incomeYearOf(heading) === null ? null : 'INCOME')

/** "Thu nhập 2020", "Thu nhập từ vườn năm 2021 (triệu đồng)": the year of a column of its own; null for another heading. */
export function incomeYearOf(heading: string): number | null {
  const [, year] = /^thu nhap(?: tu vuon)?(?: nam)? (\d{4})$/.exec(bare(heading)) ?? []
  return year === undefined ? null : Number(year)
}

const STATES: Readonly<Record<GardenState, readonly string[]>> = {
  UNIMPROVED: ['vuon tap', 'tap', 'chua cai tao'],
  ABANDONED: ['vuon hoang', 'hoang', 'bo hoang', 'vuon bo hoang'],
  IMPROVED: ['da cai tao', 'cai tao', 'vuon da cai tao', 'da chinh trang'],
  PRODUCTIVE: [
    'san xuat hieu qua',
    'vuon san xuat hieu qua',
    'sx hieu qua',
    'sxhq',
    'hieu qua',
    'sx co hieu qua',
  ],
}
const YES = ['co', 'x', 'co chu', '1', 'v']
const NO = ['khong', 'khong co', 'khong chu', 'khong co chu', 'vang chu', '0']

export interface CellProblem {
  readonly column: GardenColumn
  readonly code: FactProblem['code'] | 'NOT_FOUND' | 'DUPLICATE'
  readonly message: string
  /** Of an income that has a column for its year. */
  readonly year?: number
}

/** What stands in the column of one year. */
export interface YearlyIncome {
  readonly year: number
  readonly words: string
}

/** One line of a sheet, read: an empty cell says nothing and leaves alone what the register has. */
export interface ReadGardenRow {
  readonly village: string | null
  readonly facts: GardenFacts
  readonly problems: readonly CellProblem[]
}

type Cells = Readonly<Partial<Record<GardenColumn, string>>>

export function readGardenRow(written: Cells, yearly: readonly YearlyIncome[] = []): ReadGardenRow {
  const problems: CellProblem[] = []
  const cell = (column: GardenColumn) => (written[column] ?? '').normalize('NFC').trim()
  const say = (column: GardenColumn, message: string, code: CellProblem['code'] = 'INVALID_VALUE') => {
    problems.push({ column, code, message })
  }
  /** Reads one cell that says something; a problem stands beside it and the fact is left out. */
  const read = <T>(
    column: GardenColumn,
    reader: (text: string) => T | string,
    isRead: (value: T | string) => value is T,
  ) => {
    const text = cell(column)
    if (text === '') return undefined
    const value = reader(text)
    if (isRead(value)) return value
    say(column, value)
    return undefined
  }
  const day = (column: GardenColumn): ISODate | undefined => read(column, readDay, isFound)?.found
  const amount = (column: GardenColumn): Decimal | undefined => read(column, readAmount, isFound)?.found
  const degrees = (column: GardenColumn): number | undefined => read(column, readDegrees, isFound)?.found
  const text = (column: GardenColumn) => cell(column) || undefined

  const year = read('INCOME_YEAR', readYear, isFound)?.found
  const income = amount('INCOME')
  if (income !== undefined && cell('INCOME_YEAR') === '')
    say('INCOME_YEAR', 'Có thu nhập thì phải ghi năm.', 'REQUIRED')
  const incomes = yearly.flatMap(({ year: of, words }): GardenIncome[] => {
    if (words.trim() === '') return []
    const millionDong = readAmount(words.normalize('NFC').trim())
    if (isFound(millionDong)) return [{ year: of, millionDong: millionDong.found }]
    problems.push({ column: 'INCOME', code: 'INVALID_VALUE', message: millionDong, year: of })
    return []
  })
  if (year !== undefined && income !== undefined) incomes.push({ year, millionDong: income })
  const [latitude, longitude] = [degrees('LATITUDE'), degrees('LONGITUDE')]
  if (latitude !== undefined && cell('LONGITUDE') === '')
    say('LONGITUDE', 'Có vĩ độ thì phải ghi kinh độ.', 'REQUIRED')
  if (longitude !== undefined && cell('LATITUDE') === '')
    say('LATITUDE', 'Có kinh độ thì phải ghi vĩ độ.', 'REQUIRED')
  if (cell('HOUSEHOLD_CODE') === '') say('HOUSEHOLD_CODE', 'Mỗi dòng phải có mã hộ.', 'REQUIRED')
  const facts = {
    label: text('LABEL'),
    householdCode: text('HOUSEHOLD_CODE'),
    householderName: text('HOUSEHOLDER_NAME'),
    areaSquareMetres: amount('AREA'),
    state: read('STATE', readState, isFound)?.found,
    stateOn: day('STATE_ON'),
    hasOwner: read('HAS_OWNER', readYesOrNo, isFound)?.found,
    crops: cell('CROPS') === '' ? undefined : cropsOf(cell('CROPS')),
    incomes: incomes.length > 0 ? incomes : undefined,
    planConfirmedOn: day('PLAN_CONFIRMED_ON'),
    planDocument: text('PLAN_DOCUMENT'),
    position: positionOf(latitude, longitude),
    note: text('NOTE'),
  }
  return { village: text('VILLAGE') ?? null, facts: given(facts), problems }
}

interface Found<T> {
  readonly found: T
}
const isFound = <T>(value: Found<T> | string): value is Found<T> => typeof value !== 'string'

const given = (facts: { [Fact in keyof GardenFacts]: GardenFacts[Fact] | undefined }): GardenFacts =>
  Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined))

const positionOf = (latitude?: number, longitude?: number): GardenPosition | undefined =>
  latitude !== undefined && longitude !== undefined ? { latitude, longitude } : undefined

function readDay(text: string): Found<ISODate> | string {
  const day = parseDay(text)
  return day ? { found: day } : `“${text}” không phải là ngày. Hãy viết như 13/05/2021.`
}

function readAmount(text: string): Found<Decimal> | string {
  const parsed = parseDecimal(text)
  if (!parsed.ok) return parsed.message
  return /\.\d{4}/.test(parsed.value) || parsed.value.length > 15
    ? `“${text}” quá dài: tối đa 3 chữ số sau dấu phẩy.`
    : { found: parsed.value }
}

function readDegrees(text: string): Found<number> | string {
  const degrees = parseDegrees(text)
  return degrees === null
    ? `“${text}” không phải là tọa độ. Hãy viết độ thập phân như 18,512345.`
    : { found: degrees }
}

const readYear = (text: string): Found<number> | string =>
  /^\d{4}$/.test(text) ? { found: Number(text) } : `“${text}” không phải là năm. Hãy viết bốn chữ số.`

function readState(text: string): Found<GardenState> | string {
  const word = bare(text)
  const found = (Object.keys(STATES) as GardenState[]).find((state) => STATES[state].includes(word))
  if (found) return { found }
  return word === 'vuon mau' || word === 'mau'
    ? 'Vườn mẫu là theo quyết định công nhận, không ghi ở đây. Hãy ghi “đã cải tạo” hoặc “sản xuất hiệu quả”.'
    : `“${text}” không phải là tình trạng. Hãy ghi: vườn tạp, vườn hoang, đã cải tạo, sản xuất hiệu quả.`
}

function readYesOrNo(text: string): Found<boolean> | string {
  const word = bare(text)
  if (YES.includes(word)) return { found: true }
  return NO.includes(word) ? { found: false } : `“${text}” không rõ. Hãy ghi “có” hoặc “không”.`
}

/** Where a problem of a fact stands in the sheet. */
export const COLUMN_OF_FACT = {
  label: 'LABEL',
  householdCode: 'HOUSEHOLD_CODE',
  householderName: 'HOUSEHOLDER_NAME',
  areaSquareMetres: 'AREA',
  state: 'STATE',
  stateOn: 'STATE_ON',
  hasOwner: 'HAS_OWNER',
  crops: 'CROPS',
  incomes: 'INCOME',
  planConfirmedOn: 'PLAN_CONFIRMED_ON',
  planDocument: 'PLAN_DOCUMENT',
  position: 'LATITUDE',
  note: 'NOTE',
} as const satisfies Record<keyof GardenFacts, GardenColumn>
