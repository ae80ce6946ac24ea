import { graphql } from '../generated'

export const CriteriaHead = graphql(`
  fragment CriteriaHead on CriteriaSet {
    id
    code
    edition
    title
    subject
    status
    inForceFrom
    inForceTo
    passRuleText
    note
    verified
    decision {
      number
      title
      issuedOn
      issuer
      readAs
      sourceUrl
      note
      verified
      aliases
    }
    reading {
      criteria
      indicators
      verified
      unread
    }
  }
`)

export const CriteriaLine = graphql(`
  fragment CriteriaLine on Indicator {
    id
    code
    text
    clause
    inputs
    rule
    verified
    note
  }
`)

export const CriteriaBody = graphql(`
  fragment CriteriaBody on CriteriaSet {
    ...CriteriaHead
    criteria {
      id
      code
      name
      isCondition
      clause
      note
      verified
      indicators {
        ...CriteriaLine
      }
    }
  }
`)

export const CriteriaSetListDocument = graphql(`
  query CriteriaSetList($within: ID!, $withDrafts: Boolean!) {
    criteriaDrafts(first: 50) @include(if: $withDrafts) {
      nodes {
        ...CriteriaDraftHead
      }
    }
    used: criteriaSets(usedIn: $within, first: 50) {
      nodes {
        id
      }
    }
    criteriaSets(first: 100) {
      nodes {
        ...CriteriaHead
      }
    }
  }
`)

export const CriteriaSetDocument = graphql(`
  query CriteriaSet($id: ID!, $within: ID!) {
    criteriaSet(id: $id) {
      ...CriteriaBody
      uses(unitId: $within) {
        from
        to
      }
      workPrices(unitId: $within) {
        ...WorkPriceLine
      }
    }
  }
`)
