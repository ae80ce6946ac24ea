import { isByGroup, rulesUnder } from '../criteria/parts'
import type { CriteriaSet, Source, Test } from '../criteria/set'
import type { Decimal } from '../decimal/decimal'

/** m²: ten hectares. No household garden is larger, so more is a slip of the unit. Not a legal limit. */
export const GARDEN_AREA_AT_MOST = 100_000

/** The input by which a set asks how large a garden is. */
const AREA = 'area'

export interface AreaLevel {
  /** The kind of garden that it holds for, as the set names it; null: for all. */
  readonly group: string | null
  /** m² at least; null: the decision has a level that nobody has read yet. */
  readonly atLeast: number | null
  readonly isVerified: boolean
  readonly source: Source
}

/**
 * The areas from which a set takes a garden, read from its own rules, m². Empty where what was read of the decision has
 * none: the law of one province is not that of another.
 */
export function areaLevels(set: CriteriaSet): readonly AreaLevel[] {
  return rulesUnder(set.pass).flatMap((rule): AreaLevel[] => {
    const source = set.sources[rule.cite.source]
    if (!('input' in rule) || rule.input !== AREA || !source) return []
    const level = (group: string | null, test: Test): AreaLevel => ({
      group,
      atLeast: typeof test === 'object' && 'atLeast' in test ? test.atLeast : null,
      isVerified: rule.cite.verified !== false,
      source,
    })
    if (!isByGroup(rule.test)) return [level(null, rule.test)]
    const { by, levels } = rule.test
    const kinds = set.inputs[by]
    return Object.entries(levels).flatMap(([group, test]) =>
      test === 'notApplicable'
        ? []
        : [level(kinds?.type === 'choice' ? (kinds.choices[group] ?? group) : group, test)],
    )
  })
}

export type AreaStanding = 'BELOW' | 'AT' | 'ABOVE'

/** How an area stands to a level, both in m²: exactly the level is enough. */
export function areaStanding(area: Decimal, atLeast: number): AreaStanding {
  const order = Number(area) - atLeast
  return order < 0 ? 'BELOW' : order === 0 ? 'AT' : 'ABOVE'
}
