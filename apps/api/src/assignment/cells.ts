import type { Campaign } from '@solang/db'
import { may } from '../access/access'
import type { Context } from '../context'
import { Refusal, type ErrorCode, type Problem } from '../errors'
import type { Tx } from '../mutation'
import { uuidOf } from '../node-id'
import type { AssignmentCellInput } from './assignment.input'

/** What somebody answers for: one target or one criterion in one unit. */
export interface AssignableCell {
  unitId: string
  targetId: string | null
  criterionId: string | null
  /** For messages: "T1 Hàng rào xanh, Thôn Nậy". */
  name: string
}

export const cellKey = (cell: { unitId: string; targetId: string | null; criterionId: string | null }) =>
  `${cell.targetId ?? cell.criterionId}:${cell.unitId}`

/** The cells of an input, each checked; all that is wrong with any of them is told at once. */
export async function readCells(
  tx: Tx,
  context: Context,
  campaign: Campaign,
  inputs: readonly AssignmentCellInput[],
): Promise<AssignableCell[]> {
  const targets = await targetsOf(tx, campaign.id, inputs)
  const problems: Problem[] = []
  const seen = new Set<string>()
  const cells = inputs.map((input, index) => {
    const refuse = (code: ErrorCode, message: string, ...field: string[]) => {
      problems.push({ code, message, path: ['cells', String(index), ...field] })
      return null
    }
    const cell = readCell(context, campaign, targets, input, refuse)
    if (!cell) return null
    if (seen.has(cellKey(cell))) return refuse('DUPLICATE', `Ô ${cell.name} có hai lần trong danh sách.`)
    seen.add(cellKey(cell))
    return cell
  })
  if (problems.length > 0) throw new Refusal(problems)
  return cells.filter((cell) => cell !== null)
}

type Targets = Awaited<ReturnType<typeof targetsOf>>

/** The targets named by the cells, with the units that they are allocated to. */
async function targetsOf(tx: Tx, campaignId: string, inputs: readonly AssignmentCellInput[]) {
  const ids = inputs.map((input) => uuidOf('Target', input.targetId)).filter((id) => id !== null)
  const targets = await tx.target.findMany({
    where: { campaignId, id: { in: [...new Set(ids)] } },
    relationLoadStrategy: 'join',
    include: { allocations: { select: { unitId: true } } },
  })
  return new Map(
    targets.map((target) => [
      target.id,
      { ...target, unitIds: new Set(target.allocations.map((a) => a.unitId)) },
    ]),
  )
}

function readCell(
  context: Context,
  campaign: Campaign,
  targets: Targets,
  input: AssignmentCellInput,
  refuse: (code: ErrorCode, message: string, ...field: string[]) => null,
): AssignableCell | null {
  const { units, criteria, today } = context
  const unitId = uuidOf('Unit', input.unitId)
  if (unitId === null || !may(context, 'READ', unitId) || !units.isWithin(unitId, campaign.unitId, today))
    return refuse('NOT_FOUND', 'Không tìm thấy đơn vị này trong đợt.', 'unitId')
  const unitName = units.nameOn(unitId, today)
  if (!may(context, 'ASSIGN', unitId))
    return refuse('FORBIDDEN', `Anh/chị không có nhiệm vụ phân công ở ${unitName}.`, 'unitId')
  if ((input.targetId == null) === (input.criterionId == null))
    return refuse('INVALID_VALUE', 'Mỗi ô là đúng một trong hai: một chỉ tiêu hoặc một tiêu chí.')

  if (input.targetId != null) {
    const target = targets.get(uuidOf('Target', input.targetId) ?? '')
    if (!target) return refuse('NOT_FOUND', 'Không tìm thấy chỉ tiêu này trong đợt.', 'targetId')
    if (!target.unitIds.has(unitId))
      return refuse('INVALID_VALUE', `Kế hoạch không giao chỉ tiêu ${target.code} cho ${unitName}.`)
    return {
      unitId,
      targetId: target.id,
      criterionId: null,
      name: `${target.code} ${target.name}, ${unitName}`,
    }
  }
  const criterion = criteria.criterion(uuidOf('Criterion', input.criterionId) ?? '')
  if (!criterion || criteria.set(criterion.setId)?.status !== 'PUBLISHED')
    return refuse('NOT_FOUND', 'Không tìm thấy tiêu chí này trong bộ đã ban hành nào.', 'criterionId')
  const name = `tiêu chí ${criterion.code} ${criterion.name}, ${unitName}`
  return { unitId, targetId: null, criterionId: criterion.id, name }
}
