import { graphql } from '../generated'

export const BoardRow = graphql(`
  fragment BoardRow on RecognitionRow {
    id
    gardenLabel
    unit {
      id
      name
    }
    standing {
      ...StandingBrief
      pressing: keeping(states: [FAILING, TRIGGERED, OVERDUE]) {
        code
        text
        state
        dueOn
        trigger
      }
    }
  }
`)

export const RecognitionBoardDocument = graphql(`
  query RecognitionBoard($subject: CriteriaSubject!, $within: ID!, $after: String) {
    recognitionBoard(subject: $subject, within: $within) {
      counts {
        state
        count
      }
      rows(first: 200, after: $after) {
        nodes {
          ...BoardRow
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
  }
`)

export const RecheckIntervalsDocument = graphql(`
  query RecheckIntervals($unitId: ID!, $subject: CriteriaSubject!) {
    unit(id: $unitId) {
      id
      name
      recheckIntervals {
        id
        ruleCode
        months
        source
        unit {
          id
          name
        }
        set {
          id
          subject
          edition
        }
      }
    }
    criteriaSets(subject: $subject, usedIn: $unitId, first: 20) {
      nodes {
        id
        title
        edition
        criteria {
          id
          code
          name
        }
      }
    }
  }
`)

export const DecideRecheckIntervalDocument = graphql(`
  mutation DecideRecheckInterval($input: DecideRecheckIntervalInput!) {
    decideRecheckInterval(input: $input) {
      recheckInterval {
        id
      }
      errors {
        ...UserErrorFields
      }
    }
  }
`)
