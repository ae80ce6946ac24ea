import { graphql } from '../generated'

export const UnitVerdict = graphql(`
  fragment UnitVerdict on Assessment {
    id
    verdict
    isProvisional
    metCount
    applicableCount
    assessedOn
  }
`)

export const UnitPageDocument = graphql(`
  query UnitPage($id: ID!, $campaignId: ID!, $language: Language!) {
    unit(id: $id) {
      id
      name
      kind
      isPlaceholder
      parent {
        id
        name
      }
      children(first: 200, kind: VILLAGE) {
        nodes {
          id
          name
          isPlaceholder
        }
      }
      assessments {
        self {
          ...UnitVerdict
        }
        inspected {
          ...UnitVerdict
        }
        recognised {
          ...UnitVerdict
        }
        gardens {
          registered
          met
          withOwner
          ownedImproved
        }
      }
    }
    targetAllocations(campaignId: $campaignId, unitWithin: $id, first: 200) {
      nodes {
        ...TargetCell
        points(last: 60) {
          day
          acceptedTotal
          reportedTotal
        }
        target {
          ...TargetHead
          register
        }
      }
    }
    reports(filter: { campaignId: $campaignId, unitWithin: $id }, first: 6) {
      nodes {
        id
        periodKind
        periodStart
        status
        isNil
        isLate
        unit {
          id
          name
        }
      }
    }
  }
`)

export const VillagesOfDocument = graphql(`
  query VillagesOf($within: ID!) {
    units(filter: { within: $within, kind: [VILLAGE] }, first: 200) {
      nodes {
        id
        name
      }
    }
  }
`)
