import type { Prisma, PrismaClient } from '../generated/client/client'
import { enrolProvince, insertCriteria } from './criteria/insert-criteria'
import { day } from './calendar'
import { DEMO_TODAY } from './demo/accounts'
import { insertAssessments, insertGardens } from './demo/insert-assessments'
import { insertAssignments } from './demo/insert-assignments'
import { insertPeople } from './demo/insert-people'
import { insertRecognition } from './demo/insert-recognition'
import { insertReports } from './demo/insert-reports'
import { stableId } from './ids'
import { insertPlan } from './plan/insert-plan'
import { insertUnits } from './plan/insert-units'

export type SeedLayer = 'plan' | 'demo'

export interface SeedOptions {
  /** 'demo' brings the plan with it. */
  readonly layer: SeedLayer
  readonly onProgress?: (step: string, done: number, of: number) => void
}

interface Step {
  readonly name: string
  readonly run: (tx: Prisma.TransactionClient) => Promise<void>
}

const PLAN_STEPS: readonly Step[] = [
  { name: 'Đơn vị hành chính và thôn', run: insertUnits },
  { name: 'Văn bản và bộ tiêu chí', run: insertCriteria },
  { name: 'Bộ tiêu chí đang áp dụng', run: enrolProvince },
  { name: 'Kế hoạch, chỉ tiêu và mâu thuẫn', run: insertPlan },
  { name: 'Đánh dấu lớp kế hoạch', run: (tx) => finishLayer(tx, 'plan') },
]
const DEMO_STEPS: readonly Step[] = [
  { name: 'Người và tài khoản trình diễn', run: insertPeople },
  { name: 'Phân công trình diễn', run: insertAssignments },
  { name: 'Báo cáo trình diễn', run: insertReports },
  { name: 'Vườn hộ trình diễn', run: insertGardens },
  { name: 'Phiếu chấm trình diễn', run: insertAssessments },
  { name: 'Công nhận và giữ chuẩn trình diễn', run: insertRecognition },
  { name: 'Đánh dấu lớp trình diễn', run: (tx) => finishLayer(tx, 'demo', day(DEMO_TODAY)) },
]

// Any number nobody else uses: two servers that start together must not both seed.
const SEED_LOCK = 20_210_303n

/**
 * Loads the plan, and for 'demo' the demo rows on it, into a migrated database; what is there already is left
 * alone, so seeding again changes nothing. All or nothing: one transaction.
 */
export function seed(db: PrismaClient, { layer, onProgress }: SeedOptions): Promise<void> {
  return db.$transaction(
    async (tx) => {
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(${SEED_LOCK})`
      const steps = missingSteps(layer, (await tx.installation.findUnique({ where: { id: 1 } }))?.seededLayer)
      for (const [index, step] of steps.entries()) {
        onProgress?.(step.name, index, steps.length)
        await step.run(tx)
      }
      if (steps.length > 0) onProgress?.('Xong', steps.length, steps.length)
    },
    { maxWait: 15_000, timeout: 120_000 },
  )
}

function missingSteps(wanted: SeedLayer, present: string | null | undefined): readonly Step[] {
  if (present === 'demo' || present === wanted) return []
  const demo = wanted === 'demo' ? DEMO_STEPS : []
  return present === 'plan' ? demo : [...PLAN_STEPS, ...demo]
}

async function finishLayer(tx: Prisma.TransactionClient, layer: SeedLayer, demoToday?: Date): Promise<void> {
  const marks = { seededLayer: layer, seededAt: new Date(), ...(demoToday && { demoToday }) }
  await tx.installation.upsert({ where: { id: 1 }, create: { id: 1, ...marks }, update: marks })
  await tx.auditEvent.create({
    data: {
      id: stableId('audit-event', 'seed', layer),
      requestId: 'seed',
      operation: 'seed',
      actorName: 'Hệ thống',
      entityType: 'Installation',
      entityId: stableId('installation', '1'),
      after: { seededLayer: layer },
    },
  })
}
