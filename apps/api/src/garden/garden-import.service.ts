import type { GardenImport, Prisma } from '@solang/db'
import type { GardenRowOutcome } from '@solang/scoring'
import { may, signedIn, unitsWhere } from '../access/access'
import type { Context } from '../context'
import { requestError } from '../errors'
import { uuidOf } from '../node-id'
import { visibleUnit } from '../unit/unit.service'
import { checkRows, type CheckedRow, type Sheet } from './checked-rows'
import { GARDEN_ROWS_AT_MOST, type GardenSheetArgs } from './garden-import.input'
import type { GardenImportCheck } from './garden-import.type'
import { VillageNames } from './village-names'

/** Whoever may write in the register reads its imports. */
export const readGardenImport = (context: Context, id: string): Promise<GardenImport | null> =>
  context.db.gardenImport.findFirst({ where: { id, unit: unitsWhere(context, 'ASSESS') } })

/** The commune or village of a sheet, where the viewer writes in the register; null: none such. */
export function sheetUnit(context: Context, id: string): string | null {
  const unit = visibleUnit(context, uuidOf('Unit', id))
  const isPlace = unit?.kind === 'COMMUNE' || unit?.kind === 'VILLAGE'
  return unit && isPlace && may(context, 'ASSESS', unit.id) ? unit.id : null
}

/** Two statements, however many lines the sheet has. */
export async function checkSheet(
  context: Context,
  db: Prisma.TransactionClient,
  unitId: string,
  sheet: Sheet,
): Promise<CheckedRow[]> {
  const villages = new VillageNames(context, unitId)
  const gardens = await db.garden.findMany({
    where: { unitId: { in: [...villages.ids] } },
    include: { incomes: true },
  })
  return checkRows(context, villages, gardens, sheet)
}

export const countOf = (rows: readonly CheckedRow[], outcome: GardenRowOutcome): number =>
  rows.filter((row) => row.outcome === outcome).length

export async function checkGardenImport(
  context: Context,
  sheet: GardenSheetArgs,
): Promise<GardenImportCheck> {
  signedIn(context)
  const unitId = sheetUnit(context, sheet.unitId)
  if (unitId === null)
    throw requestError('FORBIDDEN', 'Chỉ trưởng thôn hoặc Ban Chỉ đạo xã nhập được vườn vào sổ.')
  if (sheet.rows.length > GARDEN_ROWS_AT_MOST)
    throw requestError('BAD_USER_INPUT', `Mỗi lần nhập tối đa ${GARDEN_ROWS_AT_MOST} dòng.`)
  const rows = await checkSheet(context, context.db, unitId, sheet)
  return {
    added: countOf(rows, 'ADDED'),
    updated: countOf(rows, 'UPDATED'),
    unchanged: countOf(rows, 'UNCHANGED'),
    faulty: countOf(rows, 'FAULTY'),
    rows,
  }
}
