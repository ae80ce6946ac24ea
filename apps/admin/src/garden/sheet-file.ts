import { columnOf, GARDEN_HEADINGS, incomeYearOf, type GardenColumn } from '@solang/scoring'

type Cell = string | number | boolean | Date | null | undefined

/** The lines of an .xlsx or .csv file as texts. The reader of Excel is fetched only when such a file is chosen. */
export async function readSheetFile(file: File): Promise<string[][]> {
  if (/\.(csv|txt)$/i.test(file.name)) return readCsv(await file.text())
  const { readSheet } = await import('read-excel-file/universal')
  const lines = (await readSheet(file)) as unknown as Cell[][]
  return lines.map((cells) => cells.map(cellText))
}

/** As a person would have typed it: 512.125 is "512,125", because "512.125" would be five hundred thousand. */
export function cellText(cell: Cell): string {
  if (cell === null || cell === undefined) return ''
  if (cell instanceof Date) return cell.toISOString().slice(0, 10).split('-').reverse().join('/')
  if (typeof cell === 'number') return String(Number(cell.toPrecision(12))).replace('.', ',')
  if (typeof cell === 'boolean') return cell ? 'có' : 'không'
  return cell.trim()
}

/** CSV with commas, semicolons (Excel in Vietnamese) or tabs: whichever the first line has most of. */
export function readCsv(content: string): string[][] {
  const text = content.replace(/^\uFEFF/, '')
  const head = text.split('\n', 1)[0] ?? ''
  const [mark = ','] = [';', '\t', ','].sort((a, b) => head.split(b).length - head.split(a).length)
  const lines: string[][] = [['']]
  let isQuoted = false
  for (let at = 0; at < text.length; at++) {
    const sign = text.charAt(at)
    const line = lines.at(-1) ?? []
    const last = line.length - 1
    if (isQuoted && sign === '"' && text.charAt(at + 1) === '"') {
      line[last] += sign
      at++
    } else if (sign === '"') isQuoted = !isQuoted
    else if (isQuoted) line[last] += sign
    else if (sign === mark) line.push('')
    else if (sign === '\n') lines.push([''])
    else if (sign !== '\r') line[last] += sign
  }
  return lines.map((line) => line.map((cell) => cell.trim()))
}

export interface GardenSheet {
  readonly columns: GardenColumn[]
  /** Of each column the year that its heading names: "Thu nhập 2020". */
  readonly years: (number | null)[]
  readonly rows: string[][]
  /** Headings that the register has no place for. */
  readonly ignored: readonly string[]
  /** Number of the first row in the file. */
  readonly firstLine: number
}
export interface SheetFault {
  readonly fault: 'noCode' | 'twice' | 'empty'
  readonly heading?: string
}

/** A column as the template names it. */
export const headingOf = (column: GardenColumn, year: number | null): string =>
  year === null ? GARDEN_HEADINGS[column][0] : `Thu nhập ${year} (triệu đồng)`

/** Titles may stand above the headings, but not many. */
const TITLES_AT_MOST = 10

/** Finds the line of headings and what each column means. */
export function gardenSheet(lines: readonly (readonly string[])[]): GardenSheet | SheetFault {
  const head = lines
    .slice(0, TITLES_AT_MOST + 1)
    .findIndex((line) => line.some((cell) => columnOf(cell) === 'HOUSEHOLD_CODE'))
  if (head < 0) return { fault: 'noCode' }
  const headings = lines[head] ?? []
  const known = headings.flatMap((heading, place) => {
    const column = columnOf(heading)
    return column ? [{ column, year: incomeYearOf(heading), place }] : []
  })
  const twice = known.find(
    ({ column, year }, index) =>
      known.findIndex((each) => each.column === column && each.year === year) < index,
  )
  if (twice) return { fault: 'twice', heading: headingOf(twice.column, twice.year) }
  const rows = lines.slice(head + 1).map((line) => known.map(({ place }) => line[place] ?? ''))
  const end = rows.findLastIndex((cells) => cells.some(Boolean)) + 1
  if (end === 0) return { fault: 'empty' }
  return {
    columns: known.map(({ column }) => column),
    years: known.map(({ year }) => year),
    rows: rows.slice(0, end),
    ignored: headings.filter((heading) => heading !== '' && columnOf(heading) === null),
    firstLine: head + 2,
  }
}
