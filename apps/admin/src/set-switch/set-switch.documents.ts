import { graphql } from '../generated'

export const SwitchSetsDocument = graphql(`
  query SwitchSets($within: ID!) {
    used: criteriaSets(usedIn: $within, first: 50) {
      nodes {
        id
        title
        edition
        subject
        status
      }
    }
    all: criteriaSets(first: 100) {
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

export const SwitchedRow = graphql(`
  fragment SwitchedRow on SwitchedSubject {
    unit {
      id
      name
    }
    garden {
      id
      label
    }
    after
    metCount
    applicableCount
    shortfalls
  }
`)

export const SetSwitchDocument = graphql(`
  query SetSwitch($from: ID!, $to: ID!, $within: ID!) {
    simulateSwitch(fromId: $from, toId: $to, within: $within) {
      count
      moves {
        before
        after
        count
      }
      obstacles {
        code
        text
        failing
        open
        short
        unit
      }
      unknownFigures
      fallingCount
      unsettledCount
      falling {
        ...SwitchedRow
      }
      unsettled {
        ...SwitchedRow
      }
    }
    compareCriteriaSets(fromId: $from, toId: $to) {
      note
      changes {
        relation
        fromCode
        fromText
        toCode
        toText
      }
    }
  }
`)
