import 'reflect-metadata'
import type { GraphQLSchema } from 'graphql'
import { buildSchemaSync } from 'type-graphql'
import { AssignResolver } from './assignment/assign.resolver'
import {
  AllocationLeadResolver,
  AssignmentMatrixResolver,
  AssignmentMatrixRowResolver,
} from './assignment/assignment-matrix.resolver'
import { AssignmentResolver, HandoverResolver } from './assignment/assignment.resolver'
import { PersonWorkloadResolver, WorkloadResolver } from './assignment/workload.resolver'
import { AuditResolver } from './audit/audit.resolver'
import { AssessmentEntryResolver } from './assessment/assessment-entry.resolver'
import { AssessmentGapResolver, GardenGapResolver, UnitGapResolver } from './assessment/gap.resolver'
import { AssessmentReadingResolver } from './assessment/assessment-reading.resolver'
import { AssessmentResolver } from './assessment/assessment.resolver'
import { EvaluationResolver } from './assessment/evaluation.resolver'
import { GardenAssessmentResolver } from './assessment/garden-assessment.resolver'
import { UnitAssessmentsResolver, UnitStandingResolver } from './assessment/unit-assessments.resolver'
import {
  CampaignResolver,
  PlanDocumentResolver,
  PlanSectionResolver,
  ReportingRuleResolver,
  ViewerCampaignResolver,
} from './campaign/campaign.resolver'
import { CriteriaSetResolver, CriterionResolver, IndicatorResolver } from './criteria/criteria.resolver'
import {
  CriteriaDraftResolver,
  DraftTrialResolver,
  TriedSubjectResolver,
} from './criteria-draft/criteria-draft.resolver'
import { CriteriaDraftWriteResolver } from './criteria-draft/criteria-draft-write.resolver'
import { DashboardResolver, UnitReportingResolver } from './dashboard/dashboard.resolver'
import './enums'
import { GardenFactsResolver } from './garden/garden-facts.resolver'
import { GardenImportResolver } from './garden/garden-import.resolver'
import {
  AllocationGardenRegisterResolver,
  UnitGardenRegisterResolver,
} from './garden/garden-register.resolver'
import { GardenResolver } from './garden/garden.resolver'
import { DrawnPlaceResolver, InspectionDrawPlaceResolver } from './inspection-draw/draw-place.resolver'
import {
  InspectionDrawComparisonResolver,
  InspectionDrawSubjectResolver,
  InspectionPickResolver,
} from './inspection-draw/draw-subject.resolver'
import { InspectionDrawResolver } from './inspection-draw/inspection-draw.resolver'
import { NodeResolver } from './node.resolver'
import { DutyResolver, PersonResolver } from './person/person.resolver'
import { PanelScorerResolver, PanelLineResolver, PanelSheetResolver } from './panel/panel-scorer.resolver'
import { PanelWriteResolver } from './panel/panel-write.resolver'
import { AssessmentPanelResolver, PanelResolver, TodayPanelResolver } from './panel/panel.resolver'
import {
  PlanConflictQuoteResolver,
  PlanConflictResolver,
  TargetConflictResolver,
} from './plan-conflict/plan-conflict.resolver'
import { RecheckIntervalResolver, UnitRecheckIntervalResolver } from './recognition/recheck-interval.resolver'
import { RecognitionBoardResolver, RecognitionRowResolver } from './recognition/recognition-board.resolver'
import {
  GardenRecognitionResolver,
  KeepingEventResolver,
  LifeEventResolver,
  UnitRecognitionResolver,
} from './recognition/recognition.resolver'
import { StandingResolver } from './recognition/standing.resolver'
import { ReportFormLineResolver, ReportFormResolver } from './report/report-form.resolver'
import { ReportWriteResolver } from './report/report-write.resolver'
import { ReportLineResolver, ReportResolver } from './report/report.resolver'
import { SessionResolver } from './session/session.resolver'
import { ProgressResolver, TargetAllocationResolver } from './target/target-allocation.resolver'
import { SetSwitchResolver, SwitchedSubjectResolver } from './set-switch/set-switch.resolver'
import { TargetResolver, TargetSummaryResolver } from './target/target.resolver'
import { ObligationResolver, TodayResolver } from './today/today.resolver'
import { UnitResolver } from './unit/unit.resolver'
import { USER_ERROR_TYPES } from './user-error.type'
import { CriteriaSetWorkPriceResolver, WorkPriceResolver } from './work-price/work-price.resolver'

/** The one list of resolvers. No global middleware: it would make every leaf field asynchronous. */
export const createSchema = (): GraphQLSchema =>
  buildSchemaSync({
    resolvers: [
      NodeResolver,
      SessionResolver,
      UnitResolver,
      PersonResolver,
      DutyResolver,
      CriteriaSetResolver,
      CriterionResolver,
      IndicatorResolver,
      CampaignResolver,
      PlanDocumentResolver,
      PlanSectionResolver,
      ReportingRuleResolver,
      ViewerCampaignResolver,
      TargetResolver,
      TargetSummaryResolver,
      TargetAllocationResolver,
      ProgressResolver,
      PlanConflictResolver,
      PlanConflictQuoteResolver,
      TargetConflictResolver,
      GardenResolver,
      GardenFactsResolver,
      GardenImportResolver,
      UnitGardenRegisterResolver,
      AllocationGardenRegisterResolver,
      AssessmentResolver,
      AssessmentEntryResolver,
      AssessmentReadingResolver,
      AssessmentGapResolver,
      UnitGapResolver,
      GardenGapResolver,
      GardenAssessmentResolver,
      EvaluationResolver,
      SetSwitchResolver,
      SwitchedSubjectResolver,
      CriteriaDraftResolver,
      CriteriaDraftWriteResolver,
      DraftTrialResolver,
      TriedSubjectResolver,
      UnitAssessmentsResolver,
      UnitStandingResolver,
      PanelResolver,
      PanelScorerResolver,
      PanelSheetResolver,
      PanelLineResolver,
      PanelWriteResolver,
      AssessmentPanelResolver,
      TodayPanelResolver,
      LifeEventResolver,
      KeepingEventResolver,
      UnitRecognitionResolver,
      GardenRecognitionResolver,
      StandingResolver,
      RecheckIntervalResolver,
      UnitRecheckIntervalResolver,
      WorkPriceResolver,
      CriteriaSetWorkPriceResolver,
      RecognitionBoardResolver,
      RecognitionRowResolver,
      InspectionDrawResolver,
      InspectionDrawPlaceResolver,
      DrawnPlaceResolver,
      InspectionDrawSubjectResolver,
      InspectionPickResolver,
      InspectionDrawComparisonResolver,
      ReportResolver,
      ReportLineResolver,
      ReportFormResolver,
      ReportFormLineResolver,
      ReportWriteResolver,
      TodayResolver,
      ObligationResolver,
      DashboardResolver,
      UnitReportingResolver,
      AssignmentResolver,
      HandoverResolver,
      AssignmentMatrixResolver,
      AssignmentMatrixRowResolver,
      WorkloadResolver,
      PersonWorkloadResolver,
      AllocationLeadResolver,
      AssignResolver,
      AuditResolver,
    ],
    orphanedTypes: USER_ERROR_TYPES,
    validate: false,
  })
