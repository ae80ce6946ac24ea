import {
  basisOf,
  crosswalkBetween,
  type Attestations,
  type Evidence,
  type Inputs,
  type ISODate,
} from '@solang/scoring'
import type { AssessmentEntryInput, AssessmentSheetFragment, AssessmentStage } from '../generated/graphql'
import { filledPapers } from './papers'
import { inputsOf, isAttestable, rulesOf, type SheetSet } from './sheet-rules'

export type SheetValue = boolean | string | null
export type Word = 'MET' | 'NOT_MET'

/** A score sheet as someone is writing it. */
export interface SheetDraft {
  /** Null until the server has it. */
  readonly assessmentId: string | null
  readonly version: number | null
  stage: AssessmentStage
  assessedOn: ISODate | null
  decisionNumber: string
  note: string
  /** By key of the input: indicators that share a figure share it here too. Null: not measured. */
  values: Record<string, SheetValue>
  /** By indicator: a person's word against the paper. */
  words: Record<string, Word | null>
  /** By indicator. */
  evidence: Record<string, string>
  /** By indicator: which papers are there, and where. */
  papers: Record<string, readonly Evidence[]>
}

/** A sheet as the server keeps it: an assessment, or that of one scorer in a panel. */
export type StoredSheet = Pick<
  AssessmentSheetFragment,
  | 'id'
  | 'version'
  | 'set'
  | 'setUsedUntil'
  | 'stage'
  | 'status'
  | 'assessedOn'
  | 'decisionNumber'
  | 'note'
  | 'entries'
>

export const emptyDraft = (stage: AssessmentStage, today: ISODate): SheetDraft => ({
  assessmentId: null,
  version: null,
  stage,
  assessedOn: today,
  decisionNumber: '',
  note: '',
  values: {},
  words: {},
  evidence: {},
  papers: {},
})

const isWord = (verdict: unknown): verdict is Word => verdict === 'MET' || verdict === 'NOT_MET'

type Findings = Pick<SheetDraft, 'values' | 'words' | 'evidence' | 'papers'>

function findingsOf({ entries }: Pick<AssessmentSheetFragment, 'entries'>): Findings {
  const found: Findings = { values: {}, words: {}, evidence: {}, papers: {} }
  for (const { indicator, values, attestedVerdict, evidenceNote, evidence } of entries) {
    for (const [key, value] of Object.entries((values ?? {}) as Record<string, boolean | number | string>))
      found.values[key] = typeof value === 'boolean' ? value : String(value)
    if (isWord(attestedVerdict)) found.words[indicator.id] = attestedVerdict
    if (evidenceNote) found.evidence[indicator.id] = evidenceNote
    if (evidence.length > 0)
      found.papers[indicator.id] = evidence.map(({ item, isHeld, reference }) => ({
        item,
        isHeld,
        reference,
      }))
  }
  return found
}

/** The draft that the server keeps, to be written on. */
export const draftOf = (sheet: StoredSheet): SheetDraft => ({
  assessmentId: sheet.id,
  version: sheet.version,
  stage: sheet.stage,
  assessedOn: sheet.assessedOn,
  decisionNumber: sheet.decisionNumber ?? '',
  note: sheet.note ?? '',
  ...findingsOf(sheet),
})

/** A new sheet that begins with what the last one found. */
export const againFrom = (
  sheet: AssessmentSheetFragment,
  stage: AssessmentStage,
  today: ISODate,
): SheetDraft => ({
  ...emptyDraft(stage, today),
  ...findingsOf(sheet),
})

/** A new sheet under another edition, which begins with what means the same there: figures, words and papers. */
export function carriedInto(
  next: SheetSet,
  { sheet, set }: { sheet: AssessmentSheetFragment; set: SheetSet },
  stage: AssessmentStage,
  today: ISODate,
): SheetDraft {
  const { inputs, rules } = crosswalkBetween(rulesOf(set), rulesOf(next))
  const found = findingsOf(sheet)
  const old = new Map(linesOf(set).map(({ code, id }) => [code, id]))
  const lines = linesOf(next).flatMap(({ id, code }) => {
    const before = old.get(rules[code]?.rule ?? '')
    return before === undefined ? [] : [{ id, before }]
  })
  const moved = <T>(by: Readonly<Record<string, T>>): Record<string, T> =>
    Object.fromEntries(
      lines.flatMap(({ id, before }) => (Object.hasOwn(by, before) ? [[id, by[before] as T]] : [])),
    )
  return {
    ...emptyDraft(stage, today),
    values: Object.fromEntries(
      Object.entries(inputs).map(([key, { input }]) => [key, found.values[input] ?? null]),
    ),
    words: moved(found.words),
    evidence: moved(found.evidence),
    papers: moved(found.papers),
  }
}

const linesOf = ({ criteria }: SheetSet) => criteria.flatMap(({ indicators }) => indicators)

const evidenceOf = (draft: SheetDraft, id: string) => draft.evidence[id]?.trim() || null

/** What a person's word on a line stands on; empty: on nothing. */
export const basisOfLine = (draft: SheetDraft, id: string): string =>
  basisOf(evidenceOf(draft, id), filledPapers(draft.papers[id]))

/** What is sent: every line that says something. */
export function entriesOf(set: SheetSet, draft: SheetDraft): AssessmentEntryInput[] {
  return set.criteria.flatMap(({ indicators }) =>
    indicators.flatMap((indicator): AssessmentEntryInput[] => {
      const values = Object.fromEntries(
        inputsOf(indicator).flatMap(([key]) => {
          const value = draft.values[key] ?? null
          return value === null ? [] : [[key, value]]
        }),
      )
      const evidenceNote = evidenceOf(draft, indicator.id)
      const attestedVerdict = isAttestable(indicator) ? (draft.words[indicator.id] ?? null) : null
      const evidence = filledPapers(draft.papers[indicator.id])
      const isBlank =
        Object.keys(values).length === 0 && !evidenceNote && !attestedVerdict && evidence.length === 0
      return isBlank ? [] : [{ indicatorId: indicator.id, values, attestedVerdict, evidenceNote, evidence }]
    }),
  )
}

/** Who gives a word now, and whose words stand already. */
export interface Signature {
  readonly by: string
  readonly on: ISODate
  readonly stored: AssessmentSheetFragment['entries']
}

/** For the shared rules: the figures, and the words as the server will sign them. */
export function factsOf(
  set: SheetSet,
  draft: SheetDraft,
  { by, on, stored }: Signature,
): { inputs: Inputs; attestations: Attestations } {
  const attestations = set.criteria
    .flatMap(({ indicators }) => indicators)
    .flatMap((indicator) => {
      const verdict = draft.words[indicator.id]
      if (!verdict || !isAttestable(indicator)) return []
      const note = basisOfLine(draft, indicator.id)
      const before = stored.find((entry) => entry.indicator.id === indicator.id)
      // A word that is sent again unchanged stays the word of whoever gave it first.
      const isKept =
        before?.attestedVerdict === verdict && basisOf(before.evidenceNote, before.evidence) === note
      const signed = {
        by: (isKept && before.attestedBy?.fullName) || by,
        on: (isKept && before.attestedOn) || on,
      }
      return [[indicator.code, { verdict, note, ...signed }] as const]
    })
  return { inputs: draft.values, attestations: Object.fromEntries(attestations) }
}

/** What two versions of a sheet say, without which version they are. */
export const contentOf = (set: SheetSet, draft: SheetDraft): string =>
  JSON.stringify([
    draft.stage,
    draft.assessedOn,
    draft.decisionNumber.trim(),
    draft.note.trim(),
    entriesOf(set, draft),
  ])
