import type { Campaign } from '@solang/db'
import { rootsOf } from '../access/viewer'
import { gapCountSql } from '../assignment/assignment-matrix.service'
import type { Context } from '../context'
import { toDbDay } from '../day'
import { LAST_FIRST_SQL } from '../last-sheet'
import type { AssessmentCounts } from './dashboard.type'

export interface DashboardCounts extends AssessmentCounts {
  gaps: number
  openConflicts: number
  waitingForReview: number
  /** The campaign's rules make villages owe a report each day. */
  isOwedDaily: boolean
}

/** All plain numbers of a campaign's dashboard, over the units that the viewer reads: one statement. */
export async function dashboardCounts(context: Context, campaign: Campaign): Promise<DashboardCounts> {
  const roots = context.viewer ? rootsOf(context.viewer, 'READ') : []
  const today = toDbDay(context.today)
  const [counts] = await context.db.$queryRaw<DashboardCounts[]>`
    WITH readable AS (
      SELECT DISTINCT u.descendant_id AS id
      FROM unit_path u JOIN unit_path c ON c.descendant_id = u.descendant_id
      WHERE u.ancestor_id = ANY(${roots}::uuid[]) AND c.ancestor_id = ${campaign.unitId}::uuid
        AND u.valid_from <= ${today}::date AND (u.valid_to IS NULL OR u.valid_to > ${today}::date)
        AND c.valid_from <= ${today}::date AND (c.valid_to IS NULL OR c.valid_to > ${today}::date)
    ), sheet AS (
      SELECT a.*, s.subject FROM assessment a JOIN criteria_set s ON s.id = a.set_id
      WHERE a.status = 'SUBMITTED' AND a.unit_id IN (SELECT id FROM readable)
    ), garden_now AS (
      SELECT DISTINCT ON (garden_id) garden_id, verdict FROM sheet
      WHERE garden_id IS NOT NULL ORDER BY garden_id, ${LAST_FIRST_SQL}
    ), village_recognised AS (
      SELECT DISTINCT ON (unit_id) unit_id, verdict FROM sheet
      WHERE subject = 'VILLAGE' AND stage = 'RECOGNISED' ORDER BY unit_id, ${LAST_FIRST_SQL}
    )
    SELECT ${gapCountSql(context, campaign)} AS gaps,
      (SELECT count(*)::int FROM plan_conflict WHERE campaign_id = ${campaign.id}::uuid AND status = 'OPEN')
        AS "openConflicts",
      (SELECT count(*)::int FROM report
        WHERE campaign_id = ${campaign.id}::uuid AND status = 'SUBMITTED' AND unit_id IN (SELECT id FROM readable))
        AS "waitingForReview",
      EXISTS (SELECT FROM reporting_rule
        WHERE campaign_id = ${campaign.id}::uuid AND function = 'VILLAGE_HEAD' AND period_kind = 'DAY')
        AS "isOwedDaily",
      (SELECT count(*)::int FROM village_recognised WHERE verdict = 'MET') AS "modelVillages",
      (SELECT count(DISTINCT unit_id)::int FROM sheet WHERE subject = 'VILLAGE') AS "villagesAssessed",
      (SELECT count(*)::int FROM garden_now WHERE verdict = 'MET') AS "modelGardens",
      (SELECT count(*)::int FROM garden_now) AS "gardensAssessed",
      (SELECT count(*)::int FROM garden WHERE unit_id IN (SELECT id FROM readable)) AS "gardenCount"`
  if (!counts) throw new Error('a statement of counts gave no row')
  return counts
}
