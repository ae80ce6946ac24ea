import { graphql } from '../generated'

export const StandingBrief = graphql(`
  fragment StandingBrief on Standing {
    state
    since
    percent
    recognisedOn
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
  }
`)
