import { graphql } from '../generated'

export const DrawBrief = graphql(`
  fragment DrawBrief on InspectionDraw {
    id
    ordinal
    drawnAt
    drawnAs
    reason
    population
    picked
    inspected
    unit {
      id
      name
    }
    set {
      id
      title
      edition
      subject
    }
  }
`)

export const InspectionDrawListDocument = graphql(`
  query InspectionDrawList($within: ID!, $after: String) {
    inspectionDraws(within: $within, first: 20, after: $after) {
      nodes {
        ...DrawBrief
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
    criteriaSets(usedIn: $within, first: 50) {
      nodes {
        id
        title
        edition
        subject
        status
      }
    }
  }
`)

/** What a draw would be taken from; sizes are worked out as the shares are typed. */
export const DrawSizesDocument = graphql(`
  query DrawSizes($unitId: ID!, $setId: ID!) {
    inspectionDrawSizes(unitId: $unitId, setId: $setId) {
      name
      population
      pastGap
      comparisons {
        subjectId
      }
    }
  }
`)

export const DrawInspectionsDocument = graphql(`
  mutation DrawInspections($input: DrawInspectionsInput!) {
    drawInspections(input: $input) {
      draw {
        id
      }
      errors {
        ...UserErrorFields
      }
    }
  }
`)

export const InspectionDrawDocument = graphql(`
  query InspectionDrawPage($id: ID!) {
    inspectionDraw(id: $id) {
      ...DrawBrief
      seedSource
      agrees
      document
      places {
        picks {
          subjectId
          label
          inspectedOn
          inspection {
            ...AssessmentBrief
          }
          garden {
            id
            householdCode
            householderName
          }
        }
      }
    }
  }
`)
