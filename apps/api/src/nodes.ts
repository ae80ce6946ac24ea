import { readAssignment, readHandover } from './assignment/assignment.service'
import { readAuditEvent } from './audit/audit.service'
import { readAssessment } from './assessment/assessment.service'
import { readPlanSection } from './campaign/campaign-plan.service'
import { readCampaign } from './campaign/campaign.service'
import type { Context, ReadNode } from './context'
import { readDraft } from './criteria-draft/criteria-draft.service'
import { readCriteriaSet, readCriterion, readIndicator } from './criteria/criteria.service'
import { readGardenImport } from './garden/garden-import.service'
import { readGarden } from './garden/garden.service'
import { readDraw } from './inspection-draw/inspection-draw.service'
import type { NodeType } from './node-id'
import { tagged } from './node.type'
import { readDuty, readPerson } from './person/person.service'
import { readPanel, readSeat } from './panel/panel.service'
import { readConflict } from './plan-conflict/plan-conflict.service'
import { readRecheckInterval } from './recognition/recheck-interval.service'
import { readKeepingEvent, readLifeEvent } from './recognition/recognition.service'
import { readReport, readReportLine } from './report/report.service'
import { readAllocation } from './target/allocation.service'
import { readTarget } from './target/target.service'
import { visibleUnit } from './unit/unit.service'
import { readWorkPrice } from './work-price/work-price.service'

type Reader = (context: Context, uuid: string) => object | null | Promise<object | null>

/** How each type is read by id, under the same visibility as its lists. Null: not there, or not to be seen. */
const READERS: Partial<Record<NodeType, Reader>> = {
  Unit: visibleUnit,
  Person: readPerson,
  Duty: readDuty,
  CriteriaSet: readCriteriaSet,
  CriteriaDraft: readDraft,
  Criterion: readCriterion,
  Indicator: readIndicator,
  Campaign: readCampaign,
  PlanSection: readPlanSection,
  Target: readTarget,
  TargetAllocation: readAllocation,
  PlanConflict: readConflict,
  Garden: readGarden,
  GardenImport: readGardenImport,
  Assessment: readAssessment,
  Panel: readPanel,
  PanelScorer: readSeat,
  LifeEvent: readLifeEvent,
  KeepingEvent: readKeepingEvent,
  RecheckInterval: readRecheckInterval,
  WorkPrice: readWorkPrice,
  InspectionDraw: readDraw,
  Assignment: readAssignment,
  Handover: readHandover,
  Report: readReport,
  ReportLine: readReportLine,
  AuditEvent: readAuditEvent,
}

export const readNode: ReadNode = async (context, type, uuid) => {
  const row = (await READERS[type]?.(context, uuid)) ?? null
  return row && tagged(type, row)
}
