import type { CaseProblem } from './case'

/** One heading of a case file with what stands under it. */
export interface Section {
  readonly line: number
  readonly heading: string
  readonly quote: string
  readonly tables: readonly (readonly Row[])[]
}

export interface Cell {
  readonly line: number
  readonly text: string
}
export type Row = readonly Cell[]

interface Draft extends Section {
  quote: string
  readonly tables: Row[][]
}

/** The headings, quotes and tables of a case file. A line that is none of these would silently test nothing. */
export function sectionsOf(text: string): {
  readonly sections: readonly Section[]
  readonly problems: readonly CaseProblem[]
} {
  const sections: Draft[] = []
  const problems: CaseProblem[] = []
  let isInTable = false
  for (const [index, written] of text.normalize('NFC').split(/\r?\n/).entries()) {
    const line = index + 1
    const content = written.trim()
    const section = sections.at(-1)
    const wasInTable = isInTable
    isInTable = content.startsWith('|')
    if (isInTable && section) {
      if (!wasInTable) section.tables.push([])
      section.tables.at(-1)?.push(rowOf(content, line))
    } else if (isInTable) {
      if (!wasInTable) problems.push({ line, message: 'Bảng phải nằm dưới một tiêu đề bắt đầu bằng ##.' })
    } else if (/^##\s/.test(content)) {
      sections.push({ line, heading: plain(content.slice(2)), quote: '', tables: [] })
    } else if (content.startsWith('>')) {
      if (section) section.quote = `${section.quote}\n${content.slice(1).trim()}`.trim()
    } else if (content !== '' && !/^#\s/.test(content)) {
      const message = 'Dòng này không phải tiêu đề (#, ##), trích dẫn (>) hay hàng của bảng (|).'
      problems.push({ line, message })
    }
  }
  return { sections, problems }
}

/** Words as they are compared: single spaces, none around. */
const plain = (text: string): string => text.replace(/\s+/g, ' ').trim()

function rowOf(content: string, line: number): Row {
  const inner = content.slice(1).replace(/(?<!\\)\|$/, '')
  return inner.split(/(?<!\\)\|/).map((cell) => ({ line, text: plain(cell.replaceAll('\\|', '|')) }))
}
