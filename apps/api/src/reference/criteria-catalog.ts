import {
  storedSet,
  type Prisma,
  type PrismaClient,
  type RecheckInterval,
  type SetEnrolment,
  type WorkPrice,
} from '@solang/db'
import { compile, type Compiled, type CriteriaSet } from '@solang/scoring'

export const criteriaSetShape = {
  include: {
    decision: true,
    criteria: { orderBy: { position: 'asc' }, include: { indicators: { orderBy: { position: 'asc' } } } },
  },
} satisfies Prisma.CriteriaSetDefaultArgs

export type CriteriaSetRow = Prisma.CriteriaSetGetPayload<typeof criteriaSetShape>
export type CriterionRow = CriteriaSetRow['criteria'][number]
export type IndicatorRow = CriterionRow['indicators'][number]

export const loadCriteria = async (db: PrismaClient): Promise<CriteriaCatalog> =>
  new CriteriaCatalog(
    await db.criteriaSet.findMany({
      ...criteriaSetShape,
      orderBy: [{ subject: 'asc' }, { code: 'asc' }, { edition: 'desc' }],
    }),
    await db.setEnrolment.findMany({ orderBy: [{ validFrom: 'asc' }, { id: 'asc' }] }),
    await db.recheckInterval.findMany(),
    await db.workPrice.findMany(),
  )

/** Criteria sets by id, with their criteria and indicators; published ones never change. */
export class CriteriaCatalog {
  private readonly setsById: ReadonlyMap<string, CriteriaSetRow>
  private readonly criteriaById: ReadonlyMap<string, CriterionRow>
  private readonly indicatorsById: ReadonlyMap<string, IndicatorRow>
  private readonly compiled = new Map<CriteriaSetRow, Compiled>()

  constructor(
    readonly sets: readonly CriteriaSetRow[],
    readonly enrolments: readonly SetEnrolment[],
    readonly intervals: readonly RecheckInterval[],
    readonly prices: readonly WorkPrice[],
  ) {
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

  /** The set as the scoring package reads it, here and in the browser. */
  rulesOf(set: CriteriaSetRow): CriteriaSet {
    return this.compiledOf(set).set
  }

  /** The same, ready to evaluate: compiled once for as long as the catalog stands. */
  compiledOf(set: CriteriaSetRow): Compiled {
    const known = this.compiled.get(set)
    if (known) return known
    const compiled = compile(storedSet(set))
    this.compiled.set(set, compiled)
    return compiled
  }
}
