import { graphql } from '../generated'

export const AssignmentFields = graphql(`
  fragment AssignmentFields on Assignment {
    id
    role
    version
    validFrom
    validTo
    isActive
    dueOn
    document
    note
    endReason
    person {
      id
      fullName
    }
    unit {
      id
      name
      kind
    }
    target {
      id
      code
      name
      subject
    }
    criterion {
      id
      code
      name
    }
    can {
      end
      reassign
    }
    handover {
      id
      handedOverOn
      document
      note
      fromPerson {
        id
        fullName
      }
      toPerson {
        id
        fullName
      }
    }
  }
`)

export const CellAssignmentsDocument = graphql(`
  query CellAssignments($filter: AssignmentFilter!) {
    assignments(filter: $filter, first: 100) {
      nodes {
        ...AssignmentFields
      }
    }
  }
`)

export const PersonAssignmentsDocument = graphql(`
  query PersonAssignments($id: ID!, $open: AssignmentFilter!, $closed: AssignmentFilter!) {
    person(id: $id) {
      id
      fullName
      title
      isActive
      duties {
        id
        title
        unit {
          id
          name
        }
      }
    }
    open: assignments(filter: $open, first: 200) {
      nodes {
        ...AssignmentFields
      }
      pageInfo {
        hasNextPage
      }
    }
    closed: assignments(filter: $closed, first: 50) {
      nodes {
        ...AssignmentFields
      }
    }
  }
`)

export const AssignDocument = graphql(`
  mutation Assign($input: AssignInput!) {
    assign(input: $input) {
      assignments {
        id
      }
      errors {
        ...UserErrorFields
      }
    }
  }
`)

export const ReassignDocument = graphql(`
  mutation Reassign($input: ReassignInput!) {
    reassign(input: $input) {
      assignment {
        id
      }
      errors {
        ...UserErrorFields
      }
    }
  }
`)

export const EndAssignmentDocument = graphql(`
  mutation EndAssignment($input: EndAssignmentInput!) {
    endAssignment(input: $input) {
      assignment {
        id
      }
      errors {
        ...UserErrorFields
      }
    }
  }
`)

export const HandOverDocument = graphql(`
  mutation HandOver($input: HandOverInput!) {
    handOver(input: $input) {
      handover {
        id
      }
      assignments {
        id
      }
      duties {
        id
      }
      errors {
        ...UserErrorFields
      }
    }
  }
`)
