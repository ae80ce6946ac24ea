import type { PrismaClient } from '@solang/db'

const FREE_ATTEMPTS = 5
const LONGEST_WAIT_SECONDS = 15 * 60

/** Seconds to wait after the nth failure in a row: none for the first five, then doubling from 15 s. */
const waitAfter = (failures: number): number =>
  failures < FREE_ATTEMPTS ? 0 : Math.min(LONGEST_WAIT_SECONDS, 15 * 2 ** (failures - FREE_ATTEMPTS))

/** Seconds until any of these keys may try again; 0 = now. */
export async function secondsBlocked(db: PrismaClient, keys: readonly string[], now: Date): Promise<number> {
  const rows = await db.signInThrottle.findMany({
    where: { key: { in: [...keys] }, blockedUntil: { gt: now } },
  })
  return Math.max(
    0,
    ...rows.map((row) => Math.ceil(((row.blockedUntil ?? now).getTime() - now.getTime()) / 1000)),
  )
}

/** Counts a failure in one statement, so that parallel guesses count too. A quiet hour forgets. */
export async function countFailure(db: PrismaClient, key: string, now: Date): Promise<void> {
  const forgetBefore = new Date(now.getTime() - 3600_000)
  const [row] = await db.$queryRaw<{ failures: number }[]>`
    INSERT INTO sign_in_throttle (key, failures, last_failed_at) VALUES (${key}, 1, ${now})
    ON CONFLICT (key) DO UPDATE SET
      failures = CASE WHEN sign_in_throttle.last_failed_at < ${forgetBefore} THEN 1 ELSE sign_in_throttle.failures + 1 END,
      last_failed_at = ${now}
    RETURNING failures`
  const wait = waitAfter(row?.failures ?? 1)
  if (wait > 0)
    await db.signInThrottle.update({
      where: { key },
      data: { blockedUntil: new Date(now.getTime() + wait * 1000) },
    })
}

export async function forgetFailures(db: PrismaClient, key: string): Promise<void> {
  await db.signInThrottle.deleteMany({ where: { key } })
}
