import type { Attestations, Inputs, ISODate } from '@solang/scoring'
import type { AssessmentEntryInput, AssessmentSheetFragment, AssessmentStage } from '../generated/graphql'
import { inputsOf, isAttestable, type SheetSet } from './sheet-rules'

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
}

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
})

const isWord = (verdict: unknown): verdict is Word => verdict === 'MET' || verdict === 'NOT_MET'

type Findings = Pick<SheetDraft, 'values' | 'words' | 'evidence'>

function findingsOf({ entries }: Pick<AssessmentSheetFragment, 'entries'>): Findings {
  const found: Findings = { values: {}, words: {}, evidence: {} }
  for (const { indicator, values, attestedVerdict, evidenceNote } of entries) {
    for (const [key, value] of Object.entries((values ?? {}) as Record<string, boolean | number | string>))
      found.values[key] = typeof value === 'boolean' ? value : String(value)
    if (isWord(attestedVerdict)) found.words[indicator.id] = attestedVerdict
    if (evidenceNote) found.evidence[indicator.id] = evidenceNote
  }
  return found
}

/** The draft that the server keeps, to be written on. */
export const draftOf = (sheet: AssessmentSheetFragment): SheetDraft => ({
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

const evidenceOf = (draft: SheetDraft, id: string) => draft.evidence[id]?.trim() || null

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
      const isBlank = Object.keys(values).length === 0 && !evidenceNote && !attestedVerdict
      return isBlank ? [] : [{ indicatorId: indicator.id, values, attestedVerdict, evidenceNote }]
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
      const note = evidenceOf(draft, indicator.id)
      const before = stored.find((entry) => entry.indicator.id === indicator.id)
      // A word that is sent again unchanged stays the word of whoever gave it first.
      const isKept = before?.attestedVerdict === verdict && before.evidenceNote === note
      const signed = {
        by: (isKept && before.attestedBy?.fullName) || by,
        on: (isKept && before.attestedOn) || on,
      }
      return [[indicator.code, { verdict, note: note ?? '', ...signed }] as const]
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
