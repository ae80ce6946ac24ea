import { graphql } from '../generated'

export const AssessmentBrief = graphql(`
  fragment AssessmentBrief on Assessment {
    id
    version
    stage
    status
    verdict
    isProvisional
    metCount
    applicableCount
    assessedOn
    assessedAs
    decisionNumber
    submittedAt
  }
`)

export const AssessmentLine = graphql(`
  fragment AssessmentLine on AssessmentEntry {
    indicator {
      id
      code
    }
    values
    attestedVerdict
    attestedBy {
      id
      fullName
    }
    attestedOn
    evidenceNote
    evidence {
      item
      isHeld
      reference
    }
  }
`)

export const AssessmentSheet = graphql(`
  fragment AssessmentSheet on Assessment {
    ...AssessmentBrief
    note
    result
    explanation
    setUsedUntil
    set {
      id
      code
      edition
      title
    }
    unit {
      id
    }
    entries {
      ...AssessmentLine
    }
    can {
      edit
      submit
    }
    blockedBy {
      action
      code
      message
    }
  }
`)

export const AssessmentSet = graphql(`
  fragment AssessmentSet on CriteriaSet {
    id
    code
    edition
    title
    status
    passRuleText
    note
    rules
    criteria {
      id
      code
      name
      indicators {
        id
        code
        text
        inputs
        rule
        verified
        note
      }
    }
  }
`)

export const AssessmentSubjectDocument = graphql(`
  query AssessmentSubject($id: ID!) {
    node(id: $id) {
      __typename
      id
      ... on Unit {
        name
        kind
        parent {
          id
          name
        }
        standing {
          ...StandingFull
        }
      }
      ... on Assessment {
        unit {
          id
        }
        garden {
          id
        }
      }
    }
  }
`)

export const AssessmentSheetsDocument = graphql(`
  query AssessmentSheets(
    $filter: AssessmentFilter!
    $subject: CriteriaSubject!
    $usedIn: ID!
    $after: String
  ) {
    assessments(filter: $filter, first: 20, after: $after) {
      nodes {
        ...AssessmentSheet
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
    criteriaSets(subject: $subject, usedIn: $usedIn, first: 20) {
      nodes {
        ...AssessmentSet
        workPrices(unitId: $usedIn) {
          id
          ruleCode
          amount
        }
      }
    }
  }
`)

export const AssessmentSheetDocument = graphql(`
  query AssessmentSheet($id: ID!) {
    assessment(id: $id) {
      ...AssessmentSheet
    }
  }
`)

export const RecordAssessmentDocument = graphql(`
  mutation RecordAssessment($input: RecordAssessmentInput!) {
    recordAssessment(input: $input) {
      assessment {
        ...AssessmentSheet
      }
      errors {
        ...UserErrorFields
      }
    }
  }
`)

export const SubmitAssessmentDocument = graphql(`
  mutation SubmitAssessment($input: SubmitAssessmentInput!) {
    submitAssessment(input: $input) {
      assessment {
        ...AssessmentSheet
      }
      errors {
        ...UserErrorFields
      }
    }
  }
`)

export const ModelUnit = graphql(`
  fragment ModelUnit on UnitAssessments {
    unit {
      id
      name
      isPlaceholder
      standing {
        ...StandingBrief
      }
      parent {
        id
        name
      }
    }
    self {
      ...AssessmentBrief
    }
    inspected {
      ...AssessmentBrief
    }
    recognised {
      ...AssessmentBrief
    }
  }
`)

export const ModelUnitsDocument = graphql(`
  query ModelUnits($within: ID!) {
    villages: unitAssessments(subject: VILLAGE, within: $within, first: 200) {
      ...ModelUnit
    }
    communes: unitAssessments(subject: COMMUNE, within: $within, first: 200) {
      ...ModelUnit
    }
  }
`)

/** Which lines of two sets ask the same. */
export const SheetCrosswalkDocument = graphql(`
  query SheetCrosswalk($from: ID!, $to: ID!) {
    compareCriteriaSets(fromId: $from, toId: $to) {
      changes {
        fromCode
        toCode
      }
    }
  }
`)
