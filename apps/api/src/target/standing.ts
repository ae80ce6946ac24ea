import type { Prisma, TargetAllocation } from '@solang/db'
import { addDays, progressOf, type Progress as ScoredProgress, type TargetKind } from '@solang/scoring'
import type { Context } from '../context'
import { fromDbDay, fromDbDayOrNull, toDbDay } from '../day'
import type { Progress } from './progress.type'

/** Where one unit stands with its share of a target. */
export interface Standing extends Progress {
  /** Name of the unit on the working day, for sentences. */
  label: string
  scored: ScoredProgress
}

export interface StandingRow extends TargetAllocation {
  kind: TargetKind
  subject: string
  measureUnit: string
  decimals: number
  dueOn: Date | null
  startsOn: Date
  endsOn: Date
  reportedTotal: Prisma.Decimal | null
  reportedOn: Date | null
  acceptedTotal: Prisma.Decimal | null
  acceptedOn: Date | null
  weekAgo: Prisma.Decimal | null
}

const WEEK = 7

const aWeekAgo = (context: Context): Date => toDbDay(addDays(context.today, -WEEK))

/** What Prisma brings along with an allocation so that its progress needs no statement of its own. */
export const withStanding = (context: Context) =>
  ({
    target: { include: { campaign: true, section: true } },
    progress: true,
    points: {
      where: { day: { lte: aWeekAgo(context) }, acceptedTotal: { not: null } },
      orderBy: { day: 'desc' },
      take: 1,
    },
  }) satisfies Prisma.TargetAllocationInclude

type StandingPayload = Prisma.TargetAllocationGetPayload<{ include: ReturnType<typeof withStanding> }>

/** The same row as `standingRows` reads, from what Prisma brought along. */
export function toStandingRow({ target, progress, points, ...allocation }: StandingPayload): StandingRow {
  const { kind, subject, measureUnit, decimals, dueOn, campaign } = target
  return {
    ...allocation,
    kind,
    subject,
    measureUnit,
    decimals,
    dueOn,
    startsOn: campaign.startsOn,
    endsOn: campaign.endsOn,
    reportedTotal: progress?.reportedTotal ?? null,
    reportedOn: progress?.reportedOn ?? null,
    acceptedTotal: progress?.acceptedTotal ?? null,
    acceptedOn: progress?.acceptedOn ?? null,
    weekAgo: points[0]?.acceptedTotal ?? null,
  }
}

/**
 * Allocations with all that their progress needs, in one statement: the totals kept beside them, and one step into
 * the index of daily points for the total of a week ago. The cost does not grow with the length of the campaign.
 */
export function standingRows(context: Context, which: Prisma.Sql): Promise<StandingRow[]> {
  return context.db.$queryRaw<StandingRow[]>`
    SELECT a.id, a.target_id AS "targetId", a.unit_id AS "unitId", a.quantity, a.baseline, a.denominator,
      a.denominator_source AS "denominatorSource", a.version,
      t.kind::text AS kind, t.subject, t.measure_unit AS "measureUnit", t.decimals, t.due_on AS "dueOn",
      c.starts_on AS "startsOn", c.ends_on AS "endsOn",
      p.reported_total AS "reportedTotal", p.reported_on AS "reportedOn",
      p.accepted_total AS "acceptedTotal", p.accepted_on AS "acceptedOn", w.accepted_total AS "weekAgo"
    FROM target_allocation a
    JOIN target t ON t.id = a.target_id
    JOIN campaign c ON c.id = t.campaign_id
    LEFT JOIN target_progress p ON p.allocation_id = a.id
    LEFT JOIN LATERAL (
      SELECT accepted_total FROM progress_point
      WHERE allocation_id = a.id AND day <= ${aWeekAgo(context)}::date AND accepted_total IS NOT NULL
      ORDER BY day DESC LIMIT 1) w ON true
    WHERE ${which}`
}

/** Beyond this a percentage says nothing but "far more than asked"; GraphQL's Int would overflow. */
const MAX_PERCENT = 999_999

const written = (value: Prisma.Decimal | null) => value && value.toFixed()

/** The same unit's total and the day it covers; both or nothing. */
const standing = (total: Prisma.Decimal | null, on: Date | null) =>
  total && on && { total: total.toFixed(), on: fromDbDay(on) }

export function standingOf(context: Context, row: StandingRow): Standing {
  const scored = progressOf(
    {
      kind: row.kind,
      what: row.subject,
      unit: row.measureUnit,
      decimals: row.decimals,
      quantity: written(row.quantity),
      baseline: written(row.baseline),
      denominator: written(row.denominator),
      reported: standing(row.reportedTotal, row.reportedOn),
      accepted: standing(row.acceptedTotal, row.acceptedOn),
      weekAgo: written(row.weekAgo),
      startOn: fromDbDay(row.startsOn),
      dueOn: fromDbDay(row.dueOn ?? row.endsOn),
      isSoftDue: row.dueOn === null,
    },
    context.today,
  )
  return {
    scored,
    label: context.units.nameOn(row.unitId, context.today),
    verdict: scored.verdict,
    state: scored.state,
    done: scored.done,
    reportedDone: written(row.reportedTotal),
    isProvisional: scored.provisional,
    goal: scored.goal,
    remaining: scored.remaining,
    percent: cappedPercent(scored.percent),
    daysLeft: scored.daysLeft,
    neededPerDay: scored.neededPerDay,
    lastWeekPerDay: scored.lastWeekPerDay,
    expectedByToday: scored.expectedByToday,
    acceptedOn: fromDbDayOrNull(row.acceptedOn),
    reportedOn: fromDbDayOrNull(row.reportedOn),
  }
}

export const cappedPercent = (percent: number | null) => percent && Math.min(percent, MAX_PERCENT)
