import { readFileSync } from 'node:fs'
import { databaseCommand, prismaCode } from './database-commands'
import { serveJsonRpc } from './json-rpc'
import { engineFailure, openSchemaEngine } from './open'

/** Behaves as Prisma's `schema-engine` binary does: same arguments, same JSON-RPC over stdin and stdout. */
export async function main(argv: readonly string[]): Promise<void> {
  if (argv.includes('--version') || argv.includes('-V')) {
    process.stdout.write('schema-engine-cli wasm\n')
    return
  }
  process.on('uncaughtException', (error) => fail(engineFailure(error).message))
  const datasource = valuesOf(argv, '--datasource')[0]
  const url =
    (datasource ? (JSON.parse(datasource) as { url?: string }).url : undefined) ?? process.env.DATABASE_URL
  const command = databaseCommand(argv)
  if (command) {
    await command(url ?? '').catch((error: unknown) => fail(engineFailure(error).message, prismaCode(error)))
    return
  }
  const paths = [...valuesOf(argv, '--datamodels'), ...valuesOf(argv, '-d')]
  const datamodels = paths.map((path): [string, string] => [path, readFileSync(path, 'utf8')])
  process.on('SIGTERM', () => process.stdin.destroy())
  process.on('SIGINT', () => process.stdin.destroy())
  await serveJsonRpc(process.stdin, process.stdout, () =>
    openSchemaEngine(url ?? '', datamodels.length ? datamodels : undefined),
  )
  process.exit(0)
}

function valuesOf(argv: readonly string[], flag: string): string[] {
  return argv.flatMap((arg, i) => (arg === flag ? [argv[i + 1] ?? ''] : []))
}

// The CLI drops the first line of stderr and parses every other one as JSON: hence no newline at the end.
function fail(message: string, error_code?: string): never {
  const fields = { message, error_code, is_panic: false, meta: {} }
  const entry = {
    timestamp: new Date().toISOString(),
    level: 'ERROR',
    fields,
    target: 'schema_engine::logger',
  }
  process.stderr.write(`schema-engine (wasm)\n${JSON.stringify(entry)}`)
  process.exit(1)
}
