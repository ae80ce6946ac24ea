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

/** The last sheet of each step. */
export const SheetsOfUnit = graphql(`
  fragment SheetsOfUnit on UnitAssessments {
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
`)

export const SheetsOfGarden = graphql(`
  fragment SheetsOfGarden on Garden {
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
      ...SheetsOfUnit
    }
    gardens(filter: { unitWithin: $within }, first: 200) @include(if: $isGarden) {
      nodes {
        id
        label
        unit {
          id
          name
        }
        ...SheetsOfGarden
      }
      pageInfo {
        hasNextPage
      }
    }
  }
`)
