import { randomUUID } from 'node:crypto'
import type { GardenImport } from '@solang/db'
import type { Context } from '../context'
import { forbidden, refuse, Refusal } from '../errors'
import { mutate, type Tx } from '../mutation'
import { placeOf, type CheckedRow } from './checked-rows'
import { keepHistory, recordedBy, type WrittenDown } from './garden-history'
import type { ImportGardensInput } from './garden-import.input'
import { checkSheet, countOf, sheetUnit } from './garden-import.service'
import { insertGardens, rewriteGardens, rowsOf } from './garden-rows'
import { columnsOf, publicFacts } from './written-garden'

/** Takes a sheet into the register: every line, or none. */
export const importGardens = (context: Context, input: ImportGardensInput) =>
  mutate(
    context,
    { operation: 'importGardens', ability: 'ASSESS', answers: { gardenImport: 'GardenImport' } },
    input,
    async ({ tx, record }): Promise<{ gardenImport: GardenImport }> => {
      const unitId =
        sheetUnit(context, input.unitId) ??
        forbidden('Chỉ trưởng thôn hoặc Ban Chỉ đạo xã nhập được vườn vào sổ.', 'unitId')
      if (input.rows.length === 0) refuse('REQUIRED', 'Bảng chưa có dòng nào.', 'rows')
      // One sheet at a time: of two sent at once the second meets what the first has written.
      await tx.$queryRaw`SELECT id FROM unit WHERE id = ${unitId}::uuid FOR NO KEY UPDATE`
      const rows = await checkSheet(context, tx, unitId, input)
      refuseFaulty(rows, input)
      const written = [...(await addGardens(tx, context, rows)), ...(await updateGardens(tx, context, rows))]
      await keepHistory(tx, context, written)
      const gardenImport = await tx.gardenImport.create({
        data: {
          unitId,
          added: countOf(rows, 'ADDED'),
          updated: countOf(rows, 'UPDATED'),
          unchanged: countOf(rows, 'UNCHANGED'),
          ...recordedBy(context, unitId),
        },
      })
      const { id, added, updated, unchanged } = gardenImport
      record({ type: 'GardenImport', id, unitId, after: { added, updated, unchanged } })
      for (const { before, after } of written)
        record({
          type: 'Garden',
          id: after.id,
          unitId: after.unitId,
          version: after.version,
          before: before && publicFacts(before),
          after: publicFacts(after),
        })
      return { gardenImport }
    },
  )

function refuseFaulty(rows: readonly CheckedRow[], sheet: ImportGardensInput): void {
  const problems = rows.flatMap(({ problems: found }, row) =>
    found.map(({ code, message, ...cell }) => ({
      code,
      message,
      path: ['rows', String(row), String(placeOf(sheet, cell))],
    })),
  )
  if (problems.length > 0) throw new Refusal(problems)
}

type PlacedRow = CheckedRow & { unitId: string }
const placed = (rows: readonly CheckedRow[], outcome: CheckedRow['outcome']): PlacedRow[] =>
  rows.filter((row): row is PlacedRow => row.outcome === outcome && row.unitId !== null)

async function addGardens(tx: Tx, context: Context, rows: readonly CheckedRow[]): Promise<WrittenDown[]> {
  const added = placed(rows, 'ADDED')
  if (added.length === 0) return []
  const nextLabel = await freeLabels(tx, added)
  const gardens = await insertGardens(
    tx,
    context,
    added.map(({ unitId, facts }) => ({
      crops: [],
      ...columnsOf(context, facts, null),
      id: randomUUID(),
      unitId,
      label: facts.label ?? nextLabel(unitId),
      householdCode: facts.householdCode ?? '',
    })),
  )
  return added.flatMap(({ facts }, place) => {
    const after = gardens[place]
    return after ? [{ before: null, after, facts }] : []
  })
}

/** Gardens that the sheet does not name are called "Vườn 09", "Vườn 10"… after those that the village has. */
async function freeLabels(tx: Tx, added: readonly PlacedRow[]): Promise<(unitId: string) => string> {
  const villages = [...new Set(added.map(({ unitId }) => unitId))]
  const known = await tx.garden.findMany({
    where: { unitId: { in: villages } },
    select: { unitId: true, label: true },
  })
  const given = added.flatMap(({ unitId, facts: { label } }) =>
    label === undefined ? [] : [{ unitId, label }],
  )
  const taken = new Set([...known, ...given].map(({ unitId, label }) => `${unitId} ${label.toLowerCase()}`))
  const last = new Map<string, number>()
  return (unitId) => {
    for (let number = (last.get(unitId) ?? 0) + 1; ; number++) {
      const label = `Vườn ${String(number).padStart(2, '0')}`
      if (taken.has(`${unitId} ${label.toLowerCase()}`)) continue
      last.set(unitId, number)
      return label
    }
  }
}

async function updateGardens(tx: Tx, context: Context, rows: readonly CheckedRow[]): Promise<WrittenDown[]> {
  const updated = placed(rows, 'UPDATED').flatMap(({ known, facts }) => (known ? [{ known, facts }] : []))
  if (updated.length === 0) return []
  await rewriteGardens(
    tx,
    updated.map(({ known, facts }) => ({ ...columnsOf(context, facts, known), id: known.id })),
  )
  const gardens = await rowsOf(
    tx,
    updated.map(({ known }) => known.id),
  )
  return updated.flatMap(({ known, facts }, place) => {
    const after = gardens[place]
    return after ? [{ before: known, after, facts }] : []
  })
}
