import type {
  ComparedSheetFragment,
  GapEvidenceFragment,
  GapOfSheetsFragment,
  GapReportQuery,
} from '../generated/graphql'

/** A village, garden or commune with the last sheet of each step, and the gap between two of one set. */
export interface GapPlace {
  readonly id: string
  readonly name: string
  readonly self: ComparedSheetFragment | null
  readonly inspected: ComparedSheetFragment | null
  readonly recognised: ComparedSheetFragment | null
  readonly gap: GapOfSheetsFragment | null
}
export interface ComparedPlace extends GapPlace {
  readonly gap: GapOfSheetsFragment
}

export const placesOf = ({ units, gardens }: GapReportQuery): readonly GapPlace[] => [
  ...(units ?? []).map(({ unit, ...sheets }) => ({ id: unit.id, name: unit.name, ...stepsOf(sheets) })),
  ...(gardens?.nodes ?? []).map(({ id, label, unit, ...sheets }) => ({
    id,
    name: `${label}, ${unit.name}`,
    ...stepsOf(sheets),
  })),
]

type Sheets = { [K in 'self' | 'inspected' | 'recognised']?: ComparedSheetFragment | null } & {
  gap?: GapOfSheetsFragment | null
}
const stepsOf = ({ self, inspected, recognised, gap }: Sheets) => ({
  self: self ?? null,
  inspected: inspected ?? null,
  recognised: recognised ?? null,
  gap: gap ?? null,
})

export const isCompared = (place: GapPlace): place is ComparedPlace => place.gap !== null

const DIFFERS = ['OVERCLAIMED', 'UNDERCLAIMED']
/** Conditions beside the criteria on which the two sheets differ: not counted, but told. */
export const differingConditions = ({ gap }: ComparedPlace) =>
  gap.lines.filter((line) => line.isCondition && DIFFERS.includes(line.gap))

/** A younger sheet of a step that was not compared, because the other step has none under its set. */
export const youngerUncompared = ({ self, inspected, gap }: ComparedPlace): ComparedSheetFragment[] =>
  [[self, gap.self] as const, [inspected, gap.inspected] as const].flatMap(([last, compared]) =>
    last && last.id !== compared.id ? [last] : [],
  )

/** Why nothing is compared, of a place that has at least one of both sheets. */
export type Uncompared = 'otherSet' | 'noInspection' | 'noSelf'
export const whyUncompared = ({ self, inspected }: GapPlace): Uncompared =>
  self && inspected ? 'otherSet' : self ? 'noInspection' : 'noSelf'

export const gapCount = ({ gap }: ComparedPlace): number => gap.overclaimed + gap.underclaimed

/** Whoever claimed too much stands first, then by how many criteria differ. */
export const byGap = (places: readonly ComparedPlace[]): readonly ComparedPlace[] =>
  [...places].sort((a, b) => b.gap.overclaimed - a.gap.overclaimed || gapCount(b) - gapCount(a))

/** By code of the criterion: what a sheet gives as evidence, in the order of the decision, each only once. */
export function evidenceByCriterion(sheet: GapEvidenceFragment): ReadonlyMap<string, readonly string[]> {
  const entries = new Map(sheet.entries.map((entry) => [entry.indicator.id, entry]))
  const wordsOf = (indicatorId: string) => {
    const { evidenceNote, evidence = [] } = entries.get(indicatorId) ?? {}
    const papers = evidence.map(({ item, reference }) => [item, reference].filter(Boolean).join(': '))
    return [...(evidenceNote ? [evidenceNote] : []), ...papers]
  }
  return new Map(
    sheet.set.criteria.map(({ code, indicators }) => [
      code,
      [...new Set(indicators.flatMap(({ id }) => wordsOf(id)))],
    ]),
  )
}
