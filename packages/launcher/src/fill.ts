import { type PrismaClient, migrate, seed } from '@solang/db'
import { StartProblem } from './problem'
import type { Say } from './say'

export type SeedChoice = 'demo' | 'plan' | 'none'

export function readSeedChoice(value: string | undefined): SeedChoice {
  if (value === undefined || value === '' || value === 'demo') return 'demo'
  if (value === 'plan' || value === 'none') return value
  throw new StartProblem(
    `SEED phải là demo, plan hoặc none, không phải "${value}".`,
    'SEED must be demo, plan or none.',
  )
}

export async function bringUpToDate(url: string, say: Say): Promise<void> {
  try {
    await migrate(url, {
      onProgress: (pending) => say(`Cập nhật cấu trúc dữ liệu: ${pending.length} bước`),
    })
  } catch (error) {
    const reason =
      error instanceof Error ? (error.message.split('\n').find((line) => line.trim()) ?? '') : String(error)
    throw new StartProblem(`Không cập nhật được cấu trúc dữ liệu: ${reason}`, 'The migration failed.')
  }
}

/** Fills an empty database; one that already has a layer keeps it. */
export async function fillIfEmpty(db: PrismaClient, choice: SeedChoice, say: Say): Promise<void> {
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
