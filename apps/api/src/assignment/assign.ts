import type { Assignment, Campaign, Person } from '@solang/db'
import { refuseFarDays } from '../campaign/campaign-margin'
import type { Context } from '../context'
import { toDbDay } from '../day'
import { refuse, Refusal, type Problem } from '../errors'
import { mutate, type Tx } from '../mutation'
import { cleanTextOrNull } from '../text'
import type { AssignInput } from './assignment.input'
import { isOverOn } from './assignment.policy'
import { lockCampaign } from './campaign-lock'
import { cellKey, readCells, type AssignableCell } from './cells'
import { receiverIn } from './receiver'

/** Gives one person many cells, all or none. */
export const assign = (context: Context, input: AssignInput) =>
  mutate(
    context,
    { operation: 'assign', ability: 'ASSIGN', answers: { assignments: 'Assignment' } },
    input,
    async ({ tx, record }) => {
      const campaign = await lockCampaign(tx, context, input.campaignId)
      const cells = await readCells(tx, context, campaign, input.cells)
      const person = await receiverIn(tx, context, campaign, input.personId, 'personId')
      const validFrom = input.validFrom ?? context.today
      refuseFarDays(campaign, { validFrom, dueOn: input.dueOn })
      if (input.dueOn && input.dueOn < validFrom)
        refuse('DEADLINE_BEFORE_START', 'Hạn phải từ ngày bắt đầu trở đi.', 'dueOn')
      await refuseTaken(tx, campaign, cells, person, input.role, toDbDay(validFrom))

      const created = await tx.assignment.createManyAndReturn({
        data: cells.map(({ name: _, ...cell }) => ({
          ...cell,
          campaignId: campaign.id,
          personId: person.id,
          role: input.role,
          validFrom: toDbDay(validFrom),
          dueOn: input.dueOn ? toDbDay(input.dueOn) : null,
          document: cleanTextOrNull(input.document),
          note: cleanTextOrNull(input.note),
          createdAt: context.now,
        })),
      })
      for (const row of created)
        record({ type: 'Assignment', id: row.id, unitId: row.unitId, version: row.version, after: row })
      return { assignments: inOrderOf(cells, created) }
    },
  )

function inOrderOf(cells: readonly AssignableCell[], rows: readonly Assignment[]): Assignment[] {
  const byCell = new Map(rows.map((row) => [cellKey(row), row]))
  return cells.map((cell) => byCell.get(cellKey(cell))).filter((row) => row !== undefined)
}

/** From its first day on an assignment is open-ended, so whatever is not over by then stands in its way. */
async function refuseTaken(
  tx: Tx,
  campaign: Campaign,
  cells: readonly AssignableCell[],
  person: Person,
  role: AssignInput['role'],
  validFrom: Date,
): Promise<void> {
  const standing = await tx.assignment.findMany({
    where: {
      campaignId: campaign.id,
      unitId: { in: [...new Set(cells.map((cell) => cell.unitId))] },
      AND: [
        { OR: [{ validTo: null }, { validTo: { gt: validFrom } }] },
        { OR: [{ personId: person.id }, ...(role === 'LEAD' ? [{ role }] : [])] },
      ],
    },
    include: { person: { select: { fullName: true } } },
  })
  const taken = standing.filter((row) => !isOverOn(row, validFrom))
  const problems = cells.flatMap((cell, index): Problem[] => {
    const path = ['cells', String(index)]
    const here = taken.filter((row) => cellKey(row) === cellKey(cell))
    if (here.some((row) => row.personId === person.id))
      return [{ code: 'ALREADY_ASSIGNED', message: `${person.fullName} đã được giao ô ${cell.name}.`, path }]
    const lead = here.find((row) => row.role === 'LEAD')
    if (role !== 'LEAD' || !lead) return []
    const message = `Ô ${cell.name} đã có ${lead.person.fullName} chủ trì. Hãy chuyển giao, hoặc giao phối hợp.`
    return [{ code: 'LEAD_OVERLAP', message, path }]
  })
  if (problems.length > 0) throw new Refusal(problems)
}
