import { graphql } from '../generated'

export const ComparedSheet = graphql(`
  fragment ComparedSheet on Assessment {
    ...AssessmentBrief
    set {
      id
      edition
    }
    criteria {
      code
      verdict
    }
  }
`)

export const ComparisonDocument = graphql(`
  query Comparison($within: ID!, $subject: CriteriaSubject!, $isGarden: Boolean!) {
    sets: criteriaSets(usedIn: $within, first: 50) {
      nodes {
        id
        title
        edition
        subject
        criteria {
          id
          code
          name
          isCondition
        }
      }
    }
    units: unitAssessments(subject: $subject, within: $within, first: 200) @skip(if: $isGarden) {
      unit {
        id
        name
        parent {
          id
          name
        }
      }
      self {
        ...ComparedSheet
      }
      inspected {
        ...ComparedSheet
      }
      recognised {
        ...ComparedSheet
      }
    }
    gardens(filter: { unitWithin: $within }, first: 200) @include(if: $isGarden) {
      nodes {
        id
        label
        unit {
          id
          name
        }
        self: latestAssessment(stage: SELF) {
          ...ComparedSheet
        }
        inspected: latestAssessment(stage: INSPECTED) {
          ...ComparedSheet
        }
        recognised: latestAssessment(stage: RECOGNISED) {
          ...ComparedSheet
        }
      }
      pageInfo {
        hasNextPage
      }
    }
  }
`)
