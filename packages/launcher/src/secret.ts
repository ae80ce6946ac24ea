import { makeFolder } from '@solang/postgres'
import { randomBytes } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** The installation's own secret, made once: list cursors stay valid over a restart. */
export async function installationSecret(dataDir: string): Promise<string> {
  const file = join(dataDir, 'secret')
  const known = await readFile(file, 'utf8').catch(() => '')
  if (known) return known
  const secret = randomBytes(32).toString('hex')
  await makeFolder(dataDir)
  await writeFile(file, secret, { mode: 0o600 })
  return secret
}
