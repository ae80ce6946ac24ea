import { graphql } from '../generated'

export const GapSheets = graphql(`
  fragment GapOfSheets on AssessmentGap {
    compared
    overclaimed
    underclaimed
    self {
      ...ComparedSheet
    }
    inspected {
      ...ComparedSheet
    }
    lines {
      code
      isCondition
      claimed
      found
      gap
    }
  }
`)

export const GapReportDocument = graphql(`
  query GapReport($within: ID!, $subject: CriteriaSubject!, $isGarden: Boolean!) {
    units: unitAssessments(subject: $subject, within: $within, first: 200) @skip(if: $isGarden) {
      unit {
        id
        name
      }
      ...SheetsOfUnit
      gap {
        ...GapOfSheets
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
        ...SheetsOfGarden
        gap {
          ...GapOfSheets
        }
      }
      pageInfo {
        hasNextPage
      }
    }
  }
`)

export const GapEvidenceOfSheet = graphql(`
  fragment GapEvidence on Assessment {
    id
    set {
      id
      criteria {
        id
        code
        name
        indicators {
          id
        }
      }
    }
    entries {
      indicator {
        id
      }
      evidenceNote
      evidence {
        item
        reference
      }
    }
  }
`)

/** What stands behind the marks of one place: asked when it is opened. */
export const GapEvidenceDocument = graphql(`
  query GapEvidenceOf($self: ID!, $inspected: ID!) {
    self: assessment(id: $self) {
      ...GapEvidence
    }
    inspected: assessment(id: $inspected) {
      ...GapEvidence
    }
  }
`)
