import type { Campaign, ReportStatus } from '@solang/db'
import { addDays, type ISODate } from '@solang/scoring'
import { may } from '../access/access'
import type { Context } from '../context'
import { fromDbDay } from '../day'
import { toNodeId } from '../node-id'
import type { ReportingDay, ReportingState, UnitReporting } from './dashboard.type'

export interface UnitReportingRow extends UnitReporting {
  unitId: string
  days: ReportingDay[]
}

interface DayReport {
  id: string
  unitId: string
  periodStart: Date
  status: ReportStatus
  isNil: boolean
  isLate: boolean
}

const MAX_VILLAGES = 200

/** Villages of the campaign that owe reports: named by the plan and read by the viewer. */
export function reportingVillages(context: Context, campaign: Campaign): string[] {
  const { units, today } = context
  const villages = units
    .all()
    .filter(
      (unit) =>
        unit.kind === 'VILLAGE' &&
        !unit.isPlaceholder &&
        units.isWithin(unit.id, campaign.unitId, today) &&
        may(context, 'READ', unit.id),
    )
  return units
    .sortByName(villages, today)
    .slice(0, MAX_VILLAGES)
    .map((unit) => unit.id)
}

/** Village × day from the campaign's first day to today: one statement, as many rows as squares at most. */
export async function reportingStrip(
  context: Context,
  campaign: Campaign,
  villages: readonly string[],
  isOwedDaily: boolean,
): Promise<UnitReportingRow[]> {
  const reports = await context.db.$queryRaw<DayReport[]>`
    SELECT DISTINCT ON (unit_id, period_start)
      id, unit_id AS "unitId", period_start AS "periodStart", status::text AS status, is_nil AS "isNil",
      is_late AS "isLate"
    FROM report
    WHERE campaign_id = ${campaign.id}::uuid AND unit_id = ANY(${[...villages]}::uuid[])
      AND period_kind = 'DAY' AND status <> 'DRAFT'
    ORDER BY unit_id, period_start, revision DESC`
  const found = new Map(
    reports.map((report) => [`${report.unitId} ${fromDbDay(report.periodStart)}`, report]),
  )
  const days = campaignDays(context, campaign)
  return villages.map((unitId) => {
    const sent = days.map((day) => ({ day, report: found.get(`${unitId} ${day}`) }))
    const due = sent.filter(({ day, report }) => report || (isOwedDaily && day < context.today))
    const onTime = due.filter(({ report }) => report && !report.isLate).length
    return {
      unitId,
      onTimePercent: due.length === 0 ? null : Math.floor((100 * onTime) / due.length),
      days: sent.map(({ day, report }) => ({
        day,
        state: report ? stateOf(report) : isOwedDaily && day < context.today ? 'MISSING' : 'NOT_DUE',
        reportId: report ? toNodeId('Report', report.id) : null,
      })),
    }
  })
}

function stateOf({ status, isLate, isNil }: DayReport): ReportingState {
  if (status === 'RETURNED') return 'RETURNED'
  if (isLate) return 'LATE'
  if (isNil) return 'NIL'
  return status === 'ACCEPTED' ? 'ACCEPTED' : 'SUBMITTED'
}

function campaignDays(context: Context, campaign: Campaign): ISODate[] {
  const last = context.today < fromDbDay(campaign.endsOn) ? context.today : fromDbDay(campaign.endsOn)
  const days: ISODate[] = []
  for (let day = fromDbDay(campaign.startsOn); day <= last; day = addDays(day, 1)) days.push(day)
  return days
}
