import type { CriteriaSetDraft, Prisma } from '@solang/db'
import { check, type Check } from '@solang/scoring'
import { may, signedIn, unitsWhere } from '../access/access'
import { paginate, type Connection, type PageArgs } from '../connection'
import type { Context } from '../context'
import { forbidden, notFound, refuse, versionConflict } from '../errors'
import type { Tx } from '../mutation'
import { uuidOf } from '../node-id'
import { tagged } from '../node.type'
import type { CriteriaSetRow } from '../reference/criteria-catalog'

/** Drafts of units where the viewer edits criteria; nobody else sees half-made rules. */
const draftsWhere = (context: Context): Prisma.CriteriaSetDraftWhereInput => ({
  unit: unitsWhere(context, 'EDIT_CRITERIA'),
})

/** Open drafts, the latest first. */
export function listDrafts(context: Context, args: PageArgs): Promise<Connection<CriteriaSetDraft>> {
  signedIn(context)
  const where: Prisma.CriteriaSetDraftWhereInput = { ...draftsWhere(context), closedAt: null }
  return paginate(context, args, {
    name: 'criteriaDrafts',
    sort: [{ column: 'createdAt', direction: 'desc', parse: (text) => new Date(text) }],
    rows: (query) => context.db.criteriaSetDraft.findMany({ ...query, where: { AND: [where, query.where] } }),
    count: (take) => context.db.criteriaSetDraft.count({ where, take }),
  })
}

export const readDraft = (context: Context, id: string): Promise<CriteriaSetDraft | null> =>
  context.db.criteriaSetDraft.findFirst({ where: { AND: [{ id }, draftsWhere(context)] } })

/** The published set that a draft began from. */
export function baseOf(context: Context, { id, baseSetId }: CriteriaSetDraft): CriteriaSetRow {
  const base = context.criteria.set(baseSetId)
  if (!base) throw new Error(`draft ${id} has a base outside the catalog`)
  return base
}

/** Faults forbid publishing; warnings tell what the set could not settle yet. */
export function faultsOf({ definition }: Pick<CriteriaSetDraft, 'definition'>) {
  const found: Check = check(definition)
  return found.ok ? { faults: [], warnings: found.warnings } : { faults: found.problems, warnings: [] }
}

/** The open draft that somebody changes, locked until the transaction ends, in the version that they saw. */
export async function lockDraft(
  context: Context,
  tx: Tx,
  input: { draftId: string; expectedVersion: number },
): Promise<CriteriaSetDraft> {
  const id = uuidOf('CriteriaDraft', input.draftId)
  if (id !== null) await tx.$queryRaw`SELECT id FROM criteria_set_draft WHERE id = ${id}::uuid FOR UPDATE`
  const draft = id === null ? null : await tx.criteriaSetDraft.findUnique({ where: { id } })
  if (!draft || !may(context, 'EDIT_CRITERIA', draft.unitId)) return notFound('bản soạn này', 'draftId')
  if (draft.closedAt !== null)
    refuse('INVALID_STATE', 'Bản soạn này đã ban hành hoặc đã bỏ, không sửa được nữa.', 'draftId')
  return draft.version === input.expectedVersion ? draft : versionConflict(tagged('CriteriaDraft', draft))
}

/** The unit for which criteria are edited. */
export function editedUnit(context: Context, unitId: string): string {
  const id = uuidOf('Unit', unitId)
  if (id === null || !context.units.has(id)) return notFound('đơn vị này', 'unitId')
  if (!may(context, 'EDIT_CRITERIA', id))
    forbidden('Chỉ lãnh đạo ban chỉ đạo và văn phòng điều phối được soạn bộ tiêu chí ở đây.', 'unitId')
  return id
}

export const draftFacts = ({ code, edition, title, version }: CriteriaSetDraft) => ({
  code,
  edition,
  title,
  version,
})
