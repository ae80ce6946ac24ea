import type { AuditEvent, Prisma } from '@solang/db'
import type { Ability } from '../access/ability'
import { may, signedIn } from '../access/access'
import { paginate, type Connection, type PageArgs } from '../connection'
import type { Context } from '../context'
import { requestError } from '../errors'
import { fromNodeId } from '../node-id'
import { auditRoots, withoutHouseholds } from './audit.policy'

/** `seq` as text: a cursor is JSON, which has no bigint. */
export type AuditEventRow = Omit<AuditEvent, 'seq'> & { seq: string }

const withTextSeq = (row: AuditEvent): AuditEventRow => ({ ...row, seq: String(row.seq) })

/** audit_event has no relation to unit (it outlives everything), so its units are named from the tree in memory. */
function eventsWhere(context: Context): Prisma.AuditEventWhereInput {
  const roots = auditRoots(context.viewer?.duties ?? [])
  const { units, today } = context
  const unitIds = units
    .all()
    .map((unit) => unit.id)
    .filter((id) => may(context, 'READ', id) && roots.some((root) => units.isWithin(id, root, today)))
  return { unitId: { in: unitIds } }
}

/** What happened to one thing, newest first. */
export function listAuditEvents(
  context: Context,
  args: PageArgs,
  subjectId: string,
): Promise<Connection<AuditEventRow>> {
  if (auditRoots(signedIn(context).duties).length === 0)
    throw requestError('FORBIDDEN', 'Nhật ký thay đổi chỉ dành cho Ban Chỉ đạo và Văn phòng Điều phối.')
  const subject = fromNodeId(subjectId)
  if (!subject) throw requestError('BAD_USER_INPUT', 'subjectId không phải là mã của mục nào.')
  const where = { ...eventsWhere(context), entityType: subject.type, entityId: subject.uuid }
  return paginate<AuditEventRow>(context, args, {
    name: `auditEvents:${subjectId}`,
    sort: [{ column: 'seq', direction: 'desc', parse: BigInt as (text: string) => bigint }],
    rows: async (query) => {
      const rows = await context.db.auditEvent.findMany({ ...query, where: { AND: [where, query.where] } })
      return rows.map(withTextSeq)
    },
    count: (take) => context.db.auditEvent.count({ where, take }),
  })
}

export async function readAuditEvent(context: Context, id: string): Promise<AuditEventRow | null> {
  const row = await context.db.auditEvent.findFirst({ where: { id, ...eventsWhere(context) } })
  return row && withTextSeq(row)
}

/** Whose drafts are read by whom: what was not sent yet is no more open here than in its own list. */
const ABILITY_OF_DRAFTS: Readonly<Record<string, Ability>> = { Report: 'REPORT', Assessment: 'ASSESS' }

function isForeignDraft(
  context: Context,
  { entityType, unitId }: Pick<AuditEvent, 'unitId' | 'entityType'>,
  record: Prisma.JsonValue,
): boolean {
  const ability = ABILITY_OF_DRAFTS[entityType]
  const isDraft =
    record !== null && typeof record === 'object' && 'status' in record && record.status === 'DRAFT'
  return ability !== undefined && isDraft && (unitId === null || !may(context, ability, unitId))
}

/** The stored record as the viewer may see it: no draft of others, personal data of households only where they read households. */
export function shownRecord(
  context: Context,
  event: Pick<AuditEvent, 'unitId' | 'entityType'>,
  record: Prisma.JsonValue,
): Prisma.JsonValue {
  if (isForeignDraft(context, event, record)) return null
  const readsHouseholds = event.unitId !== null && may(context, 'READ_HOUSEHOLDS', event.unitId)
  return readsHouseholds ? record : withoutHouseholds(record)
}
