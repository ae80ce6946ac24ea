import type { Garden, GardenIncome } from '@solang/db'
import {
  COLUMN_OF_FACT,
  gardenProblems,
  readGardenRow,
  type CellProblem,
  type GardenColumn,
  type GardenFacts,
  type GardenRowOutcome,
  type YearlyIncome,
} from '@solang/scoring'
import type { Context } from '../context'
import { fromDbDayOrNull } from '../day'
import { cleanText } from '../text'
import type { VillageNames } from './village-names'

export type Registered = Garden & { incomes: readonly GardenIncome[] }

export interface Sheet {
  readonly columns: readonly GardenColumn[]
  /** The year of each INCOME column, in their order; null: its year stands in a column of its own. */
  readonly incomeYears?: readonly (number | null)[] | null | undefined
  readonly rows: readonly (readonly string[])[]
  /** Number of the first of these rows in the file. */
  readonly firstLine: number
}

/** One line of a sheet against the register. */
export interface CheckedRow {
  readonly outcome: GardenRowOutcome
  readonly problems: readonly CellProblem[]
  readonly facts: GardenFacts
  readonly unitId: string | null
  /** The garden of the same village and household code. */
  readonly known: Registered | null
}

const keyOf = (unitId: string, text: string) => `${unitId} ${text.toLocaleLowerCase('vi')}`

/** Reads a sheet against the register: what each line would do, and what is wrong in which cell. */
export function checkRows(
  context: Context,
  villages: VillageNames,
  gardens: readonly Registered[],
  sheet: Sheet,
): CheckedRow[] {
  const byCode = new Map(gardens.map((garden) => [keyOf(garden.unitId, garden.householdCode), garden]))
  const idByLabel = new Map(gardens.map(({ unitId, label, id }) => [keyOf(unitId, label), id]))
  const lines = { code: new Map<string, number>(), label: new Map<string, number>() }

  return sheet.rows.map((cells, index) => {
    if (cells.every((cell) => cell.trim() === '')) return BLANK
    const read = readGardenRow(cellsOf(sheet, cells), yearlyOf(sheet, cells))
    const problems = [...read.problems]
    const village = villages.find(read.village)
    if (typeof village !== 'string') problems.push(village)
    const unitId = typeof village === 'string' ? village : null
    const { householdCode = '', label } = read.facts
    const known = unitId === null ? null : (byCode.get(keyOf(unitId, householdCode)) ?? null)
    const say = (column: GardenColumn, message: string) => {
      problems.push({ column, code: 'DUPLICATE', message })
    }
    const takeOnce = (kind: keyof typeof lines, column: GardenColumn, text: string) => {
      if (unitId === null || text === '') return
      const line = lines[kind].get(keyOf(unitId, text))
      if (line === undefined) lines[kind].set(keyOf(unitId, text), index + sheet.firstLine)
      else say(column, `Đã có ở dòng ${line} của bảng này.`)
    }
    takeOnce('code', 'HOUSEHOLD_CODE', householdCode)
    takeOnce('label', 'LABEL', label ?? '')
    const holder = unitId === null || label === undefined ? undefined : idByLabel.get(keyOf(unitId, label))
    if (holder !== undefined && holder !== known?.id)
      say('LABEL', 'Tên vườn này đã có ở vườn khác trong thôn.')
    problems.push(...factProblems(context, read.facts, known))
    const outcome = problems.length > 0 ? 'FAULTY' : outcomeOf(read.facts, known)
    return { outcome, problems, facts: read.facts, unitId, known }
  })
}

const BLANK: CheckedRow = { outcome: 'UNCHANGED', problems: [], facts: {}, unitId: null, known: null }

/** Where the columns of an income with a year of their own stand, and which year. */
const yearlyPlaces = ({ columns, incomeYears }: Sheet): ReadonlyMap<number, number> => {
  const places = columns.flatMap((column, place) => (column === 'INCOME' ? place : []))
  return new Map(
    places.flatMap((place, nth) => {
      const year = incomeYears?.[nth]
      return year == null ? [] : [[place, year] as const]
    }),
  )
}

const cellsOf = (sheet: Sheet, cells: readonly string[]) => {
  const yearly = yearlyPlaces(sheet)
  return Object.fromEntries(
    sheet.columns.flatMap((column, place) =>
      yearly.has(place) ? [] : [[column, cleanText(cells[place] ?? '')] as const],
    ),
  )
}

/** The cell of a problem, as a place in the line; -1 where the sheet has no such column. */
export function placeOf(sheet: Sheet, { column, year }: Pick<CellProblem, 'column' | 'year'>): number {
  const [place] = [...yearlyPlaces(sheet)].find(([, of]) => of === year) ?? []
  return place ?? sheet.columns.indexOf(column)
}

const yearlyOf = (sheet: Sheet, cells: readonly string[]): YearlyIncome[] =>
  [...yearlyPlaces(sheet)].map(([place, year]) => ({ year, words: cleanText(cells[place] ?? '') }))

const factProblems = ({ today }: Context, facts: GardenFacts, known: Registered | null): CellProblem[] =>
  gardenProblems(facts, { today, lastStateOn: fromDbDayOrNull(known?.stateOn ?? null) }).map(
    ({ field, code, message }) => ({ column: COLUMN_OF_FACT[field], code, message }),
  )

function outcomeOf(facts: GardenFacts, known: Registered | null): GardenRowOutcome {
  if (!known) return 'ADDED'
  return Object.entries(facts).every(([field, value]) => isSame(field as keyof GardenFacts, value, known))
    ? 'UNCHANGED'
    : 'UPDATED'
}

/** Whether the register says this already. The day of a state alone changes nothing. */
function isSame(field: keyof GardenFacts, value: unknown, known: Registered): boolean {
  switch (field) {
    case 'stateOn':
      return true
    case 'householdCode':
      return true
    case 'areaSquareMetres':
      return Number(value) === Number(known.areaSquareMetres)
    case 'crops':
      return (value as string[]).join() === known.crops.join()
    case 'planConfirmedOn':
      return value === fromDbDayOrNull(known.planConfirmedOn)
    case 'position': {
      const { latitude, longitude } = value as NonNullable<GardenFacts['position']>
      return latitude === known.latitude && longitude === known.longitude
    }
    case 'incomes':
      return (value as NonNullable<GardenFacts['incomes']>).every(({ year, millionDong }) =>
        known.incomes.some(
          (income) => income.year === year && Number(income.millionDong) === Number(millionDong),
        ),
      )
    default:
      return value === known[field]
  }
}
