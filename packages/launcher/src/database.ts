import { PostgresError, type PostgresFault, type PostgresStep, startPostgres } from '@solang/postgres'
import { join } from 'node:path'
import { checkDatabase, withoutPassword } from './database-check'
import { StartProblem, diskFull } from './problem'
import type { Say } from './say'
import type { StopSteps } from './stop-steps'

export interface OpenDatabase {
  url: string
  /** For people: the folder, or the address. */
  location: string
  /** Resolves if the server ends although nobody stopped it; never for the user's own server. */
  died: Promise<void>
}

const DATABASE = 'solang'

const STEPS: Record<PostgresStep, string> = {
  creating: 'Tạo cơ sở dữ liệu (lần đầu)',
  'orphan-stopped': 'Lần chạy trước bị ngắt: đã tắt cơ sở dữ liệu còn sót lại',
  recovering: 'Cơ sở dữ liệu đang tự phục hồi sau lần bị ngắt',
}

/**
 * The user's own PostgreSQL if DATABASE_URL names one, else the embedded one with its data in the given folder,
 * which is stopped among the steps.
 */
export async function openDatabase(
  userUrl: string | undefined,
  dataDir: string,
  steps: StopSteps,
  say: Say,
): Promise<OpenDatabase> {
  if (userUrl) {
    await checkDatabase(userUrl)
    return { url: userUrl, location: withoutPassword(userUrl), died: new Promise(() => undefined) }
  }
  say('Mở cơ sở dữ liệu')
  try {
    const starting = startPostgres({
      dataDir: join(dataDir, 'postgres'),
      onProgress: (step) => say(STEPS[step]),
    })
    // Before it is up: a signal meanwhile lets it come up, and then stops it in order.
    steps.add(async () => (await starting).stop())
    const server = await starting
    const url = await server.ensureDatabase(DATABASE)
    return { url, location: server.dataDir, died: server.died }
  } catch (error) {
    throw error instanceof PostgresError ? problemOf(error, dataDir) : error
  }
}

function problemOf(error: PostgresError, dataDir: string): StartProblem {
  const path = error.path ?? dataDir
  if (error.fault === 'disk-full') return diskFull(path)
  const lines: Record<Exclude<PostgresFault, 'disk-full'>, [string, string]> = {
    'already-running': [`Sổ Làng đang chạy trên dữ liệu này rồi (${path}).`, 'Already running on this data.'],
    'not-writable': [`Không ghi được vào ${path}.`, 'The folder cannot be written to.'],
    'not-a-folder': [`${dataDir} phải là một thư mục.`, 'It has to be a folder.'],
    'not-a-cluster': [
      `Dữ liệu ở ${path} không đầy đủ (${error.message}): hãy khôi phục từ bản sao lưu, hoặc dời thư mục đó đi để bắt đầu lại.`,
      'The data is incomplete: restore a backup, or move the folder away to begin anew.',
    ],
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
