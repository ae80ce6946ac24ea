import { MigrationError, NEWER_DATABASE, type PrismaClient, createDb, migrate, seed } from '@solang/db'
import { faultOf } from '@solang/postgres'
import { StartProblem, diskFull } from './problem'
import type { Say } from './say'
import type { StopSteps } from './stop-steps'

/** Prisma's code. */
const DATABASE_NOT_EMPTY = 'P3005'

export type SeedChoice = 'demo' | 'plan' | 'none'

export function readSeedChoice(value: string | undefined): SeedChoice {
  if (value === undefined || value === '' || value === 'demo') return 'demo'
  if (value === 'plan' || value === 'none') return value
  throw new StartProblem(
    `SEED phải là demo, plan hoặc none, không phải "${value}".`,
    'SEED must be demo, plan or none.',
  )
}

/** A client of the database, after its migrations, with the plan (and the demo) in it. */
export async function openFilled(
  url: string,
  choice: SeedChoice,
  steps: StopSteps,
  say: Say,
): Promise<PrismaClient> {
  await bringUpToDate(url, say)
  const db = createDb(url)
  steps.add(() => db.$disconnect())
  await fillIfEmpty(db, choice, say)
  return db
}

async function bringUpToDate(url: string, say: Say): Promise<void> {
  try {
    await migrate(url, {
      onProgress: (pending) => say(`Cập nhật cấu trúc dữ liệu: ${pending.length} bước`),
    })
  } catch (error) {
    throw error instanceof MigrationError ? problemOf(error) : error
  }
}

function problemOf({ code, message }: MigrationError): StartProblem {
  if (code === NEWER_DATABASE) {
    return new StartProblem(
      'Cơ sở dữ liệu do một bản Sổ Làng mới hơn ghi: hãy cập nhật phần mềm.',
      'The database belongs to a newer version.',
    )
  }
  if (code === DATABASE_NOT_EMPTY) {
    return new StartProblem(
      'Cơ sở dữ liệu đã có bảng của phần mềm khác: hãy dùng một cơ sở dữ liệu trống.',
      'The database holds tables of something else.',
    )
  }
  if (faultOf(message) === 'disk-full') return diskFull()
  const [reason] = message.split('\n').filter((line) => line.trim())
  return new StartProblem(`Không cập nhật được cấu trúc dữ liệu: ${reason}.`, 'The migration failed.')
}

/** Fills an empty database; one that already has a layer keeps it. */
async function fillIfEmpty(db: PrismaClient, choice: SeedChoice, say: Say): Promise<void> {
  const present = await seededLayer(db)
  if (choice === 'none' || present) return
  await seed(db, {
    layer: choice,
    onProgress: (step, done, of) => say(`Nạp dữ liệu (${done}/${of}): ${step}`),
  })
}

export async function seededLayer(db: PrismaClient): Promise<string | null> {
  return (await db.installation.findUnique({ where: { id: 1 } }))?.seededLayer ?? null
}
