import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'

// About 0.3 s and 32 MiB for one guess.
const COST = { N: 2 ** 15, r: 8, p: 3 } as const
const KEY_BYTES = 32
const SALT_BYTES = 16
const MAX_MEMORY = 256 * 1024 * 1024

interface Cost {
  N: number
  r: number
  p: number
}

/** "scrypt$N$r$p$salt$hash", salt and hash in base64url: the cost travels with the hash, so it can rise later. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(SALT_BYTES)
  const key = await derive(password, salt, KEY_BYTES, COST)
  return ['scrypt', COST.N, COST.r, COST.p, salt.toString('base64url'), key.toString('base64url')].join('$')
}

/** False also for a hash that nobody here wrote. Takes the same time for any wrong password. */
export async function verifyPassword(password: string, hash: string): Promise<boolean> {
  const stored = parse(hash)
  if (!stored) return false
  const key = await derive(password, stored.salt, stored.key.length, stored.cost)
  return timingSafeEqual(key, stored.key)
}

function parse(hash: string): { cost: Cost; salt: Buffer; key: Buffer } | null {
  const parts = /^scrypt\$(\d{1,7})\$(\d{1,2})\$(\d{1,2})\$([\w-]{16,64})\$([\w-]{32,128})$/.exec(hash)
  if (!parts) return null
  const [, N, r, p, salt = '', key = ''] = parts
  const cost = { N: Number(N), r: Number(r), p: Number(p) }
  const isPowerOfTwo = cost.N > 1 && (cost.N & (cost.N - 1)) === 0
  if (!isPowerOfTwo || 128 * cost.N * cost.r + 128 * cost.r * cost.p >= MAX_MEMORY) return null
  return { cost, salt: Buffer.from(salt, 'base64url'), key: Buffer.from(key, 'base64url') }
}

/** Composed first: one phone sends "ậ" as one character, another as three. */
function derive(password: string, salt: Buffer, bytes: number, cost: Cost): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(password.normalize('NFC'), salt, bytes, { ...cost, maxmem: MAX_MEMORY }, (error, key) =>
      error ? reject(error) : resolve(key),
    )
  })
}
