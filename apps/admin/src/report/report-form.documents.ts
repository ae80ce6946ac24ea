import { graphql } from '../generated'

export const ReportFormLineFields = graphql(`
  fragment ReportFormLineFields on ReportFormLine {
    previousTotal
    previousOn
    usualDailyPace
    change
    total
    reason
    note
    remark
    allocation {
      id
      baseline
      denominator
      target {
        id
        name
        kind
        measureUnit
        decimals
      }
      progress {
        state
        goal
        sentence
      }
    }
  }
`)

export const ReportFormFields = graphql(`
  fragment ReportFormFields on ReportForm {
    unit {
      id
      name
    }
    campaign {
      id
    }
    periodKind
    periodStart
    periodEnd
    report {
      id
      version
      status
      revision
      note
      obstacle
      correctionReason
      reviewRemark
      reviewedAs
      updatedAt
    }
    newest {
      ...ReportRevision
    }
    lines {
      ...ReportFormLineFields
    }
    can {
      ...ReportCanFields
    }
    blockedBy {
      action
      code
      message
    }
  }
`)

export const ReportFormDocument = graphql(`
  query ReportForm($campaignId: ID!, $unitId: ID!, $periodKind: PeriodKind!, $day: Date!) {
    reportForm(campaignId: $campaignId, unitId: $unitId, periodKind: $periodKind, day: $day) {
      ...ReportFormFields
    }
  }
`)

export const SaveReportDraftDocument = graphql(`
  mutation SaveReportDraft($input: ReportInput!) {
    saveReportDraft(input: $input) {
      report {
        id
        version
        updatedAt
      }
      errors {
        ...UserErrorFields
      }
    }
  }
`)

export const SubmitReportDocument = graphql(`
  mutation SubmitReport($input: ReportInput!) {
    submitReport(input: $input) {
      report {
        id
        version
        status
      }
      errors {
        ...UserErrorFields
      }
    }
  }
`)
