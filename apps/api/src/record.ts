import type { ChangeOp, Prisma } from '@solang/db'
import type { Context } from './context'
import type { Ability } from './access/ability'
import { dutyFor } from './access/access'
import type { ViewerDuty } from './access/viewer'
import type { NodeType } from './node-id'

/** One change of one entity, for the audit trail and for whoever follows the outbox. */
export interface Change {
  type: NodeType
  id: string
  unitId: string | null
  version?: number
  before?: object | null
  after?: object | null
  op?: ChangeOp
}

/** JSON as it is stored: dates and decimals as text, relations left out by the caller. */
const asJson = (value: object | null | undefined): Prisma.InputJsonValue | undefined =>
  value == null ? undefined : (JSON.parse(JSON.stringify(value)) as Prisma.InputJsonValue)

/** Writes the audit rows alone, for acts that change nothing which others follow: signing in and out. */
export async function recordActs(
  tx: Prisma.TransactionClient,
  context: Context,
  operation: string,
  dutyOf: (change: Change) => ViewerDuty | undefined,
  changes: readonly Change[],
): Promise<void> {
  const { viewer } = context
  await tx.auditEvent.createMany({
    data: changes.map((change) => ({
      ...underDuty(context, dutyOf(change)),
      requestId: context.requestId,
      operation,
      actorPersonId: viewer?.personId ?? null,
      actorName: viewer?.displayName ?? 'Chưa đăng nhập',
      entityType: change.type,
      entityId: change.id,
      unitId: change.unitId,
      before: asJson(change.before),
      after: asJson(change.after),
    })),
  })
}

const underDuty = (context: Context, duty: ViewerDuty | undefined) => ({
  actorDuty: duty ? `${duty.title}, ${context.units.nameOn(duty.unitId, context.today)}` : null,
  dutyId: duty?.id ?? null,
})

/** Writes the audit and outbox rows of a transaction: two statements, however many changes. */
export async function recordChanges(
  tx: Prisma.TransactionClient,
  context: Context,
  operation: string,
  ability: Ability,
  changes: readonly Change[],
): Promise<void> {
  if (changes.length === 0) return
  await recordActs(tx, context, operation, ({ unitId }) => dutyFor(context, ability, unitId), changes)
  await tx.outboxEvent.createMany({
    data: changes.map((change) => ({
      op: change.op ?? 'UPSERT',
      entityType: change.type,
      entityId: change.id,
      entityVersion: change.version ?? null,
      unitId: change.unitId,
    })),
  })
}
