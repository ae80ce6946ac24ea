import { listenForReferenceChanges, type PrismaClient } from '@solang/db'
import { loadCriteria, type CriteriaCatalog } from './criteria-catalog'
import { UnitTree } from './unit-tree'

export interface Reference {
  units: UnitTree
  criteria: CriteriaCatalog
}

async function load(db: PrismaClient): Promise<Reference> {
  const [units, criteria] = await Promise.all([
    db.unit.findMany({ include: { names: true, codes: true, parents: true }, relationLoadStrategy: 'join' }),
    loadCriteria(db),
  ])
  return { units: new UnitTree(units), criteria }
}

/**
 * Units and criteria sets, read once, and again by the first request after the database said they changed.
 * A request keeps the state it began with.
 */
export async function openReference(db: PrismaClient, databaseUrl: string) {
  let current: Promise<Reference> | null = null
  const renew = () => {
    current = null
  }
  const stop = await listenForReferenceChanges(databaseUrl, renew)
  const read = () => {
    current ??= load(db).catch((error: unknown) => {
      current = null
      throw error
    })
    return current
  }
  await read()
  return { current: read, renew, close: stop }
}
