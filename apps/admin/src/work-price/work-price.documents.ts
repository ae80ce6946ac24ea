import { graphql } from '../generated'

export const WorkPriceLine = graphql(`
  fragment WorkPriceLine on WorkPrice {
    id
    ruleCode
    amount
    source
    unit {
      id
      name
    }
  }
`)

export const DecideWorkPriceDocument = graphql(`
  mutation DecideWorkPrice($input: DecideWorkPriceInput!) {
    decideWorkPrice(input: $input) {
      workPrice {
        id
      }
      errors {
        ...UserErrorFields
      }
    }
  }
`)
