import type { Prisma } from '../../generated/client/client'
import { day, dayOrNull } from '../calendar'
import { stableId, unitId } from '../ids'
import { RECORDS_FROM, UNITS } from './units'

export async function insertUnits(tx: Prisma.TransactionClient): Promise<void> {
  await tx.unit.createMany({
    data: UNITS.map(({ key, kind, isPlaceholder, openedOn, closedOn }) => ({
      id: unitId(key),
      kind,
      isPlaceholder: isPlaceholder ?? false,
      openedOn: dayOrNull(openedOn),
      closedOn: dayOrNull(closedOn),
    })),
  })
  await tx.unitName.createMany({
    data: UNITS.map(({ key, name, from, closedOn }) => ({
      id: stableId('unit-name', key),
      unitId: unitId(key),
      name,
      validFrom: day(from ?? RECORDS_FROM),
      validTo: dayOrNull(closedOn),
    })),
  })
  await tx.unitParent.createMany({
    data: UNITS.flatMap(({ key, parents }) =>
      parents.map((parent) => ({
        id: stableId('unit-parent', key, parent.key),
        unitId: unitId(key),
        parentId: unitId(parent.key),
        validFrom: day(parent.from),
        validTo: dayOrNull(parent.to),
      })),
    ),
  })
  await tx.unitCode.createMany({
    data: UNITS.flatMap(({ key, code, from, closedOn }) =>
      code
        ? [
            {
              id: stableId('unit-code', key, code.scheme),
              unitId: unitId(key),
              ...code,
              validFrom: day(from ?? RECORDS_FROM),
              validTo: dayOrNull(closedOn),
              // Copied from an unofficial list; nobody compared them with the published one.
              verified: false,
            },
          ]
        : [],
    ),
  })
}
