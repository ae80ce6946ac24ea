import { graphql } from '../generated'

export const TargetStanding = graphql(`
  fragment TargetStanding on Progress {
    done
    reportedDone
    reportedOn
    acceptedOn
    goal
    percent
    remaining
    expectedByToday
    state
    isProvisional
    sentence(language: $language)
  }
`)

export const TargetHead = graphql(`
  fragment TargetHead on Target {
    id
    code
    name
    subject
    kind
    measureUnit
    effectiveDueOn
    isDueOnDecided
  }
`)

export const TargetCell = graphql(`
  fragment TargetCell on TargetAllocation {
    id
    version
    quantity
    baseline
    denominator
    denominatorSource
    unit {
      id
      name
      kind
      isPlaceholder
    }
    target {
      id
    }
    progress {
      ...TargetStanding
    }
    lead {
      id
      person {
        id
        fullName
      }
    }
    can {
      assign
      edit
    }
  }
`)

export const TargetTotal = graphql(`
  fragment TargetTotal on TargetSummary {
    done
    goal
    percent
    state
    unitCount
    metCount
    behindCount
    unknownCount
    sentence(language: $language)
  }
`)

export const TargetMatrixDocument = graphql(`
  query TargetMatrix($campaignId: ID!, $language: Language!) {
    targetMatrix(campaignId: $campaignId) {
      targets {
        ...TargetHead
        summary {
          ...TargetTotal
        }
      }
      units {
        id
        name
        kind
        isPlaceholder
      }
      cells {
        ...TargetCell
      }
    }
  }
`)

export const TargetPageDocument = graphql(`
  query TargetPage($id: ID!, $language: Language!) {
    target(id: $id) {
      ...TargetHead
      scope
      quantity
      quote
      note
      dueOn
      statedDeadline
      statedDueOn
      section {
        id
        ref
        heading
      }
      criterion {
        id
        code
        name
        set {
          id
        }
      }
      campaign {
        id
        startsOn
        endsOn
      }
      conflicts {
        id
        code
        title
        status
        decision
      }
      summary {
        ...TargetTotal
        allocated
        unallocated
      }
      allocations(first: 200) {
        nodes {
          ...TargetCell
          gardenRegister {
            ...RegisterCounts
          }
          points(last: 60) {
            day
            acceptedTotal
            reportedTotal
          }
        }
      }
    }
  }
`)

export const SetAllocationDocument = graphql(`
  mutation SetAllocation($input: SetAllocationInput!) {
    setAllocation(input: $input) {
      allocation {
        id
        version
        quantity
        baseline
        denominator
        denominatorSource
      }
      errors {
        ...UserErrorFields
      }
    }
  }
`)
