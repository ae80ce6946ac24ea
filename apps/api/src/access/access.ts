import type { Prisma } from '@solang/db'
import type { Context } from '../context'
import { toDbDay } from '../day'
import { forbidden, requestError } from '../errors'
import { uuidOf } from '../node-id'
import type { UnitRow } from '../reference/unit-tree'
import { ABILITIES_OF, type Ability } from './ability'
import { rootsOf, type Viewer, type ViewerDuty } from './viewer'

/** The signed-in viewer, or UNAUTHENTICATED. */
export function signedIn(context: Context): Viewer {
  if (!context.viewer)
    throw requestError(
      'UNAUTHENTICATED',
      'Phiên làm việc đã hết. Hãy đăng nhập lại; nội dung đang nhập vẫn được giữ.',
    )
  return context.viewer
}

/** Who writes: only people do; a machine's key never has an ability that writes. */
export const signedInPerson = (context: Context): string =>
  signedIn(context).personId ?? forbidden('Mã tích hợp chỉ được đọc.')

/** May the viewer do this on that unit today? Answered from the unit tree in memory. */
export function may(context: Context, ability: Ability, unitId: string): boolean {
  const { viewer } = context
  return (
    viewer !== null &&
    rootsOf(viewer, ability).some((root) => context.units.isWithin(unitId, root, context.today))
  )
}

/** The duty under which the viewer acts on a unit (null: on none): the first that brings the ability there. */
export function dutyFor(context: Context, ability: Ability, unitId: string | null): ViewerDuty | undefined {
  const { viewer, units, today } = context
  return viewer?.duties.find(
    (duty) =>
      (ABILITIES_OF[duty.function] as readonly Ability[]).includes(ability) &&
      (unitId === null || units.isWithin(unitId, duty.unitId, today)),
  )
}

/** The same rule for lists, as SQL: units at or below one of these, on the working day. */
export function unitsUnder(context: Context, rootIds: readonly string[]): Prisma.UnitWhereInput {
  const day = toDbDay(context.today)
  return {
    ancestors: {
      some: {
        ancestorId: { in: [...rootIds] },
        validFrom: { lte: day },
        OR: [{ validTo: null }, { validTo: { gt: day } }],
      },
    },
  }
}

/** Units where the viewer holds the ability. Deny by default: no viewer, no units. */
export function unitsWhere(context: Context, ability: Ability = 'READ'): Prisma.UnitWhereInput {
  return unitsUnder(context, context.viewer ? rootsOf(context.viewer, ability) : [])
}

/**
 * Units for a list with an optional `within` argument: the viewer's own, narrowed to that subtree.
 * A subtree outside the viewer's is refused by name rather than answered with an empty list.
 */
export function readableUnits(context: Context, within?: string | null): Prisma.UnitWhereInput {
  const viewer = signedIn(context)
  if (within == null) return unitsWhere(context)
  const rootId = uuidOf('Unit', within)
  if (rootId === null || !context.units.has(rootId))
    throw requestError('BAD_USER_INPUT', 'Không có đơn vị này.')
  if (may(context, 'READ', rootId)) return unitsUnder(context, [rootId])
  const below = rootsOf(viewer, 'READ').filter((root) => context.units.isWithin(root, rootId, context.today))
  if (below.length === 0) throw requestError('FORBIDDEN', 'Anh/chị không được xem dữ liệu của đơn vị này.')
  return unitsUnder(context, below)
}

/** The same rule in memory: units at or below a root that the viewer reads. */
export const readableUnder = (context: Context, rootId: string): UnitRow[] =>
  context.units
    .all()
    .filter(({ id }) => context.units.isWithin(id, rootId, context.today) && may(context, 'READ', id))

/**
 * Campaigns the viewer may know of: those of units they read, and those of the units above theirs
 * (a village head knows the commune's plan, but only reads own figures in it).
 */
export function campaignsWhere(context: Context): Prisma.CampaignWhereInput {
  if (!context.viewer) return { id: { in: [] } }
  const roots = rootsOf(context.viewer, 'READ')
  const above = roots.flatMap((root) => context.units.ancestorsOf(root, context.today).map((unit) => unit.id))
  return { OR: [{ unitId: { in: above } }, { unit: unitsUnder(context, roots) }] }
}
