import { columnOf, GARDEN_HEADINGS, type GardenColumn } from '@solang/scoring'

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
    return column ? [{ column, place, heading }] : []
  })
  const twice = known.find(({ column }, index) => known.findIndex((each) => each.column === column) < index)
  if (twice) return { fault: 'twice', heading: GARDEN_HEADINGS[twice.column][0] }
  const rows = lines.slice(head + 1).map((line) => known.map(({ place }) => line[place] ?? ''))
  const end = rows.findLastIndex((cells) => cells.some(Boolean)) + 1
  if (end === 0) return { fault: 'empty' }
  return {
    columns: known.map(({ column }) => column),
    rows: rows.slice(0, end),
    ignored: headings.filter((heading) => heading !== '' && columnOf(heading) === null),
    firstLine: head + 2,
  }
}

/** An example with the right headings, for Excel in Vietnamese: semicolons, and a mark that the text is UTF-8. */
export function exampleSheet(): string {
  const example: Partial<Record<GardenColumn, string>> = {
    VILLAGE: 'Tên thôn',
    LABEL: 'Vườn 01',
    HOUSEHOLD_CODE: 'MA-001',
    AREA: '1.200,5',
    STATE: 'vườn tạp',
    STATE_ON: '01/05/2021',
    HAS_OWNER: 'có',
    CROPS: 'bưởi, cam',
    INCOME_YEAR: '2020',
    INCOME: '62,5',
  }
  const columns = Object.keys(GARDEN_HEADINGS) as GardenColumn[]
  const lines = [
    columns.map((column) => GARDEN_HEADINGS[column][0]),
    columns.map((column) => example[column] ?? ''),
  ]
  return `\uFEFF${lines.map((line) => line.join(';')).join('\r\n')}\r\n`
}
