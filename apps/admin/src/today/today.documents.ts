import { graphql } from '../generated'

export const TodayObligation = graphql(`
  fragment TodayObligation on Obligation {
    unit {
      id
      name
    }
    periodKind
    periodStart
    periodEnd
    isLate
    report {
      id
      status
      submittedAt
      updatedAt
    }
  }
`)

export const TodayAssignment = graphql(`
  fragment TodayAssignment on Assignment {
    id
    role
    dueOn
    unit {
      id
      name
    }
    target {
      id
      name
      effectiveDueOn
    }
    criterion {
      id
      name
      set {
        id
      }
    }
  }
`)

export const TodayReport = graphql(`
  fragment TodayReport on Report {
    id
    unit {
      id
      name
    }
    periodKind
    periodStart
    status
    isNil
    isLate
    submittedAs
    submittedAt
    reviewRemark
    reviewedAs
    warningCount
    can {
      edit
    }
  }
`)

export const TodayPanel = graphql(`
  fragment TodayPanel on Panel {
    id
    assessedOn
    unit {
      id
      name
    }
    garden {
      id
      label
    }
    can {
      score
      fix
    }
  }
`)

export const TodayDocument = graphql(`
  query Today {
    today {
      date
      owed {
        ...TodayObligation
      }
      late {
        ...TodayObligation
      }
      lateCount
      returned {
        ...TodayReport
      }
      waitingForReview {
        ...TodayReport
      }
      waitingForReviewCount
      waitingPanels {
        ...TodayPanel
      }
      myAssignments {
        ...TodayAssignment
      }
      openConflictCount
      gapCount
    }
  }
`)
