import { createServer } from 'node:net'
import pg from 'pg'
import { StartProblem } from './problem'

const OLDEST_POSTGRES = 15

/** Fails when the port cannot be listened on, before anything is started. */
export async function checkPort(port: number, host: string): Promise<void> {
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new StartProblem('PORT phải là số từ 1 đến 65535.', 'PORT must be a number from 1 to 65535.')
  }
  const code = await listenError(port, host)
  if (code === undefined) return
  if (code === 'EADDRINUSE') {
    throw new StartProblem(
      `Cổng ${port} đang có chương trình khác dùng. Chọn cổng khác: PORT=${port + 1} npm start`,
      `Port ${port} is taken.`,
    )
  }
  throw new StartProblem(`Không mở được cổng ${port} (${code}).`, `Port ${port} cannot be opened.`)
}

function listenError(port: number, host: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message))
    probe.listen({ port, host, exclusive: true }, () => probe.close(() => resolve(undefined)))
  })
}

/** Fails when the user's own database cannot be reached or is too old. */
export async function checkDatabase(url: string): Promise<void> {
  const where = withoutPassword(url)
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 })
  let version: string
  try {
    await client.connect()
    version =
      (await client.query<{ server_version: string }>('SHOW server_version')).rows[0]?.server_version ?? '0'
  } catch (error) {
    const reason =
      error instanceof Error ? error.message || ('code' in error && String(error.code)) : String(error)
    throw new StartProblem(
      `Không kết nối được cơ sở dữ liệu ở DATABASE_URL (${where}): ${reason}.`,
      'The database cannot be reached.',
    )
  } finally {
    await client.end().catch(() => undefined)
  }
  if (Number.parseInt(version, 10) < OLDEST_POSTGRES) {
    throw new StartProblem(
      `Cần PostgreSQL ${OLDEST_POSTGRES} trở lên, máy chủ ở DATABASE_URL (${where}) là ${version}.`,
      `PostgreSQL ${OLDEST_POSTGRES} or later is needed.`,
    )
  }
}

/** Host, port and database only: the line may end up in a log. */
export function withoutPassword(url: string): string {
  if (!URL.canParse(url)) {
    throw new StartProblem(
      'DATABASE_URL không đúng dạng postgresql://…',
      'DATABASE_URL is not a connection string.',
    )
  }
  const { host, pathname } = new URL(url)
  return `${host}${pathname}`
}
