import { PostgresError, type PostgresFault, type PostgresStep, startPostgres } from '@solang/postgres'
import { join } from 'node:path'
import { checkDatabase, withoutPassword } from './database-check'
import { StartProblem } from './problem'
import type { Say } from './say'

export interface OpenDatabase {
  url: string
  /** For people: the folder, or the address. */
  location: string
  stop: () => Promise<void>
  /** Resolves if the server ends although nobody stopped it; never for the user's own server. */
  died: Promise<void>
}

const DATABASE = 'solang'

const STEPS: Record<PostgresStep, string> = {
  creating: 'Tạo cơ sở dữ liệu (lần đầu)',
  'orphan-stopped': 'Lần chạy trước bị ngắt: đã tắt cơ sở dữ liệu còn sót lại',
  recovering: 'Cơ sở dữ liệu đang tự phục hồi sau lần bị ngắt',
}

/** The user's own PostgreSQL if DATABASE_URL names one, else the embedded one with its data in the given folder. */
export async function openDatabase(
  userUrl: string | undefined,
  dataDir: string,
  say: Say,
): Promise<OpenDatabase> {
  if (userUrl) {
    await checkDatabase(userUrl)
    const nothing = () => Promise.resolve()
    return {
      url: userUrl,
      location: withoutPassword(userUrl),
      stop: nothing,
      died: new Promise(() => undefined),
    }
  }
  say('Mở cơ sở dữ liệu')
  try {
    const server = await startPostgres({
      dataDir: join(dataDir, 'postgres'),
      onProgress: (step) => say(STEPS[step]),
    })
    const url = await server.ensureDatabase(DATABASE)
    return { url, location: server.dataDir, stop: () => server.stop(), died: server.died }
  } catch (error) {
    throw error instanceof PostgresError ? problemOf(error, dataDir) : error
  }
}

function problemOf(error: PostgresError, dataDir: string): StartProblem {
  const path = error.path ?? dataDir
  const lines: Record<PostgresFault, [string, string]> = {
    'already-running': [`Sổ Làng đang chạy trên dữ liệu này rồi (${path}).`, 'Already running on this data.'],
    'disk-full': [`Ổ đĩa chứa ${path} đã đầy.`, 'The disk is full.'],
    'not-writable': [`Không ghi được vào ${path}.`, 'The folder cannot be written to.'],
    'other-version': [
      `Dữ liệu ở ${path} do phiên bản PostgreSQL khác ghi: ${error.message}`,
      'The data belongs to another PostgreSQL version.',
    ],
    'port-taken': ['Cổng của cơ sở dữ liệu đang có chương trình khác dùng.', 'The database port is taken.'],
    'start-failed': [`Không mở được cơ sở dữ liệu: ${error.message}`, 'The database did not start.'],
    'unsupported-platform': [
      'Chưa có PostgreSQL kèm sẵn cho loại máy này: hãy đặt DATABASE_URL.',
      'No embedded PostgreSQL for this platform: set DATABASE_URL.',
    ],
  }
  return new StartProblem(...lines[error.fault])
}
