import type { Garden, Prisma } from '@solang/db'
import type { GardenFacts } from '@solang/scoring'
import { signedIn, signedInPerson } from '../access/access'
import type { Context } from '../context'
import type { Tx } from '../mutation'
import { actingAs } from '../report/report.service'
import { insertStates } from './garden-rows'

/** A garden as it was before a write (null: not in the register yet) and as it is now. */
export interface WrittenDown {
  readonly before: Garden | null
  readonly after: Garden
  readonly facts: GardenFacts
}

/** Who writes, and under which duty, as it is kept beside what they wrote. */
export const recordedBy = (context: Context, unitId: string) => ({
  recordedById: signedInPerson(context),
  recordedAs: actingAs(context, signedIn(context), 'ASSESS', unitId),
  createdAt: context.now,
})

/** Keeps what the columns of a garden cannot: how each was from which day, and incomes by year. */
export async function keepHistory(tx: Tx, context: Context, written: readonly WrittenDown[]): Promise<void> {
  const entries = written.flatMap((each) => stateEntry(context, each))
  if (entries.length > 0) await insertStates(tx, entries)
  const incomes = written.flatMap(({ after, facts }) =>
    (facts.incomes ?? []).map((income) => ({ gardenId: after.id, ...income })),
  )
  if (incomes.length === 0) return
  const [ids, years] = [incomes.map(({ gardenId }) => gardenId), incomes.map(({ year }) => year)]
  await tx.$executeRaw`DELETE FROM garden_income
    WHERE (garden_id, year) IN (SELECT * FROM unnest(${ids}::uuid[], ${years}::int[]))`
  await tx.gardenIncome.createMany({
    data: incomes.flatMap(({ millionDong, ...income }) =>
      millionDong === null ? [] : [{ ...income, millionDong }],
    ),
  })
}

function stateEntry(
  context: Context,
  { before, after }: WrittenDown,
): Prisma.GardenStateEntryCreateManyInput[] {
  const { id, unitId, state, hasOwner, stateOn } = after
  const isSame = state === (before?.state ?? null) && hasOwner === (before?.hasOwner ?? null)
  if (isSame || stateOn === null) return []
  return [{ gardenId: id, state, hasOwner, happenedOn: stateOn, ...recordedBy(context, unitId) }]
}
