import { contentsOf, type CriteriaSetDraft, type Prisma } from '@solang/db'
import { check, type CriteriaSet, type Source } from '@solang/scoring'
import { readCases, runCases } from '@solang/scoring/cases'
import { crosswalkOfDraft } from '@solang/scoring/draft'
import type { Context } from '../context'
import { toDbDay } from '../day'
import { Refusal, type Problem } from '../errors'
import { mutate, type Tx } from '../mutation'
import { criteriaSetShape, type CriteriaSetRow } from '../reference/criteria-catalog'
import type { PublishCriteriaDraftInput } from './criteria-draft.input'
import { baseOf, lockDraft } from './criteria-draft.service'
import { refuseKnownEdition } from './start-draft'

/** From a draft without faults, whose cases all come out as written, to a set that never changes again. */
export async function publishCriteriaDraft(context: Context, input: PublishCriteriaDraftInput) {
  const payload = await mutate(
    context,
    { operation: 'publishCriteriaDraft', ability: 'EDIT_CRITERIA', answers: { criteriaSet: 'CriteriaSet' } },
    input,
    async ({ tx, record }): Promise<{ criteriaSet: CriteriaSetRow }> => {
      const draft = await lockDraft(context, tx, input)
      const set = publishable(draft)
      await refuseKnownEdition(tx, set.id, set.version)
      const criteriaSet = await storeSet(tx, set, context.now)
      const base = baseOf(context, draft)
      await tx.crosswalk.create({
        data: {
          fromSetId: base.id,
          toSetId: criteriaSet.id,
          definition: asJson(crosswalkOfDraft(context.criteria.rulesOf(base), set)),
        },
      })
      await tx.criteriaSetDraft.update({
        where: { id: draft.id },
        data: { closedAt: context.now, publishedSetId: criteriaSet.id, version: { increment: 1 } },
      })
      record({
        type: 'CriteriaSet',
        id: criteriaSet.id,
        unitId: draft.unitId,
        after: { code: set.id, edition: set.version, title: set.title, base: base.edition },
      })
      return { criteriaSet }
    },
  )
  context.renewReference()
  return payload
}

/** Plain JSON by construction; the cast only drops `readonly`. */
const asJson = (value: object) => value as Prisma.InputJsonObject

function publishable({ definition, caseFile }: CriteriaSetDraft): CriteriaSet {
  const found = check(definition)
  if (!found.ok)
    throw new Refusal(
      found.problems.map(({ at, message }): Problem => ({
        code: 'INVALID_VALUE',
        message,
        path: ['definition', at],
      })),
    )
  const { cases, problems } = readCases(found.set, caseFile)
  const failing = [
    ...problems.map(({ line, message }) => ({ line, message: `Dòng ${line}: ${message}` })),
    ...runCases(found.set, cases).flatMap(({ case: { line }, difference }) =>
      difference === null ? [] : [{ line, message: difference }],
    ),
  ]
  if (failing.length > 0)
    throw new Refusal(
      failing.map(({ line, message }): Problem => ({
        code: 'INVALID_STATE',
        message,
        path: ['caseFile', String(line)],
      })),
    )
  return found.set
}

/** The set, its table of contents and its decision; published last, for from then on nothing changes it. */
async function storeSet(tx: Tx, set: CriteriaSet, now: Date): Promise<CriteriaSetRow> {
  const contents = contentsOf(set)
  const { id } = await tx.criteriaSet.create({
    data: {
      code: set.id,
      edition: set.version,
      title: set.title,
      subject: set.subject,
      decisionId: await decisionOf(tx, set),
      inForceFrom: set.inForce.from && toDbDay(set.inForce.from),
      inForceTo: set.inForce.to && toDbDay(set.inForce.to),
      definition: asJson(set),
      passRuleText: set.pass.text,
      verified: contents.every(({ indicators }) => indicators.every(({ verified }) => verified)),
      note: set.pass.cite.note ?? null,
    },
  })
  for (const { indicators, ...criterion } of contents)
    await tx.criterion.create({
      data: {
        setId: id,
        ...criterion,
        indicators: {
          create: indicators.map(({ inputs, rule, ...row }) => ({
            ...row,
            inputs: asJson(inputs),
            rule: asJson(rule),
          })),
        },
      },
    })
  return tx.criteriaSet.update({
    where: { id },
    data: { status: 'PUBLISHED', publishedAt: now },
    ...criteriaSetShape,
  })
}

/** The document behind the edition: known already, or written down as far as the draft says it was read. */
async function decisionOf(tx: Tx, { version, title, sources }: CriteriaSet): Promise<string> {
  const source: Source | undefined = Object.values(sources).find((each) => each.title === version)
  const { id } = await tx.legalDocument.upsert({
    where: { number: version },
    update: {},
    create: {
      number: version,
      title,
      issuedOn: source?.date ? toDbDay(source.date) : null,
      sourceUrl: source?.url ?? null,
      readAs: source?.read ?? 'none',
    },
  })
  return id
}
