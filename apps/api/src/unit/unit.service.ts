import type { ISODate, UnitKind } from '@solang/scoring'
import { signedIn } from '../access/access'
import { rootsOf } from '../access/viewer'
import { paginateArray, type Connection, type PageArgs } from '../connection'
import type { Context } from '../context'
import { requestError } from '../errors'
import { uuidOf } from '../node-id'
import type { UnitRow } from '../reference/unit-tree'
import type { UnitFilter } from './unit.type'

/**
 * A unit is visible below what the viewer reads, and above it as lineage: its names are public knowledge.
 * The tree of the asked day decides, so that a unit of another time can be found by who reads its place.
 */
export function isVisibleUnit(context: Context, unitId: string, on: ISODate = context.today): boolean {
  const { units, viewer } = context
  const roots = viewer ? rootsOf(viewer, 'READ') : []
  return roots.some((root) => units.isWithin(unitId, root, on) || units.isWithin(root, unitId, on))
}

export const visibleUnit = (context: Context, uuid: string | null): UnitRow | null =>
  uuid !== null && context.units.has(uuid) && isVisibleUnit(context, uuid) ? context.units.get(uuid) : null

export function listUnits(
  context: Context,
  args: PageArgs,
  filter: UnitFilter | null | undefined,
  search: string | null | undefined,
): Connection<UnitRow> {
  signedIn(context)
  const { units, today } = context
  const within = filter?.within ? uuidOf('Unit', filter.within) : undefined
  if (within === null || (within && !isVisibleUnit(context, within)))
    throw requestError('FORBIDDEN', 'Anh/chị không được xem dữ liệu của đơn vị này.')
  const found = units
    .all()
    .filter(
      (unit) =>
        isVisibleUnit(context, unit.id) &&
        (!within || units.isWithin(unit.id, within, today)) &&
        (!filter?.kind || filter.kind.includes(unit.kind)),
    )
  const matching = search ? units.search(found, search, today) : found
  return paginateArray(context, args, 'units', units.sortByName(matching, today))
}

export function unitByCode(context: Context, scheme: string, code: string, on: ISODate): UnitRow | null {
  signedIn(context)
  const unit = context.units.byCode(scheme, code, on)
  return unit && isVisibleUnit(context, unit.id, on) ? unit : null
}

export function childrenOf(
  context: Context,
  unit: UnitRow,
  args: PageArgs,
  kind?: UnitKind | null,
): Connection<UnitRow> {
  const children = context.units
    .childrenOf(unit.id, context.today)
    .filter((child) => (!kind || child.kind === kind) && isVisibleUnit(context, child.id))
  return paginateArray(context, args, `children:${unit.id}`, children)
}
