import { graphql } from '../generated'

export const StandingBrief = graphql(`
  fragment StandingBrief on Standing {
    state
    since
    percent
    recognisedOn
    worst
    nextDueOn
  }
`)

export const StandingFull = graphql(`
  fragment StandingFull on Standing {
    ...StandingBrief
    keeping {
      code
      text
      state
      checkedOn
      dueOn
      trigger
    }
    events {
      id
      kind
      happenedOn
      isDayKnown
      percent
      document
      note
      recordedAs
    }
    looks {
      id
      kind
      ruleCode
      happenedOn
      event
      recordedAs
    }
    can {
      nextSteps
      check
      trigger
    }
    revocation {
      isDue
      sentence
      failing
      source
      verified
      note
    }
    conditions {
      code
      text
      verdict
      source
      verified
    }
  }
`)

export const GardenStandingDocument = graphql(`
  query GardenStanding($id: ID!) {
    garden(id: $id) {
      id
      standing {
        ...StandingFull
      }
    }
  }
`)

export const RecognitionBasis = graphql(`
  fragment RecognitionBasis on Standing {
    latestSheet {
      id
      stage
      verdict
      metCount
      applicableCount
      assessedOn
      decisionNumber
      shortfalls
    }
  }
`)

export const RecognitionBasisDocument = graphql(`
  query RecognitionBasis($id: ID!) {
    node(id: $id) {
      __typename
      id
      ... on Unit {
        standing {
          ...RecognitionBasis
        }
      }
      ... on Garden {
        ofGarden: standing {
          ...RecognitionBasis
        }
      }
    }
  }
`)

export const RecordLifeEventDocument = graphql(`
  mutation RecordLifeEvent($input: RecordLifeEventInput!) {
    recordLifeEvent(input: $input) {
      lifeEvent {
        id
      }
      errors {
        ...UserErrorFields
      }
    }
  }
`)

export const RecordKeepingEventDocument = graphql(`
  mutation RecordKeepingEvent($input: RecordKeepingEventInput!) {
    recordKeepingEvent(input: $input) {
      keepingEvent {
        id
      }
      errors {
        ...UserErrorFields
      }
    }
  }
`)
