import type { CriteriaSet } from '@solang/scoring'
import { SHIPPED_CROSSWALKS, SHIPPED_SETS } from '@solang/scoring/sets'
import { contentsOf } from '../../criteria-rows'
import type { Prisma } from '../../generated/client/client'
import { dayOrNull } from '../calendar'
import { criterionId, indicatorId, setId, setKey, stableId, unitId } from '../ids'
import { LEGAL_DOCUMENTS } from '../plan/legal-documents'
import { PROVINCE } from '../plan/units'

const decisionId = (number: string) => stableId('legal-document', number)

/** Rules are plain JSON by construction; the cast only drops `readonly`. */
const asJson = (value: object) => value as Prisma.InputJsonObject

/** Legal documents, then each set with its table of contents, published last: from then on nothing changes it. */
export async function insertCriteria(tx: Prisma.TransactionClient): Promise<void> {
  await tx.legalDocument.createMany({
    data: LEGAL_DOCUMENTS.map(({ issuedOn, aliases, verified, ...document }) => ({
      id: decisionId(document.number),
      ...document,
      issuedOn: dayOrNull(issuedOn),
      aliases: [...(aliases ?? [])],
      verified: verified ?? false,
    })),
  })
  await tx.criteriaSet.createMany({ data: SHIPPED_SETS.map(setRow) })
  const criteria = SHIPPED_SETS.flatMap((set) =>
    contentsOf(set).map((criterion) => ({ set: setKey(set), criterion })),
  )
  await tx.criterion.createMany({
    data: criteria.map(({ set, criterion: { indicators: _, ...row } }) => ({
      id: criterionId(set, row.code),
      setId: setId(set),
      ...row,
    })),
  })
  await tx.indicator.createMany({
    data: criteria.flatMap(({ set, criterion }) =>
      criterion.indicators.map(({ inputs, rule, ...row }) => ({
        id: indicatorId(set, row.code),
        criterionId: criterionId(set, criterion.code),
        ...row,
        inputs: asJson(inputs),
        rule: asJson(rule),
      })),
    ),
  })
  await tx.crosswalk.createMany({
    data: SHIPPED_CROSSWALKS.map((crosswalk) => {
      const [from, to] = [setKey(crosswalk.from), setKey(crosswalk.to)]
      return {
        id: stableId('crosswalk', from, to),
        fromSetId: setId(from),
        toSetId: setId(to),
        definition: asJson(crosswalk),
      }
    }),
  })
  await tx.criteriaSet.updateMany({
    where: { id: { in: SHIPPED_SETS.map((set) => setId(setKey(set))) } },
    data: { status: 'PUBLISHED', publishedAt: new Date() },
  })
}

const setRow = (set: CriteriaSet) => ({
  id: setId(setKey(set)),
  code: set.id,
  edition: set.version,
  title: set.title,
  subject: set.subject,
  decisionId: decisionId(set.version),
  inForceFrom: dayOrNull(set.inForce.from ?? undefined),
  inForceTo: dayOrNull(set.inForce.to ?? undefined),
  definition: asJson(set),
  passRuleText: set.pass.text,
  note: set.pass.cite.note ?? null,
})

/** Hà Tĩnh's own sets are in use in the whole province; the others stand ready to be compared with. */
export async function enrolProvince(tx: Prisma.TransactionClient): Promise<void> {
  const used = SHIPPED_SETS.map(setKey).filter((key) => key.startsWith('ha-tinh/'))
  await tx.setEnrolment.createMany({
    data: used.map((key) => ({
      id: stableId('set-enrolment', PROVINCE, key),
      unitId: unitId(PROVINCE),
      setId: setId(key),
    })),
  })
}
