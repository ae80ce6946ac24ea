import { graphql } from '../generated'

export const ReportListDocument = graphql(`
  query ReportList($filter: ReportFilter!, $after: String) {
    reports(filter: $filter, first: 20, after: $after) {
      nodes {
        ...ReportRow
        lines {
          id
        }
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

export const ReportUnitsDocument = graphql(`
  query ReportUnits($within: ID!) {
    units(filter: { within: $within, kind: [VILLAGE] }, first: 100) {
      nodes {
        id
        name
      }
    }
  }
`)
