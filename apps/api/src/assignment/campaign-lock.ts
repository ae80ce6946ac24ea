import type { Assignment, Campaign } from '@solang/db'
import { campaignsWhere } from '../access/access'
import type { Context } from '../context'
import { notFound, refuse, versionConflict } from '../errors'
import type { Tx } from '../mutation'
import { uuidOf } from '../node-id'
import { tagged } from '../node.type'
import { blockerOf, visibleAssignments } from './assignment.service'

// Every change of assignments takes its campaign's lock first. Without it two leads for one cell could wait for
// each other in the exclusion constraint until PostgreSQL kills one as a deadlock; with it the second sees the first
// and can be told its name. NO KEY: reports of the campaign go on.

/** The campaign, locked until the transaction ends. */
export async function lockCampaign(tx: Tx, context: Context, campaignId: string): Promise<Campaign> {
  const id = uuidOf('Campaign', campaignId)
  const campaign = id && (await tx.campaign.findFirst({ where: { id, ...campaignsWhere(context) } }))
  if (!campaign) return notFound('đợt này', 'campaignId')
  await tx.$queryRaw`SELECT 1 FROM campaign WHERE id = ${id}::uuid FOR NO KEY UPDATE`
  return campaign
}

/** An assignment that the viewer may change, in the version they saw, with its campaign locked. */
export async function lockAssignment(
  tx: Tx,
  context: Context,
  input: { assignmentId: string; expectedVersion: number },
): Promise<{ assignment: Assignment; campaign: Campaign }> {
  const id = uuidOf('Assignment', input.assignmentId)
  if (id === null) return notFound('phân công này', 'assignmentId')
  await tx.$queryRaw`
    SELECT 1 FROM campaign WHERE id = (SELECT campaign_id FROM assignment WHERE id = ${id}::uuid) FOR NO KEY UPDATE`
  const found = await tx.assignment.findFirst({
    where: { AND: [{ id }, visibleAssignments(context)] },
    include: { campaign: true },
  })
  if (!found) return notFound('phân công này', 'assignmentId')
  const { campaign, ...assignment } = found
  const blocker = blockerOf(context, assignment)
  if (blocker?.code === 'FORBIDDEN') refuse(blocker.code, blocker.message, 'assignmentId')
  if (assignment.version !== input.expectedVersion) versionConflict(tagged('Assignment', assignment))
  if (blocker) refuse(blocker.code, blocker.message, 'assignmentId')
  return { assignment, campaign }
}
