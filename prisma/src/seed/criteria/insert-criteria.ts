import type { Prisma } from '../../generated/client/client'
import { dayOrNull } from '../calendar'
import { criterionId, indicatorId, setId, stableId } from '../ids'
import { LEGAL_DOCUMENTS } from '../plan/legal-documents'
import type { CriterionSeed, IndicatorSeed } from './criteria-seed'
import { CRITERIA_SETS } from './sets'

const decisionId = (number: string) => stableId('legal-document', number)

/** Rules are plain JSON by construction; the cast only drops `readonly`. */
const asJson = (value: object) => value as Prisma.InputJsonObject

/** Legal documents, then each set with its parts, published last: from then on the database refuses changes. */
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
  await tx.criteriaSet.createMany({
    data: CRITERIA_SETS.map(({ criteria: _, decision, inForceFrom, inForceTo, passRule, ...set }) => ({
      id: setId(set.code),
      ...set,
      decisionId: decisionId(decision),
      inForceFrom: dayOrNull(inForceFrom),
      inForceTo: dayOrNull(inForceTo),
      passRule: asJson(passRule),
    })),
  })
  const criteria = CRITERIA_SETS.flatMap((set) =>
    set.criteria.map((criterion, index) => ({ set: set.code, criterion, position: index + 1 })),
  )
  await tx.criterion.createMany({ data: criteria.map(criterionRow) })
  await tx.indicator.createMany({
    data: criteria.flatMap(({ set, criterion }) =>
      criterion.indicators.map((indicator, index) => indicatorRow(set, criterion, indicator, index + 1)),
    ),
  })
  await tx.criteriaSet.updateMany({
    where: { id: { in: CRITERIA_SETS.map((set) => setId(set.code)) } },
    data: { status: 'PUBLISHED', publishedAt: new Date() },
  })
}

const criterionRow = ({
  set,
  criterion,
  position,
}: {
  set: string
  criterion: CriterionSeed
  position: number
}) => ({
  id: criterionId(set, criterion.code),
  setId: setId(set),
  code: criterion.code,
  position,
  name: criterion.name,
  isCondition: criterion.isCondition ?? false,
  clause: criterion.isCondition ? null : criterion.code,
  note: criterion.note ?? null,
})

const indicatorRow = (set: string, criterion: CriterionSeed, indicator: IndicatorSeed, position: number) => ({
  id: indicatorId(set, indicator.code),
  criterionId: criterionId(set, criterion.code),
  code: indicator.code,
  position,
  text: indicator.text,
  inputs: asJson(indicator.inputs ?? {}),
  rule: asJson(indicator.rule),
  clause: criterion.isCondition ? null : indicator.code,
  note: indicator.note ?? null,
})
