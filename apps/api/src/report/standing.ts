import { Prisma } from '@solang/db'
import type { ISODate, PeriodKind } from '@solang/scoring'
import { toDbDay } from '../day'
import type { Tx } from '../mutation'

/*
 * Which of several totals of an allocation stands.
 *
 * Totals are cumulative, so the one that speaks of the latest day stands. A report speaks of the last day of its
 * period, or of the day on which it was sent if that came first (a week's report sent on Thursday cannot know
 * Friday). About the same day the last word counts: the report that was sent later, be it of a day or a week.
 * Of a period's revisions only the last one counts: for "reported" the last that was sent and not returned, for
 * "accepted" the last that was accepted. So a correction of an old period changes that day, and the standing total
 * only if nothing was said about a later day.
 */
const SPEAKS_OF = Prisma.sql`least(r.period_end, (r.submitted_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date)`
const SAME_PERIOD = Prisma.sql`PARTITION BY r.campaign_id, r.unit_id, r.period_kind, r.period_start`

const uuids = (ids: readonly string[]) => Prisma.sql`${[...ids]}::uuid[]`

/** One unit's reports of one campaign for one period. */
export interface PeriodKey {
  campaignId: string
  unitId: string
  periodKind: PeriodKind
  periodStart: Date
}

/** What was last reported of an allocation before a report, and its pace. */
export interface Previous {
  allocationId: string
  total: Prisma.Decimal
  day: Date
  /** Gained over that many days of the last fourteen; 0 days when there is only one total. */
  gained: Prisma.Decimal | null
  overDays: number | null
}

const PACE_DAYS = 14

/** The totals that a report of this period, speaking of that day, is entered against: one statement. */
export function previousTotals(db: Pick<Tx, '$queryRaw'>, key: PeriodKey, day: ISODate): Promise<Previous[]> {
  return db.$queryRaw<Previous[]>`
    WITH sent AS (
      SELECT r.id, r.submitted_at, ${SPEAKS_OF} AS day, r.revision = max(r.revision) OVER (${SAME_PERIOD}) AS counts
      FROM report r
      WHERE r.campaign_id = ${key.campaignId}::uuid AND r.unit_id = ${key.unitId}::uuid
        AND r.status IN ('SUBMITTED', 'ACCEPTED')
        AND NOT (r.period_kind = ${key.periodKind}::period_kind AND r.period_start = ${key.periodStart}::date)
    ), said AS (
      SELECT l.allocation_id, l.total, s.day, s.day > ${toDbDay(day)}::date - ${PACE_DAYS}::int AS is_recent,
        row_number() OVER (PARTITION BY l.allocation_id ORDER BY s.day DESC, s.submitted_at DESC, s.id DESC) AS nth
      FROM sent s JOIN report_line l ON l.report_id = s.id
      WHERE s.counts AND s.day <= ${toDbDay(day)}::date
    )
    SELECT allocation_id AS "allocationId",
      (array_agg(total ORDER BY nth))[1] AS total,
      max(day) AS day,
      (array_agg(total ORDER BY nth) FILTER (WHERE is_recent))[1]
        - (array_agg(total ORDER BY nth DESC) FILTER (WHERE is_recent))[1] AS gained,
      (max(day) FILTER (WHERE is_recent) - min(day) FILTER (WHERE is_recent))::int AS "overDays"
    FROM said GROUP BY allocation_id`
}

/** Allocations whose totals a report of one of these periods may move: those in any revision of it. */
export async function allocationsOf(tx: Tx, keys: readonly PeriodKey[]): Promise<string[]> {
  const lines = await tx.reportLine.findMany({
    where: {
      report: {
        OR: keys.map(({ campaignId, unitId, periodKind, periodStart }) => ({
          campaignId,
          unitId,
          periodKind,
          periodStart,
        })),
      },
    },
    select: { allocationId: true },
    distinct: ['allocationId'],
  })
  return lines.map((line) => line.allocationId)
}

/**
 * Takes the allocations' totals for this transaction, always in the order of their ids: two officials who accept at
 * once wait for each other instead of both counting the same metres.
 */
export async function lockTotals(tx: Tx, allocationIds: readonly string[]): Promise<void> {
  if (allocationIds.length === 0) return
  await tx.$executeRaw`
    INSERT INTO target_progress (allocation_id)
    SELECT id FROM unnest(${uuids(allocationIds)}) AS id ORDER BY id ON CONFLICT DO NOTHING`
  await tx.$queryRaw`
    SELECT allocation_id FROM target_progress WHERE allocation_id = ANY(${uuids(allocationIds)})
    ORDER BY allocation_id FOR UPDATE`
}

/** Derives totals and daily points of these allocations again from what was sent and accepted: one statement. */
export async function restateTotals(tx: Tx, allocationIds: readonly string[]): Promise<void> {
  if (allocationIds.length === 0) return
  await tx.$executeRaw`
    WITH scope AS (
      SELECT a.id, a.unit_id, t.campaign_id FROM target_allocation a JOIN target t ON t.id = a.target_id
      WHERE a.id = ANY(${uuids(allocationIds)})
    ), sent AS (
      SELECT r.id, r.submitted_at, ${SPEAKS_OF} AS day,
        r.revision = max(r.revision) OVER (${SAME_PERIOD}) AS is_reported,
        r.status = 'ACCEPTED' AND r.revision = max(r.revision) FILTER (WHERE r.status = 'ACCEPTED') OVER (${SAME_PERIOD})
          AS is_accepted
      FROM report r
      WHERE r.status IN ('SUBMITTED', 'ACCEPTED')
        AND (r.campaign_id, r.unit_id) IN (SELECT campaign_id, unit_id FROM scope)
    ), point AS (
      SELECT l.allocation_id, s.day,
        (array_agg(l.total ORDER BY s.submitted_at DESC, s.id DESC) FILTER (WHERE s.is_reported))[1] AS reported,
        (array_agg(l.total ORDER BY s.submitted_at DESC, s.id DESC) FILTER (WHERE s.is_accepted))[1] AS accepted
      FROM sent s JOIN report_line l ON l.report_id = s.id JOIN scope ON scope.id = l.allocation_id
      WHERE s.is_reported OR s.is_accepted
      GROUP BY l.allocation_id, s.day
    ), gone AS (
      DELETE FROM progress_point p
      WHERE p.allocation_id = ANY(${uuids(allocationIds)})
        AND NOT EXISTS (SELECT 1 FROM point WHERE point.allocation_id = p.allocation_id AND point.day = p.day)
    ), kept AS (
      INSERT INTO progress_point (allocation_id, day, reported_total, accepted_total)
      SELECT allocation_id, day, reported, accepted FROM point
      ON CONFLICT (allocation_id, day)
        DO UPDATE SET reported_total = excluded.reported_total, accepted_total = excluded.accepted_total
    ), latest AS (
      SELECT scope.id,
        (array_agg(reported ORDER BY day DESC) FILTER (WHERE reported IS NOT NULL))[1] AS reported,
        max(day) FILTER (WHERE reported IS NOT NULL) AS reported_on,
        (array_agg(accepted ORDER BY day DESC) FILTER (WHERE accepted IS NOT NULL))[1] AS accepted,
        max(day) FILTER (WHERE accepted IS NOT NULL) AS accepted_on
      FROM scope LEFT JOIN point ON point.allocation_id = scope.id GROUP BY scope.id
    )
    UPDATE target_progress p
    SET reported_total = latest.reported, reported_on = latest.reported_on,
      accepted_total = latest.accepted, accepted_on = latest.accepted_on, updated_at = now()
    FROM latest WHERE latest.id = p.allocation_id`
}
