import { graphql } from '../generated'

export const CriteriaDraftHead = graphql(`
  fragment CriteriaDraftHead on CriteriaDraft {
    id
    version
    edition
    title
    subject
    updatedAs
    updatedAt
    base {
      id
      edition
    }
  }
`)

export const CriteriaDraftFull = graphql(`
  fragment CriteriaDraftFull on CriteriaDraft {
    ...CriteriaDraftHead
    definition
    caseFile
    closedAt
    base {
      id
      edition
      title
      rules
    }
  }
`)

export const CriteriaDraftDocument = graphql(`
  query CriteriaDraft($id: ID!) {
    criteriaDraft(id: $id) {
      ...CriteriaDraftFull
    }
  }
`)

export const CriteriaDraftTrialDocument = graphql(`
  query CriteriaDraftTrial($draftId: ID!, $within: ID!, $againstId: ID!) {
    criteriaDraftTrial(draftId: $draftId, within: $within, againstId: $againstId) {
      run {
        count
        changedCount
        unknownFigures
        moves {
          before
          after
          count
        }
        changed {
          before
          after
          shortfalls
          unit {
            id
            name
          }
          garden {
            id
            label
          }
        }
      }
    }
  }
`)

export const StartCriteriaDraftDocument = graphql(`
  mutation StartCriteriaDraft($input: StartCriteriaDraftInput!) {
    startCriteriaDraft(input: $input) {
      draft {
        ...CriteriaDraftHead
      }
      errors {
        ...UserErrorFields
      }
    }
  }
`)

export const SaveCriteriaDraftDocument = graphql(`
  mutation SaveCriteriaDraft($input: SaveCriteriaDraftInput!) {
    saveCriteriaDraft(input: $input) {
      draft {
        ...CriteriaDraftHead
        definition
        caseFile
      }
      errors {
        ...UserErrorFields
      }
    }
  }
`)

export const PublishCriteriaDraftDocument = graphql(`
  mutation PublishCriteriaDraft($input: PublishCriteriaDraftInput!) {
    publishCriteriaDraft(input: $input) {
      criteriaSet {
        id
      }
      errors {
        ...UserErrorFields
      }
    }
  }
`)

export const DiscardCriteriaDraftDocument = graphql(`
  mutation DiscardCriteriaDraft($input: DiscardCriteriaDraftInput!) {
    discardCriteriaDraft(input: $input) {
      draft {
        id
        closedAt
      }
      errors {
        ...UserErrorFields
      }
    }
  }
`)

export const EnrolCriteriaSetDocument = graphql(`
  mutation EnrolCriteriaSet($input: EnrolCriteriaSetInput!) {
    enrolCriteriaSet(input: $input) {
      criteriaSet {
        id
      }
      errors {
        ...UserErrorFields
      }
    }
  }
`)
