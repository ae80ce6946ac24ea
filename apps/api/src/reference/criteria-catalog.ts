import type { Prisma, PrismaClient } from '@solang/db'

const shape = {
  include: {
    decision: true,
    criteria: { orderBy: { position: 'asc' }, include: { indicators: { orderBy: { position: 'asc' } } } },
  },
} satisfies Prisma.CriteriaSetDefaultArgs

export type CriteriaSetRow = Prisma.CriteriaSetGetPayload<typeof shape>
export type CriterionRow = CriteriaSetRow['criteria'][number]
export type IndicatorRow = CriterionRow['indicators'][number]

export const loadCriteria = (db: PrismaClient): Promise<CriteriaSetRow[]> =>
  db.criteriaSet.findMany({ ...shape, orderBy: [{ subject: 'asc' }, { code: 'asc' }, { edition: 'desc' }] })

/** Criteria sets by id, with their criteria and indicators; published ones never change. */
export class CriteriaCatalog {
  private readonly setsById: ReadonlyMap<string, CriteriaSetRow>
  private readonly criteriaById: ReadonlyMap<string, CriterionRow>
  private readonly indicatorsById: ReadonlyMap<string, IndicatorRow>

  constructor(readonly sets: readonly CriteriaSetRow[]) {
    const criteria = sets.flatMap((set) => set.criteria)
    this.setsById = new Map(sets.map((set) => [set.id, set]))
    this.criteriaById = new Map(criteria.map((criterion) => [criterion.id, criterion]))
    this.indicatorsById = new Map(
      criteria.flatMap((c) => c.indicators).map((indicator) => [indicator.id, indicator]),
    )
  }

  set(id: string): CriteriaSetRow | null {
    return this.setsById.get(id) ?? null
  }

  criterion(id: string): CriterionRow | null {
    return this.criteriaById.get(id) ?? null
  }

  indicator(id: string): IndicatorRow | null {
    return this.indicatorsById.get(id) ?? null
  }
}
