import { graphql } from '../generated'

export const ReviewItem = graphql(`
  fragment ReviewItem on Report {
    id
    version
    unit {
      id
      name
    }
    periodKind
    periodStart
    status
    isNil
    isLate
    revision
    warningCount
    obstacle
    submittedAs
    submittedAt
    lines {
      id
    }
    can {
      edit
      submit
      accept
      return
      correct
    }
    blockedBy {
      action
      code
      message
    }
  }
`)

export const ReviewLine = graphql(`
  fragment ReviewLine on ReportLine {
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
        kind
        measureUnit
      }
      progress {
        goal
        verdict
      }
    }
  }
`)

export const ReviewReport = graphql(`
  fragment ReviewReport on Report {
    ...ReviewItem
    periodEnd
    note
    correctionReason
    reviewRemark
    reviewedAs
    reviewedAt
    lines {
      ...ReviewLine
    }
  }
`)

export const ReviewInboxDocument = graphql(`
  query ReviewInbox($filter: ReportFilter!, $after: String) {
    reports(filter: $filter, orderBy: SUBMITTED_ASC, first: 100, after: $after) {
      nodes {
        ...ReviewItem
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount {
        value
        exact
      }
    }
  }
`)

export const ReviewReportDocument = graphql(`
  query ReviewReport($id: ID!) {
    report(id: $id) {
      ...ReviewReport
    }
  }
`)

export const ReviewVillagesDocument = graphql(`
  query ReviewVillages($within: ID!) {
    units(filter: { within: $within, kind: [VILLAGE] }, first: 200) {
      nodes {
        id
        name
      }
    }
  }
`)

export const ReviewAcceptDocument = graphql(`
  mutation ReviewAccept($input: ReviewReportInput!) {
    acceptReport(input: $input) {
      report {
        ...ReviewReport
      }
      errors {
        ...UserErrorFields
      }
    }
  }
`)

export const ReviewReturnDocument = graphql(`
  mutation ReviewReturn($input: ReturnReportInput!) {
    returnReport(input: $input) {
      report {
        ...ReviewReport
      }
      errors {
        ...UserErrorFields
      }
    }
  }
`)

export const ReviewAcceptAllDocument = graphql(`
  mutation ReviewAcceptAll($input: AcceptReportsInput!) {
    acceptReports(input: $input) {
      reports {
        ...ReviewItem
      }
      errors {
        ...UserErrorFields
      }
    }
  }
`)
