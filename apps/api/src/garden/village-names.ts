import { foldVietnamese, type CellProblem } from '@solang/scoring'
import { may } from '../access/access'
import type { Context } from '../context'

/** Villages under a unit as a sheet names them: with or without "thôn", in any case, with or without accents. */
export class VillageNames {
  readonly ids: readonly string[]
  private readonly byName = new Map<string, string>()

  constructor(
    context: Context,
    private readonly rootId: string,
  ) {
    const { units, today } = context
    const villages = units
      .all()
      .filter(
        ({ id, kind }) =>
          kind === 'VILLAGE' && units.isWithin(id, rootId, today) && may(context, 'ASSESS', id),
      )
    this.ids = villages.map(({ id }) => id)
    for (const { id } of villages) this.byName.set(bare(units.nameOn(id, today)), id)
  }

  /** The village's id, or what is wrong with its cell. */
  find(name: string | null): string | CellProblem {
    const [only] = this.ids
    if (name === null)
      return only === this.rootId
        ? only
        : { column: 'VILLAGE', code: 'REQUIRED', message: 'Hãy ghi vườn ở thôn nào.' }
    return (
      this.byName.get(bare(name)) ?? {
        column: 'VILLAGE',
        code: 'NOT_FOUND',
        message: `Không có thôn “${name}” trong các thôn anh/chị ghi sổ được.`,
      }
    )
  }
}

const bare = (name: string) =>
  foldVietnamese(name)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
    .replace(/^(thon|xom|to dan pho|tdp|khu dan cu|kdc) (?=.)/, '')
