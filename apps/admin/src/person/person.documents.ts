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
  }
`)

export const PeopleDocument = graphql(`
  query People($within: ID, $search: String, $function: DutyFunction, $after: String) {
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

export const PeopleLoadDocument = graphql(`
  query PeopleLoad($campaignId: ID!) {
    assignmentMatrix(campaignId: $campaignId) {
      workload {
        leadCount
        supportCount
        isOverloaded
        person {
          id
        }
      }
    }
  }
`)
