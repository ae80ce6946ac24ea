import type { PrismaClient } from '@solang/db'
import { Simulator, type Simulation, type Switcher } from '@solang/scoring'
import { eachLastCase, type LastCase } from './last-cases'

const SHOWN = 100

export interface Rescored {
  readonly simulation: Simulation
  /** The first hundred of each; the others are only counted. */
  readonly falling: readonly LastCase[]
  readonly unsettled: readonly LastCase[]
  readonly changed: readonly LastCase[]
}

/**
 * Scores the last sheets by a set, of some units, batch by batch under both sets and lets them go, but for those that
 * will be explained.
 */
export async function rescored(
  db: PrismaClient,
  switcher: Switcher,
  sheets: { readonly setId: string; readonly unitIds: readonly string[] },
): Promise<Rescored> {
  const { from } = switcher
  const simulator = new Simulator(switcher)
  const [falling, unsettled, changed]: [LastCase[], LastCase[], LastCase[]] = [[], [], []]
  let rows = new Float64Array(0)
  await eachLastCase(db, sheets, (batch) => {
    if (rows.length < batch.length * from.width) rows = new Float64Array(batch.length * from.width)
    batch.forEach((each, i) => from.put(each.case, rows, i * from.width))
    const lost = simulator.add(rows, batch.length)
    keep(falling, lost.falling, batch)
    keep(unsettled, lost.unsettled, batch)
    keep(changed, lost.changed, batch)
  })
  return { simulation: simulator.result(), falling, unsettled, changed }
}

function keep(kept: LastCase[], places: readonly number[], batch: readonly LastCase[]): void {
  for (const place of places.slice(0, SHOWN - kept.length)) kept.push(batch[place]!)
}
