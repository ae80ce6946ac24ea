import { graphql } from '../generated'

export const ReportRow = graphql(`
  fragment ReportRow on Report {
    id
    unit {
      id
      name
    }
    periodKind
    periodStart
    revision
    status
    isNil
    isLate
    submittedAs
    submittedAt
    updatedAt
    reviewRemark
    reviewedAs
    obstacle
    version
    can {
      ...ReportCanFields
    }
  }
`)

export const ReportCanFields = graphql(`
  fragment ReportCanFields on ReportCan {
    edit
    submit
    accept
    return
    correct
  }
`)

export const ReportSheetLine = graphql(`
  fragment ReportSheetLine on ReportLine {
    id
    previousTotal
    change
    total
    reason
    note
    remark
    warnings {
      code
      message
    }
    allocation {
      id
      unit {
        id
      }
      target {
        id
        code
        name
        measureUnit
        kind
      }
    }
  }
`)

export const ReportSheet = graphql(`
  fragment ReportSheet on Report {
    ...ReportRow
    periodEnd
    correctionReason
    note
    reviewedAt
    campaign {
      id
      name
    }
    lines {
      ...ReportSheetLine
    }
    blockedBy {
      action
      code
      message
    }
  }
`)

export const ReportDocument = graphql(`
  query Report($id: ID!) {
    report(id: $id) {
      ...ReportSheet
    }
  }
`)

export const ReportRevision = graphql(`
  fragment ReportRevision on Report {
    id
    unit {
      id
    }
    revision
    status
    submittedAt
    correctionReason
  }
`)

export const ReportRevisionsDocument = graphql(`
  query ReportRevisions($filter: ReportFilter!) {
    reports(filter: $filter, first: 50) {
      nodes {
        ...ReportRevision
      }
    }
  }
`)

export const AcceptReportDocument = graphql(`
  mutation AcceptReport($input: ReviewReportInput!) {
    acceptReport(input: $input) {
      report {
        ...ReportSheet
      }
      errors {
        ...UserErrorFields
      }
    }
  }
`)

export const ReturnReportDocument = graphql(`
  mutation ReturnReport($input: ReturnReportInput!) {
    returnReport(input: $input) {
      report {
        ...ReportSheet
      }
      errors {
        ...UserErrorFields
      }
    }
  }
`)

export const CorrectReportDocument = graphql(`
  mutation CorrectReport($input: CorrectReportInput!) {
    correctReport(input: $input) {
      report {
        id
        unit {
          id
        }
        periodKind
        periodStart
      }
      errors {
        ...UserErrorFields
      }
    }
  }
`)
