import { graphql } from '../generated'

export const PlanConflictFields = graphql(`
  fragment PlanConflictFields on PlanConflict {
    id
    code
    title
    problem
    suggestion
    status
    decision
    decidedAt
    decidedBy {
      id
      fullName
    }
    version
    quotes {
      quote
      section {
        id
        ref
        heading
      }
    }
    targets {
      id
      code
      name
      dueOn
      effectiveDueOn
      isDueOnDecided
    }
    can {
      decide
    }
  }
`)

export const PlanConflictsDocument = graphql(`
  query PlanConflicts($campaignId: ID!) {
    planConflicts(campaignId: $campaignId, first: 200) {
      nodes {
        ...PlanConflictFields
      }
    }
  }
`)

export const DecidePlanConflictDocument = graphql(`
  mutation DecidePlanConflict($input: DecidePlanConflictInput!) {
    decidePlanConflict(input: $input) {
      conflict {
        ...PlanConflictFields
      }
      errors {
        ...UserErrorFields
      }
    }
  }
`)
