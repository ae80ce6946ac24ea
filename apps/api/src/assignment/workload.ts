import type { Assignment } from '@solang/db'
import { unitsWhere } from '../access/access'
import type { Context } from '../context'
import { groupedInOrder, loaderOf } from '../per-request'
import { isOverloaded } from './assignment.policy'
import { activeToday } from './assignment.service'

/** What one person holds today, in units that the viewer reads. */
export interface PersonWorkload {
  personId: string
  leadCount: number
  supportCount: number
  isOverloaded: boolean
}

/** Busiest first. */
export function workloadOf(assignments: readonly Assignment[]): PersonWorkload[] {
  const counts = new Map<string, { leadCount: number; supportCount: number }>()
  for (const { personId, role } of assignments) {
    const count = counts.get(personId) ?? { leadCount: 0, supportCount: 0 }
    counts.set(personId, count)
    if (role === 'LEAD') count.leadCount += 1
    else count.supportCount += 1
  }
  return [...counts]
    .map(([personId, count]) => ({ personId, ...count, isOverloaded: isOverloaded(count.leadCount) }))
    .sort(
      (a, b) =>
        b.leadCount - a.leadCount || b.supportCount - a.supportCount || a.personId.localeCompare(b.personId),
    )
}

interface WorkloadKey {
  personId: string
  campaignUuid: string
}

/** The same for the people of a page: one statement for a page of people. */
export const workloadByPerson = loaderOf<Context, WorkloadKey, PersonWorkload>(
  async (context, keys) => {
    const counts = await context.db.assignment.groupBy({
      by: ['campaignId', 'personId', 'role'],
      where: {
        AND: [activeToday(context), { unit: unitsWhere(context) }],
        campaignId: { in: [...new Set(keys.map((key) => key.campaignUuid))] },
        personId: { in: keys.map((key) => key.personId) },
      },
      _count: true,
    })
    const held = groupedInOrder(keys.map(workloadKey), counts, ({ campaignId, personId }) =>
      workloadKey({ personId, campaignUuid: campaignId }),
    )
    return keys.map(({ personId }, i) => {
      const countOf = (role: Assignment['role']) => held[i]?.find((row) => row.role === role)?._count ?? 0
      const leadCount = countOf('LEAD')
      return {
        personId,
        leadCount,
        supportCount: countOf('SUPPORT'),
        isOverloaded: isOverloaded(leadCount),
      }
    })
  },
  (key) => workloadKey(key),
)

const workloadKey = ({ personId, campaignUuid }: WorkloadKey) => `${campaignUuid}:${personId}`
