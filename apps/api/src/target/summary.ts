import { Prisma } from '@solang/db'
import { sumProgress, type PaceState, type Rollup } from '@solang/scoring'
import { may } from '../access/access'
import type { Context } from '../context'
import { allocationsByTarget, progressByAllocation } from './progress.service'
import { cappedPercent, type Standing } from './standing'
import type { TargetSummary } from './target-summary.type'
import type { TargetRow } from './target.service'

export interface SummaryRow extends TargetSummary {
  target: TargetRow
  rollup: Rollup
  parts: readonly Standing[]
  /** Who the sum speaks for: the campaign's unit when the viewer reads all of it. */
  label: string | null
}

/** The most worrying first; MET only stands when nothing else does. */
const BY_WORRY: readonly PaceState[] = [
  'OVERDUE',
  'BEHIND',
  'ON_PACE',
  'NOT_STARTED',
  'NOT_MEASURABLE',
  'MET',
]

/** A target over the units that the viewer reads. */
export async function summaryOf(context: Context, target: TargetRow): Promise<SummaryRow> {
  const allocations = await allocationsByTarget(context).load(target.id)
  const loaded = await Promise.all(allocations.map(({ id }) => progressByAllocation(context).load(id)))
  const parts = loaded.filter((part) => part !== null)
  const seesAll = may(context, 'READ', target.campaign.unitId)
  const rollup = sumProgress(
    parts.map(({ label, scored }) => ({ label, progress: scored })),
    seesAll ? askedOfAll(target) : null,
  )
  // Work in a unit whose goal nobody knows belongs to no fraction: 13 done of 10 asked would be nonsense.
  const isComparable = parts.length > 0 && parts.every(({ done, goal }) => done === null || goal !== null)
  return {
    target,
    rollup,
    parts,
    label: seesAll ? context.units.nameOn(target.campaign.unitId, context.today) : null,
    state: BY_WORRY.find((state) => rollup.states[state] > 0) ?? 'NOT_MEASURABLE',
    done: rollup.done,
    goal: isComparable ? rollup.goal : null,
    remaining: isComparable ? remainingOf(rollup, parts) : null,
    percent: cappedPercent(rollup.percent),
    allocated: parts.length === 0 ? null : rollup.allocated,
    unallocated: rollup.unallocated,
    unitCount: rollup.partCount,
    metCount: rollup.metCount,
    unknownCount: parts.filter(({ done, goal }) => done === null || goal === null).length,
    behindCount: rollup.states.BEHIND + rollup.states.OVERDUE,
  }
}

/** What the plan asks of all units together, where it can be compared with what they carry. */
function askedOfAll({ kind, quantity }: TargetRow): string | null {
  // A share's quantity is a percentage, a cluster's the size of one cluster.
  if (quantity === null || kind === 'SHARE' || kind === 'COMPOSITE_MINIMUM') return null
  return quantity.toFixed()
}

function remainingOf(rollup: Rollup, parts: readonly Standing[]): string | null {
  if (rollup.by === 'COUNT') return String(rollup.partCount - rollup.metCount)
  const known = parts.flatMap(({ remaining }) => (remaining === null ? [] : [remaining]))
  if (known.length === 0) return null
  return known.reduce((sum, remaining) => sum.plus(remaining), new Prisma.Decimal(0)).toFixed()
}
