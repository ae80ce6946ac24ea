import type { PrismaClient } from '@solang/db'

const FIRST_WAIT_SECONDS = 15
const LONGEST_WAIT_SECONDS = 15 * 60

/** What attempts are counted by. A whole office signs in from one address, so an address may fail more often. */
export interface ThrottleKey {
  key: string
  freeAttempts: number
}

export const byUser = (username: string): ThrottleKey => ({ key: `user:${username}`, freeAttempts: 5 })
export const byAddress = (address: string): ThrottleKey => ({ key: `address:${address}`, freeAttempts: 20 })

/**
 * Counts one attempt before it is made, and says how many seconds it must wait instead; 0 = go on. Counted first and in
 * one statement, so that of many guesses sent at once no more than the free ones are heard. After the free ones each
 * attempt costs twice the wait of the last; a quiet hour forgets.
 */
export async function secondsToWait(
  db: PrismaClient,
  { key, freeAttempts }: ThrottleKey,
  now: Date,
): Promise<number> {
  const forgetBefore = new Date(now.getTime() - 3600_000)
  const counted = await db.$executeRaw`
    INSERT INTO sign_in_throttle AS t (key, failures, last_failed_at) VALUES (${key}, 1, ${now})
    ON CONFLICT (key) DO UPDATE SET (failures, last_failed_at, blocked_until) = (
      SELECT n, excluded.last_failed_at, CASE WHEN n >= ${freeAttempts}::int THEN
        excluded.last_failed_at + make_interval(
          secs => least(${LONGEST_WAIT_SECONDS}::int, ${FIRST_WAIT_SECONDS}::int * 2 ^ least(n - ${freeAttempts}::int, 20))) END
      FROM (SELECT CASE WHEN t.last_failed_at < ${forgetBefore} THEN 1 ELSE t.failures + 1 END AS n) next)
    WHERE t.blocked_until IS NULL OR t.blocked_until <= ${now}`
  if (counted > 0) return 0
  const row = await db.signInThrottle.findUnique({ where: { key } })
  // Gone meanwhile: somebody signed in rightly, so the next attempt is free again.
  return Math.max(1, Math.ceil(((row?.blockedUntil ?? now).getTime() - now.getTime()) / 1000))
}

/** After the right password. */
export async function forgetAttempts(db: PrismaClient, keys: readonly ThrottleKey[]): Promise<void> {
  await db.signInThrottle.deleteMany({ where: { key: { in: keys.map(({ key }) => key) } } })
}
