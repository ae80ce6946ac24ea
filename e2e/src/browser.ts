import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { createReadStream, existsSync } from 'node:fs'
import { mkdir, rename, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir, userInfo } from 'node:os'
import { dirname, join } from 'node:path'
import { createBrotliDecompress } from 'node:zlib'
import { type Browser, chromium } from 'playwright-core'

const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/**
 * CHROMIUM_PATH if set, else the Chromium that comes from npm (Linux), else the Chrome that is installed. Nothing has
 * to be installed by hand: where the system lacks Chromium's libraries, those that npm brings along are used.
 */
export async function launchBrowser(): Promise<Browser> {
  const given = process.env.CHROMIUM_PATH
  if (given) return chromium.launch({ executablePath: given, args: ARGS })
  if (process.platform !== 'linux') return chromium.launch({ channel: 'chrome', args: ARGS })
  const folder = await unpackedChromium()
  const executablePath = join(folder, 'chromium')
  const env = starts(executablePath, process.env) ? process.env : await withOwnLibraries(folder)
  return chromium.launch({ executablePath, args: ARGS, env: definedOnly(env) })
}

/** Unpacked once per user and version; renamed when complete, so that a killed run leaves no half browser. */
async function unpackedChromium(): Promise<string> {
  const { version } = createRequire(__filename)(join(packageFolder(), 'package.json')) as { version: string }
  const folder = join(tmpdir(), `so-lang-chromium-${version}-${userInfo().uid}`)
  if (existsSync(join(folder, 'chromium'))) return folder
  const unfinished = `${folder}.${process.pid}`
  await mkdir(unfinished, { recursive: true })
  await unpackInto(unfinished)
  await rm(folder, { recursive: true, force: true })
  await rename(unfinished, folder)
  return folder
}

/** The package unpacks into the folder for temporary files and nowhere else: a process of its own has another one. */
async function unpackInto(folder: string): Promise<void> {
  const unpacking = spawn(process.execPath, ['-e', "require('@sparticuz/chromium').executablePath()"], {
    cwd: __dirname,
    env: { ...process.env, TMPDIR: folder },
    stdio: 'inherit',
  })
  const [exitCode] = await once(unpacking, 'exit')
  if (exitCode !== 0) throw new Error(`Chromium was not unpacked (${String(exitCode)}).`)
}

function packageFolder(): string {
  // …/build/cjs/index.cjs
  return join(dirname(createRequire(__filename).resolve('@sparticuz/chromium')), '..', '..')
}

function starts(executablePath: string, env: NodeJS.ProcessEnv): boolean {
  return spawnSync(executablePath, ['--version'], { env }).status === 0
}

async function withOwnLibraries(folder: string): Promise<NodeJS.ProcessEnv> {
  if (!existsSync(join(folder, 'al2023'))) {
    const target = join(folder, `al2023.${process.pid}`)
    await mkdir(target)
    const tar = spawn('tar', ['-x', '-C', target], { stdio: ['pipe', 'inherit', 'inherit'] })
    createReadStream(join(packageFolder(), 'bin', 'al2023.tar.br'))
      .pipe(createBrotliDecompress())
      .pipe(tar.stdin)
    await once(tar, 'close')
    await rename(target, join(folder, 'al2023'))
  }
  const libraries = [join(folder, 'al2023', 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':')
  const fonts = existsSync('/etc/fonts') ? {} : { FONTCONFIG_PATH: join(folder, 'fonts') }
  return { ...process.env, LD_LIBRARY_PATH: libraries, ...fonts }
}

function definedOnly(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  )
}
