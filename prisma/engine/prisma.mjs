#!/usr/bin/env node
// Runs Prisma's own command line with the schema engine that needs no download.
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { requireTypeScript } from './require-typescript.mjs'

const here = dirname(fileURLToPath(import.meta.url))
const args = process.argv.slice(2)
const cli = join(dirname(createRequire(import.meta.url).resolve('prisma/package.json')), 'build', 'index.js')

/** Writing and comparing migrations needs some server, not a certain one: without DATABASE_URL a passing one will do. */
async function passingServer() {
  const needsAny =
    args[0] === 'migrate' && (args[1] === 'diff' || (args[1] === 'dev' && args.includes('--create-only')))
  if (process.env.DATABASE_URL || !needsAny) return undefined
  const { startPostgres } = requireTypeScript('../../packages/postgres/src/index.ts')
  const server = await startPostgres({
    dataDir: mkdtempSync(join(tmpdir(), 'so-lang-prisma-')),
    durable: false,
  })
  const url = await server.ensureDatabase('solang')
  if (args[1] === 'dev') await requireTypeScript('../src/migrate.ts').migrate(url)
  return { url, server }
}

const passing = await passingServer()
const child = spawn(process.execPath, [cli, ...args], {
  cwd: dirname(here),
  stdio: 'inherit',
  env: {
    PRISMA_HIDE_UPDATE_MESSAGE: '1',
    CHECKPOINT_DISABLE: '1',
    PRISMA_SCHEMA_ENGINE_BINARY: join(here, 'schema-engine.mjs'),
    ...process.env,
    ...(passing && { DATABASE_URL: passing.url }),
  },
})
child.on('error', (error) => {
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
})
child.on('close', async (code) => {
  process.exitCode = code ?? 1
  await passing?.server.stop()
  if (passing) rmSync(passing.server.dataDir, { recursive: true })
})
