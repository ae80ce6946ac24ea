import type { FigureSpread, Input, PanelSpread } from '@solang/scoring'
import { inputsOf, type SheetIndicator } from '../assessment/sheet-rules'
import type { PanelFullFragment, PanelSpreadLineFragment } from '../generated/graphql'
import { text, type Language } from '../i18n'
import { writtenNumber } from '../number-format'
import { seated, type PanelSheetSeat } from './panel-words'

type Entry = NonNullable<PanelSheetSeat['sheet']>['entries'][number]

/** What one scorer wrote of a line. */
export interface Voice {
  readonly name: string
  readonly entry: Entry | undefined
}

/** A line with its words and figures, and what each scorer wrote of it. */
export interface ShownLine {
  readonly line: PanelSpreadLineFragment
  readonly indicator: SheetIndicator
  readonly criterion: { readonly code: string; readonly name: string }
  readonly inputs: ReadonlyMap<string, Input>
  readonly voices: readonly Voice[]
  /** As the resulting sheet has it. */
  readonly decided: Entry | undefined
}

export function shownLines(
  panel: PanelFullFragment,
  lines: readonly PanelSpreadLineFragment[],
): readonly ShownLine[] {
  const byCode = new Map(lines.map((line) => [line.code, line]))
  const entryOf = (entries: readonly Entry[], code: string) =>
    entries.find(({ indicator }) => indicator.code === code)
  return panel.set.criteria.flatMap((criterion) =>
    criterion.indicators.flatMap((indicator) => {
      const line = byCode.get(indicator.code)
      if (!line) return []
      const voices = seated(panel).map(({ person, sheet }) => ({
        name: person.fullName,
        entry: entryOf(sheet?.entries ?? [], indicator.code),
      }))
      const decided = panel.assessment ? entryOf(panel.assessment.entries, indicator.code) : undefined
      return [{ line, indicator, criterion, inputs: new Map(inputsOf(indicator)), voices, decided }]
    }),
  )
}

/** As the shared rules compare it. The contract carries what was written as JSON. */
export const spreadFrom = (lines: readonly PanelSpreadLineFragment[]): PanelSpread => ({
  criteria: [],
  lines: lines.map(({ word, figures, points, ...line }) => ({
    ...line,
    points: points ?? null,
    figures: figures.map((figure) => ({
      ...figure,
      proposed: figure.proposed as FigureSpread['proposed'],
      numbers: figure.numbers ?? null,
    })),
    word: word
      ? { ...word, proposed: word.proposed === 'MET' || word.proposed === 'NOT_MET' ? word.proposed : null }
      : null,
  })),
})

export const valueIn = (entry: Entry | undefined, key: string): unknown =>
  ((entry?.values ?? {}) as Readonly<Record<string, unknown>>)[key] ?? null

/** A value as people read it: '62,5 m', 'Có', the words of a choice, 'chưa đo'. */
export function writtenValue(input: Input | undefined, value: unknown, language: Language): string {
  if (value === null || value === undefined) return text('panel.notMeasured')
  if (typeof value === 'boolean') return text(value ? 'assessment.yes' : 'assessment.no')
  const written = value as string | number
  if (input?.type === 'choice') return input.choices[written] ?? String(written)
  const unit = input?.type === 'number' ? input.unit : ''
  return `${writtenNumber(written, language)} ${unit}`.trim()
}
