import type { AssessmentStage, ComparedSheetFragment, CriteriaSubject, Verdict } from '../generated/graphql'
import { stages } from './verdict'

/** A village, garden or commune with its last sheet of each step. */
export interface ComparedUnit {
  readonly id: string
  readonly name: string
  readonly place: string | null
  readonly sheets: Readonly<Record<AssessmentStage, ComparedSheetFragment | null>>
}

/** One unit as it stands under the set that is looked at; no sheet under that set: nobody has assessed it. */
export interface ComparedRow extends Omit<ComparedUnit, 'sheets'> {
  readonly sheet: ComparedSheetFragment | null
  /** The edition by which it was scored instead. */
  readonly otherSet: string | null
  readonly marks: ReadonlyMap<string, Verdict>
}

/** The step that counts: one that was chosen, or whichever sheet is the youngest. */
export type Step = AssessmentStage | 'LAST'

export const subjects: readonly CriteriaSubject[] = ['VILLAGE', 'GARDEN', 'COMMUNE']

export function rowOf({ sheets, ...unit }: ComparedUnit, setId: string, step: Step): ComparedRow {
  const given = (step === 'LAST' ? [...stages].reverse() : [step]).flatMap((stage) => sheets[stage] ?? [])
  const [youngest] = [...given].sort((a, b) => b.assessedOn.localeCompare(a.assessedOn))
  const sheet = youngest?.set.id === setId ? youngest : null
  return {
    ...unit,
    sheet,
    otherSet: youngest && !sheet ? youngest.set.edition : null,
    marks: new Map(sheet?.criteria.map(({ code, verdict }) => [code, verdict])),
  }
}

// A sort by a criterion brings those that miss it to the top.
const ORDER: Readonly<Record<Verdict, number>> = {
  NOT_MET: 0,
  NO_BASIS: 1,
  NOT_ASSESSED: 2,
  NOT_APPLICABLE: 3,
  MET: 4,
}
export const markOf = (row: ComparedRow, code: string): Verdict => row.marks.get(code) ?? 'NOT_ASSESSED'
export const rankOf = (row: ComparedRow, code: string): number => ORDER[markOf(row, code)]

export interface CriterionTally {
  readonly met: number
  /** Of those to which it applies. */
  readonly of: number
  /** Who stands where, the missing first. */
  readonly groups: readonly { readonly verdict: Verdict; readonly names: readonly string[] }[]
}

export function tallyOf(rows: readonly ComparedRow[], code: string): CriterionTally {
  const verdicts = Object.keys(ORDER) as Verdict[]
  const groups = verdicts
    .map((verdict) => ({
      verdict,
      names: rows.filter((row) => markOf(row, code) === verdict).map(({ name }) => name),
    }))
    .filter(({ names }) => names.length > 0)
  const countOf = (verdict: Verdict) => groups.find((group) => group.verdict === verdict)?.names.length ?? 0
  return { met: countOf('MET'), of: rows.length - countOf('NOT_APPLICABLE'), groups }
}

export interface ComparedCriterion {
  readonly code: string
  readonly name: string
  readonly tally: CriterionTally
}

/** The sheet behind a row, or where its first one would be written. */
export const sheetLink = ({ id, sheet }: ComparedRow, subject: CriteriaSubject) => ({
  name: subject === 'GARDEN' ? 'garden' : 'assessment',
  params: { id },
  query: sheet ? { phieu: sheet.id } : {},
})
