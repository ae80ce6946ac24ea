import type { CriteriaSetDraft, Prisma } from '@solang/db'
import type { CriteriaSet } from '@solang/scoring'
import { stampVerifications } from '@solang/scoring/draft'
import { signedIn, signedInPerson } from '../access/access'
import type { Context } from '../context'
import { refuse } from '../errors'
import { mutate } from '../mutation'
import { actingAs } from '../report/report.service'
import type { SaveCriteriaDraftInput } from './criteria-draft.input'
import { baseOf, draftFacts, lockDraft } from './criteria-draft.service'

const MAX_BYTES = 100 * 1024
/** Deeper than any decision; what walks over a set walks by recursion. */
const MAX_DEPTH = 40

/** Saves whatever was typed, faults included; only what could not be a set at all is refused. */
export const saveCriteriaDraft = (context: Context, input: SaveCriteriaDraftInput) =>
  mutate(
    context,
    { operation: 'saveCriteriaDraft', ability: 'EDIT_CRITERIA', answers: { draft: 'CriteriaDraft' } },
    input,
    async ({ tx, record }): Promise<{ draft: CriteriaSetDraft }> => {
      refuseUnfit(input)
      const before = await lockDraft(context, tx, input)
      const updatedAs = actingAs(context, signedIn(context), 'EDIT_CRITERIA', before.unitId)
      const base = context.criteria.rulesOf(baseOf(context, before))
      const definition = stampVerifications(input.definition, [before.definition, base], {
        by: updatedAs,
        on: context.today,
      }) as Partial<CriteriaSet>
      const draft = await tx.criteriaSetDraft.update({
        where: { id: before.id },
        data: {
          // What it is for and which set it goes on with were settled when it was begun.
          definition: {
            ...definition,
            id: before.code,
            subject: before.subject,
          } as unknown as Prisma.InputJsonObject,
          edition: textOr(before.edition, definition.version),
          title: textOr(before.title, definition.title),
          caseFile: clean(input.caseFile),
          updatedById: signedInPerson(context),
          updatedAs,
          updatedAt: context.now,
          version: { increment: 1 },
        },
      })
      record({
        type: 'CriteriaDraft',
        id: draft.id,
        unitId: draft.unitId,
        version: draft.version,
        before: draftFacts(before),
        after: draftFacts(draft),
      })
      return { draft }
    },
  )

// Lines are counted by what stands in the file: no trimming, only what the database cannot hold goes.
const clean = (text: string) =>
  text
    .normalize('NFC')
    .replaceAll('\0', '')
    .replace(/\p{Surrogate}/gu, '\uFFFD')

const textOr = (known: string, value: unknown): string =>
  typeof value === 'string' && value.trim() !== '' && value.length <= 300 ? value : known

function refuseUnfit({ definition, caseFile }: SaveCriteriaDraftInput): void {
  if (typeof definition !== 'object' || definition === null || Array.isArray(definition))
    refuse('INVALID_VALUE', 'Bộ tiêu chí phải là một mục có các trường.', 'definition')
  if (isDeeper(definition, MAX_DEPTH))
    refuse('TOO_LONG', `Bộ tiêu chí lồng nhau quá sâu: tối đa ${MAX_DEPTH} tầng.`, 'definition')
  if (Buffer.byteLength(JSON.stringify(definition)) > MAX_BYTES)
    refuse('TOO_LONG', 'Bộ tiêu chí quá lớn: tối đa 100 KB.', 'definition')
  if (/\\u(0000|d[89a-f])/i.test(JSON.stringify(definition)))
    refuse('INVALID_VALUE', 'Bộ tiêu chí có ký tự không lưu được.', 'definition')
  if (Buffer.byteLength(caseFile) > MAX_BYTES)
    refuse('TOO_LONG', 'Bài kiểm quá dài: tối đa 100 KB.', 'caseFile')
}

const isDeeper = (value: unknown, levels: number): boolean =>
  typeof value === 'object' &&
  value !== null &&
  (levels === 0 || Object.values(value).some((each) => isDeeper(each, levels - 1)))
