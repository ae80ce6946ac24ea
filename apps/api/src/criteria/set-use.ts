import type { Context } from '../context'
import { toDbDay } from '../day'

/** Days on which a set counts at a unit: from the first (null: always) to before `to` (null: still). */
export interface SetUse {
  readonly setId: string
  readonly from: Date | null
  readonly to: Date | null
}

const start = ({ from }: Pick<SetUse, 'from'>) => from?.getTime() ?? -Infinity
const end = ({ to }: Pick<SetUse, 'to'>) => to?.getTime() ?? Infinity

/**
 * When which set counts at a unit. Enrolments of the units above hold here too, except while another edition of the
 * same set is enrolled nearer: a commune may go before its province, and falls back to it.
 */
export function usesAt({ criteria, units, today }: Context, unitId: string): readonly SetUse[] {
  const codeOf = (setId: string) => criteria.set(setId)?.code
  let uses: readonly SetUse[] = []
  for (const at of units.upwardsFrom(unitId, today)) {
    const here = criteria.enrolments
      .filter((each) => each.unitId === at)
      .map(({ setId, validFrom, validTo }): SetUse => ({ setId, from: validFrom, to: validTo }))
    const left = here.flatMap((use) =>
      uses
        .filter(({ setId }) => codeOf(setId) === codeOf(use.setId))
        .reduce<readonly SetUse[]>((parts, by) => parts.flatMap((part) => without(part, by)), [use]),
    )
    uses = [...uses, ...left]
  }
  return uses
}

/** What is left of a use outside another one: nothing, a part before, a part after. */
function without(use: SetUse, by: SetUse): readonly SetUse[] {
  if (start(by) >= end(use) || end(by) <= start(use)) return [use]
  return [
    ...(start(by) > start(use) ? [{ ...use, to: by.from }] : []),
    ...(end(by) < end(use) ? [{ ...use, from: by.to }] : []),
  ]
}

/** On some day of a window, both ends included. */
export const isUsed = (use: SetUse, from: Date, to: Date): boolean =>
  start(use) <= to.getTime() && end(use) > from.getTime()

/** The first day on which a set no longer counts at a unit; null while it does, or when it never did. */
export function usedUntil(context: Context, unitId: string, setId: string): Date | null {
  const today = toDbDay(context.today)
  const uses = usesAt(context, unitId).filter((use) => use.setId === setId)
  if (uses.some((use) => isUsed(use, today, today))) return null
  const ends = uses.flatMap(({ to }) => (to !== null && to <= today ? [to.getTime()] : []))
  return ends.length === 0 ? null : new Date(Math.max(...ends))
}
