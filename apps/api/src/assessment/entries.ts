import type { Prisma } from '@solang/db'
import { basisOf, type CriteriaSet, type Evidence } from '@solang/scoring'
import { signedIn } from '../access/access'
import type { Context } from '../context'
import { toDbDay } from '../day'
import { Refusal, type Problem } from '../errors'
import { uuidOf } from '../node-id'
import type { CriteriaSetRow, IndicatorRow } from '../reference/criteria-catalog'
import { cleanTextOrNull } from '../text'
import type { AssessmentEntryInput } from './assessment.input'
import { readEvidence } from './evidence'
import { readValues, type Values } from './values'

export const storedEntries = { entries: { include: { attestedBy: true } } } satisfies Prisma.AssessmentInclude
/** A line as it stands in the database, in a sheet or in that of a panel's scorer. */
export type StoredEntry = Omit<
  Prisma.AssessmentEntryGetPayload<{ include: { attestedBy: true } }>,
  'id' | 'assessmentId'
>

/** One line of a sheet, ready to be scored and written. */
export interface Entry {
  indicator: IndicatorRow
  values: Values
  attestation: { verdict: 'MET' | 'NOT_MET'; personId: string; personName: string; on: Date } | null
  evidenceNote: string | null
  evidence: readonly Evidence[]
}

/** The same line as columns, without the sheet that it belongs to. */
export const columnsOf = ({ indicator, values, attestation, evidenceNote, evidence }: Entry) => ({
  indicatorId: indicator.id,
  values,
  attestedVerdict: attestation?.verdict ?? null,
  attestedById: attestation?.personId ?? null,
  attestedOn: attestation?.on ?? null,
  evidenceNote,
  evidence: evidence.map((paper) => ({ ...paper })),
})

export const hasFinding = (entry: Entry): boolean =>
  entry.attestation !== null || Object.keys(entry.values).length > 0

/** The lines as they were sent, checked against the set; every problem names its line and field. */
export function readEntries(
  context: Context,
  set: CriteriaSetRow,
  inputs: readonly AssessmentEntryInput[],
  earlier: readonly StoredEntry[],
): Entry[] {
  const rules = context.criteria.rulesOf(set)
  const problems: Problem[] = []
  const entries = inputs.map((input, at) => {
    const read = readEntry(context, { set, rules, earlier }, input, ['entries', String(at)])
    problems.push(...read.problems)
    return read.entry
  })
  const known = entries.filter((entry) => entry !== null)
  problems.push(...repeated(entries), ...contradicting(entries))
  if (problems.length > 0) throw new Refusal(problems)
  return known
}

interface Sheet {
  set: CriteriaSetRow
  rules: CriteriaSet
  earlier: readonly StoredEntry[]
}

function readEntry(
  context: Context,
  { set, rules, earlier }: Sheet,
  input: AssessmentEntryInput,
  path: readonly string[],
): { entry: Entry | null; problems: Problem[] } {
  const indicator = context.criteria.indicator(uuidOf('Indicator', input.indicatorId) ?? '')
  if (!indicator || context.criteria.criterion(indicator.criterionId)?.setId !== set.id)
    return {
      entry: null,
      problems: [
        {
          code: 'NOT_FOUND',
          message: `Nội dung này không thuộc bộ tiêu chí ${set.edition}.`,
          path: [...path, 'indicatorId'],
        },
      ],
    }
  const { values, problems } = readValues(indicator, rules.inputs, input.values ?? {}, [...path, 'values'])
  const evidenceNote = cleanTextOrNull(input.evidenceNote)
  const { evidence, problems: faults } = readEvidence(input.evidence ?? [], [...path, 'evidence'])
  problems.push(...faults)
  const basis = basisOf(evidenceNote, evidence)
  const verdict = input.attestedVerdict ?? null
  if (verdict !== null && verdict !== 'MET' && verdict !== 'NOT_MET')
    problems.push({
      code: 'INVALID_VALUE',
      message: 'Chỉ xác nhận được đạt hoặc chưa đạt; chưa biết thì để trống.',
      path: [...path, 'attestedVerdict'],
    })
  if (verdict !== null && basis === '')
    problems.push({
      code: 'REQUIRED',
      message: `Nội dung ${indicator.code}: xác nhận phải kèm căn cứ, hoặc văn bản có số, nơi lưu.`,
      path: [...path, 'evidenceNote'],
    })
  const said = verdict === 'MET' || verdict === 'NOT_MET' ? verdict : null
  const before = earlier.find((entry) => entry.indicatorId === indicator.id)
  const attestation = said && attested(context, said, basis, before)
  return { entry: { indicator, values, attestation, evidenceNote, evidence }, problems }
}

/** A word that is sent again unchanged stays the word of whoever gave it first. */
function attested(
  context: Context,
  verdict: 'MET' | 'NOT_MET',
  basis: string,
  before: StoredEntry | undefined,
): Entry['attestation'] {
  if (before?.attestedVerdict === verdict && basisOf(before.evidenceNote, evidenceOf(before)) === basis)
    return attestationOf(before)
  const { personId, displayName } = signedIn(context)
  return personId === null ? null : { verdict, personId, personName: displayName, on: toDbDay(context.today) }
}

// Written by this folder only, after checking.
export const evidenceOf = ({ evidence }: Pick<StoredEntry, 'evidence'>): readonly Evidence[] =>
  evidence as unknown as readonly Evidence[]

const attestationOf = ({ attestedVerdict, attestedBy, attestedOn }: StoredEntry): Entry['attestation'] =>
  attestedBy && attestedOn && (attestedVerdict === 'MET' || attestedVerdict === 'NOT_MET')
    ? { verdict: attestedVerdict, personId: attestedBy.id, personName: attestedBy.fullName, on: attestedOn }
    : null

/** The lines as they stand in the database. */
export const entriesFromRows = (context: Context, rows: readonly StoredEntry[]): Entry[] =>
  rows.flatMap((row) => {
    const indicator = context.criteria.indicator(row.indicatorId)
    // Written by this folder only, after checking.
    const values = row.values as Values
    return indicator
      ? [
          {
            indicator,
            values,
            attestation: attestationOf(row),
            evidenceNote: row.evidenceNote,
            evidence: evidenceOf(row),
          },
        ]
      : []
  })

const repeated = (entries: readonly (Entry | null)[]): Problem[] =>
  entries.flatMap((entry, at) =>
    entry && entries.findIndex((other) => other?.indicator.id === entry.indicator.id) < at
      ? [
          {
            code: 'DUPLICATE',
            message: `Nội dung ${entry.indicator.code} có hai lần trong phiếu.`,
            path: ['entries', String(at), 'indicatorId'],
          } as const,
        ]
      : [],
  )

/** Indicators may share a figure; then it is one figure. */
function contradicting(entries: readonly (Entry | null)[]): Problem[] {
  const seen = new Map<string, string>()
  return entries.flatMap((entry, at) =>
    Object.entries(entry?.values ?? {}).flatMap(([key, value]): Problem[] => {
      const first = seen.get(key) ?? String(value)
      seen.set(key, first)
      return first === String(value)
        ? []
        : [
            {
              code: 'INVALID_VALUE',
              message: `Số liệu này đã ghi là ${first} ở một nội dung khác của phiếu.`,
              path: ['entries', String(at), 'values', key],
            },
          ]
    }),
  )
}
