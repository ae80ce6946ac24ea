import { graphql } from '../generated'

export const BoardAssignment = graphql(`
  fragment BoardAssignment on Assignment {
    id
    role
    version
    dueOn
    person {
      id
      fullName
    }
    unit {
      id
    }
    target {
      id
    }
    criterion {
      id
    }
  }
`)

export const BoardWorkload = graphql(`
  fragment BoardWorkload on Workload {
    leadCount
    supportCount
    isOverloaded
    person {
      id
      fullName
      title
    }
  }
`)

export const AssignmentBoardDocument = graphql(`
  query AssignmentBoard($campaignId: ID!) {
    assignmentMatrix(campaignId: $campaignId) {
      campaign {
        id
        name
        startsOn
        endsOn
        unit {
          id
          name
        }
      }
      gapCount
      units {
        id
        name
        kind
        isPlaceholder
      }
      rows {
        target {
          id
          code
          name
          subject
          effectiveDueOn
        }
        criterion {
          id
          code
          name
          set {
            id
            edition
          }
        }
        unitIds
      }
      assignments {
        ...BoardAssignment
      }
      workload {
        ...BoardWorkload
      }
    }
  }
`)

export const ReceiversDocument = graphql(`
  query Receivers($within: ID!) {
    people(within: $within, first: 200) {
      nodes {
        id
        fullName
        title
      }
    }
  }
`)

export const LoadsDocument = graphql(`
  query Loads($campaignId: ID!) {
    assignmentMatrix(campaignId: $campaignId) {
      workload {
        ...BoardWorkload
      }
    }
  }
`)
