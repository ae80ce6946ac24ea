import { graphql } from '../generated'

export const PersonRow = graphql(`
  fragment PersonRow on Person {
    id
    fullName
    title
    duties {
      id
      title
      unit {
        id
        name
      }
    }
    workload(campaignId: $campaignId) {
      leadCount
      supportCount
      isOverloaded
    }
  }
`)

export const PeopleDocument = graphql(`
  query People($campaignId: ID!, $within: ID, $search: String, $function: DutyFunction, $after: String) {
    people(within: $within, search: $search, function: $function, first: 50, after: $after) {
      nodes {
        ...PersonRow
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
