import { graphql } from '../generated'

export const PanelBrief = graphql(`
  fragment PanelBrief on Panel {
    id
    version
    state
    assessedOn
    openedAs
    openedAt
    endedAt
    cancelReason
    unit {
      id
      name
    }
    garden {
      id
      label
    }
    set {
      id
      title
      edition
    }
    chair {
      id
      fullName
    }
    scorers {
      id
      isMe
      isSeated
      hasSubmitted
      removalReason
      person {
        id
        fullName
      }
    }
    assessment {
      ...AssessmentBrief
    }
    can {
      score
      staff
      fix
      cancel
    }
  }
`)

export const PanelFull = graphql(`
  fragment PanelFull on Panel {
    ...PanelBrief
    set {
      ...AssessmentSet
    }
    scorers {
      sheet {
        version
        note
        submittedAt
        mark {
          verdict
          isProvisional
          metCount
          applicableCount
        }
        entries {
          ...AssessmentLine
        }
      }
    }
    lines {
      ...PanelSpreadLine
    }
    assessment {
      entries {
        ...AssessmentLine
      }
    }
  }
`)

export const PanelSpreadLine = graphql(`
  fragment PanelSpreadLine on PanelLine {
    code
    isAgreed
    reason
    verdicts {
      verdict
      count
    }
    points {
      min
      mean
      max
      spread
    }
    figures {
      key
      isAgreed
      proposed
      missing
      numbers {
        min
        median
        max
        spread
      }
    }
    word {
      isAgreed
      proposed
      met
      notMet
      silent
    }
  }
`)

export const PanelsDocument = graphql(`
  query Panels($within: ID!, $after: String) {
    panels(first: 50, after: $after, filter: { unitWithin: $within }) {
      nodes {
        ...PanelBrief
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`)

export const PanelDocument = graphql(`
  query Panel($id: ID!) {
    panel(id: $id) {
      ...PanelFull
    }
  }
`)

/** What is asked before a panel is opened: who may be in it, by which set, and whether one is at work already. */
export const PanelOpeningDocument = graphql(`
  query PanelOpening($unitId: ID, $gardenId: ID, $placeId: ID!, $subject: CriteriaSubject!) {
    panelCandidates(unitId: $unitId, gardenId: $gardenId) {
      id
      fullName
    }
    criteriaSets(subject: $subject, usedIn: $placeId, first: 20) {
      nodes {
        id
        title
        edition
        status
      }
    }
    panels(first: 20, filter: { unitWithin: $placeId, gardenId: $gardenId, state: [OPEN, CLOSED] }) {
      nodes {
        ...PanelBrief
      }
    }
  }
`)

export const PanelCandidatesDocument = graphql(`
  query PanelCandidates($unitId: ID!) {
    panelCandidates(unitId: $unitId) {
      id
      fullName
    }
  }
`)
